package app.munseo.extract;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// What goes through the pipes between the application and its workers: frames, each a length (int, big-endian) and as
/// many bytes. A request is one frame; a reply is any number of frames and then one of length 0.
final class Frames {
    /// No frame is larger; a worker that claims so is out of its mind.
    private static final int MAX_BYTES = 128 << 20;

    /// Something that writes the inside of a frame.
    @FunctionalInterface
    interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }

    private Frames() {}

    static byte[] bytes(Content content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        content.writeTo(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    static void write(DataOutputStream out, byte[] frame) throws IOException {
        out.writeInt(frame.length);
        out.write(frame);
    }

    /// The next frame; empty at the end of a reply.
    ///
    /// @throws EOFException when the other side is gone
    static byte[] read(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > MAX_BYTES) {
            throw new IOException("a frame of " + length + " bytes");
        }
        byte[] frame = in.readNBytes(length);
        if (frame.length < length) {
            throw new EOFException("the pipe closed inside a frame");
        }
        return frame;
    }

    /// Text of any length (`DataOutputStream.writeUTF` ends at 64 KB).
    static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    static String readText(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }
}
