package app.munseo.extract;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;

/// What a request to a worker begins with: the wanted work, the file, and its password.
///
/// @param work what is wanted, a letter
/// @param uri of the file: unlike a path it survives a process whose locale cannot say the file's name
/// @param password empty where none was given
/// @param limits what the file may cost
record PdfRequest(char work, String uri, String password, ReadingLimits limits) {
    static final char TEXT = 'T';
    static final char GLYPHS = 'G';
    static final char SIZES = 'S';
    static final char IMAGE = 'I';

    static PdfRequest of(char work, Path file, char[] password, ReadingLimits limits) {
        return new PdfRequest(work, file.toUri().toString(), new String(password), limits);
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeChar(work);
        Frames.writeText(out, uri);
        Frames.writeText(out, password);
        limits.writeTo(out);
    }

    static PdfRequest read(DataInputStream in) throws IOException {
        return new PdfRequest(
                in.readChar(), Frames.readText(in), Frames.readText(in), ReadingLimits.read(in));
    }

    /// Keeps the password out of any log.
    @Override
    public String toString() {
        return work + " " + uri;
    }
}
