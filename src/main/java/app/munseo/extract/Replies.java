package app.munseo.extract;

import app.munseo.document.DocumentText;
import app.munseo.document.Heading;
import app.munseo.document.Hidden;
import app.munseo.document.Layout;
import app.munseo.document.Page;
import app.munseo.document.Problem;
import app.munseo.document.Problem.Kind;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The frames of replies, both ways: one byte that says what it is, then its fields.
final class Replies {
    private static final int PROBLEM = 'X';
    private static final int PAGE = 'P';
    private static final int OUTLINE = 'O';

    private Replies() {}

    static void problem(DataOutputStream out, Kind kind, String detail) throws IOException {
        out.writeByte(PROBLEM);
        Frames.writeText(out, kind.name());
        Frames.writeText(out, detail);
    }

    static void page(DataOutputStream out, String text, List<Hidden> hidden, String cut) throws IOException {
        out.writeByte(PAGE);
        Frames.writeText(out, text);
        out.writeInt(hidden.size());
        for (Hidden one : hidden) {
            out.writeInt(one.start());
            out.writeInt(one.end());
            Frames.writeText(out, one.why().name());
        }
        Frames.writeText(out, cut);
    }

    static void outline(DataOutputStream out, String title, List<Heading> headings) throws IOException {
        out.writeByte(OUTLINE);
        Frames.writeText(out, title);
        out.writeInt(headings.size());
        for (Heading heading : headings) {
            out.writeInt(heading.level());
            Frames.writeText(out, heading.title());
            out.writeInt(heading.page());
            out.writeInt(heading.offset());
        }
    }

    /// The text of a whole document from a page frame each and one outline frame.
    static DocumentText documentText(List<byte[]> frames, String file) {
        var pages = new ArrayList<Page>();
        String title = file;
        List<Heading> headings = List.of();
        for (byte[] frame : frames) {
            try (var in = open(frame, file)) {
                if (in.readByte() == PAGE) {
                    pages.add(new Page(pages.size() + 1, Frames.readText(in), hidden(in), Frames.readText(in)));
                } else {
                    title = Frames.readText(in);
                    headings = headings(in);
                }
            } catch (IOException e) {
                throw garbled(file, e);
            }
        }
        return new DocumentText(title, Layout.PROSE, pages, headings);
    }

    private static List<Hidden> hidden(DataInputStream in) throws IOException {
        var hidden = new ArrayList<Hidden>();
        for (int left = in.readInt(); left > 0; left--) {
            hidden.add(new Hidden(in.readInt(), in.readInt(), Hidden.Why.valueOf(Frames.readText(in))));
        }
        return hidden;
    }

    private static List<Heading> headings(DataInputStream in) throws IOException {
        var headings = new ArrayList<Heading>();
        for (int left = in.readInt(); left > 0; left--) {
            headings.add(new Heading(in.readInt(), Frames.readText(in), in.readInt(), in.readInt()));
        }
        return headings;
    }

    /// The content of a reply's last frame, which must be of a type.
    static DataInputStream single(List<byte[]> frames, String file, int type) throws IOException {
        if (frames.isEmpty()) {
            throw garbled(file, null);
        }
        var in = open(frames.getLast(), file);
        if (in.readByte() != type) {
            throw garbled(file, null);
        }
        return in;
    }

    /// The frame's content, unless it is a problem, which is thrown.
    private static DataInputStream open(byte[] frame, String file) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(frame));
        if (frame[0] == PROBLEM) {
            in.readByte();
            var kind = Kind.valueOf(Frames.readText(in));
            var detail = Frames.readText(in);
            throw new Problem(kind, detail.startsWith(" (limits.") ? file + detail : file, new IOException(detail));
        }
        return in;
    }

    static Problem garbled(String file, @Nullable Throwable cause) {
        return new Problem(Kind.INTERNAL, file, cause);
    }
}
