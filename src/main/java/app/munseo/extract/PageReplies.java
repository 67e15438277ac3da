package app.munseo.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// The frames of replies about single pages, both ways.
final class PageReplies {
    private static final int SIZES = 'S';
    private static final int GLYPHS = 'G';
    private static final int IMAGE = 'I';

    private PageReplies() {}

    /// Reads one thing from a frame.
    @FunctionalInterface
    private interface Reading<T> {
        T read(DataInputStream in) throws IOException;
    }

    private static <T> T read(List<byte[]> frames, String file, int type, Reading<T> reading) {
        try (var in = Replies.single(frames, file, type)) {
            return reading.read(in);
        } catch (IOException e) {
            throw Replies.garbled(file, e);
        }
    }

    private static <T> List<T> list(DataInputStream in, Reading<T> reading) throws IOException {
        var list = new ArrayList<T>();
        for (int left = in.readInt(); left > 0; left--) {
            list.add(reading.read(in));
        }
        return list;
    }

    static void sizes(DataOutputStream out, List<PageSize> sizes) throws IOException {
        out.writeByte(SIZES);
        out.writeInt(sizes.size());
        for (PageSize size : sizes) {
            out.writeDouble(size.width());
            out.writeDouble(size.height());
        }
    }

    static List<PageSize> sizes(List<byte[]> frames, String file) {
        return read(frames, file, SIZES, in -> list(in, one -> new PageSize(one.readDouble(), one.readDouble())));
    }

    static void glyphs(DataOutputStream out, PageGlyphs glyphs) throws IOException {
        out.writeByte(GLYPHS);
        out.writeInt(glyphs.lines().size());
        for (var line : glyphs.lines()) {
            out.writeInt(line.glyphs().size());
            for (var glyph : line.glyphs()) {
                out.writeInt(glyph.start());
                out.writeInt(glyph.end());
                box(out, glyph.box());
            }
        }
    }

    static PageGlyphs glyphs(List<byte[]> frames, String file) {
        return new PageGlyphs(read(
                frames,
                file,
                GLYPHS,
                in -> list(in, line -> PageGlyphs.Line.of(list(
                        line, one -> new PageGlyphs.Glyph(one.readInt(), one.readInt(), box(one)))))));
    }

    static void box(DataOutputStream out, Box box) throws IOException {
        out.writeDouble(box.x());
        out.writeDouble(box.y());
        out.writeDouble(box.width());
        out.writeDouble(box.height());
    }

    static Box box(DataInputStream in) throws IOException {
        return new Box(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble());
    }

    static void image(DataOutputStream out, PageImage image) throws IOException {
        out.writeByte(IMAGE);
        out.writeInt(image.pixelWidth());
        out.writeInt(image.pixelHeight());
        out.writeDouble(image.width());
        out.writeDouble(image.height());
        var bytes = ByteBuffer.allocate(image.pixels().length * Integer.BYTES);
        bytes.asIntBuffer().put(image.pixels());
        out.write(bytes.array());
    }

    static PageImage image(List<byte[]> frames, String file) {
        return read(frames, file, IMAGE, in -> {
            int pixelWidth = in.readInt();
            int pixelHeight = in.readInt();
            double width = in.readDouble();
            double height = in.readDouble();
            var pixels = new int[Math.multiplyExact(pixelWidth, pixelHeight)];
            ByteBuffer.wrap(in.readNBytes(pixels.length * Integer.BYTES)).asIntBuffer().get(pixels);
            return new PageImage(pixelWidth, pixelHeight, width, height, pixels);
        });
    }
}
