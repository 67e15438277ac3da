package app.munseo.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexOutput;

/// An index that tells a test before it does anything to its files, which may refuse it.
public final class WatchedIndex {
    private WatchedIndex() {}

    /// What is asked before a file is made, written to the disk, named or deleted.
    public interface Watcher {
        /// @param what for example `rename segments_3`
        void before(String what) throws IOException;
    }

    public static LibraryIndex open(Path folder, Watcher watcher) {
        return LibraryIndex.open(folder, directory -> new Watched(directory, watcher));
    }

    private static final class Watched extends FilterDirectory {
        private final Watcher watcher;

        Watched(Directory directory, Watcher watcher) {
            super(directory);
            this.watcher = watcher;
        }

        @Override
        public IndexOutput createOutput(String name, IOContext context) throws IOException {
            watcher.before("create " + name);
            return super.createOutput(name, context);
        }

        @Override
        public void sync(Collection<String> names) throws IOException {
            watcher.before("sync " + names);
            super.sync(names);
        }

        @Override
        public void rename(String source, String target) throws IOException {
            watcher.before("rename " + target);
            super.rename(source, target);
        }

        @Override
        public void deleteFile(String name) throws IOException {
            watcher.before("delete " + name);
            super.deleteFile(name);
        }

        @Override
        public void syncMetaData() throws IOException {
            watcher.before("sync folder");
            super.syncMetaData();
        }
    }
}
