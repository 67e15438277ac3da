package app.munseo.app;

import app.munseo.document.Problem;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;

/// One Munseo at a time on one folder. The system drops the lock when the process ends, however it ends.
final class LibraryLock implements AutoCloseable {
    private final FileChannel channel;

    private LibraryLock(FileChannel channel) {
        this.channel = channel;
    }

    /// @throws Problem `LIBRARY_IN_USE` when another one has it, `DISK_FAILED` when the folder cannot be written
    static LibraryLock take(AppFolders folders) {
        try {
            var channel = FileChannel.open(folders.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isFree(channel)) {
                return new LibraryLock(channel);
            }
            channel.close();
            throw new Problem(Problem.Kind.LIBRARY_IN_USE, folders.home().toString());
        } catch (IOException e) {
            throw new Problem(Problem.Kind.DISK_FAILED, folders.home().toString(), e);
        }
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // held by this same process
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            System.getLogger(LibraryLock.class.getName()).log(System.Logger.Level.WARNING, "lock not released", e);
        }
    }
}
