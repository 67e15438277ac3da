package app.munseo.index;

import app.munseo.document.Problem;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.LockObtainFailedException;

/// What an `IOException` of Lucene means for the person.
final class IndexFailure {
    private IndexFailure() {}

    static Problem of(IOException e) {
        if (e instanceof LockObtainFailedException) {
            return new Problem(Problem.Kind.LIBRARY_IN_USE, "search index", e);
        }
        return new Problem(
                isDamage(e) ? Problem.Kind.LIBRARY_DAMAGED : Problem.Kind.DISK_FAILED, "search index", e);
    }

    /// Whether files of the index are missing, cut or of another format: only building it anew helps.
    static boolean isDamage(Exception e) {
        return e instanceof IllegalArgumentException // a codec this version does not know
                || e instanceof CorruptIndexException
                || e instanceof IndexFormatTooOldException
                || e instanceof IndexFormatTooNewException
                || e instanceof IndexNotFoundException
                || e instanceof NoSuchFileException
                || e instanceof FileNotFoundException;
    }
}
