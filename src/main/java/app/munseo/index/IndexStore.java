package app.munseo.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/// The files of the index, opened: the writer and the searchers over it.
///
/// @param damaged whether what was there could not be used and has been emptied
record IndexStore(
        Directory directory,
        IndexWriter writer,
        ConcurrentMergeScheduler merges,
        Searchers searchers,
        boolean damaged)
        implements AutoCloseable {
    /// The revision of an index that nothing was committed to.
    static final long NO_REVISION = -1;

    /// Rises whenever entries are written differently, so that an index made by another version is made anew.
    private static final String LAYOUT = "3";

    private static final String LAYOUT_KEY = "layout";
    private static final String REVISION_KEY = "revision";
    private static final double BUFFER_MEGABYTES = 32;
    private static final System.Logger LOG = System.getLogger(IndexStore.class.getName());

    /// Opens the index in `folder`; one that is damaged or has another layout is emptied.
    ///
    /// @param around what stands between the index and its files
    static IndexStore open(Path folder, UnaryOperator<Directory> around) throws IOException {
        boolean damaged = false;
        try {
            var store = open(folder, around, OpenMode.CREATE_OR_APPEND, false);
            if (store.revision() == NO_REVISION || LAYOUT.equals(store.committed().get(LAYOUT_KEY))) {
                return store;
            }
            store.close();
        } catch (IOException | IllegalArgumentException e) {
            if (!IndexFailure.isDamage(e)) {
                throw e;
            }
            damaged = true;
            LOG.log(System.Logger.Level.WARNING, "the search index is damaged and will be made anew", e);
        }
        empty(folder);
        return open(folder, around, OpenMode.CREATE, damaged);
    }

    /// Compares the checksums of all files.
    static boolean isWhole(Path folder) throws IOException {
        try (var directory = FSDirectory.open(folder)) {
            if (!DirectoryReader.indexExists(directory)) {
                return true;
            }
            try (var check = new CheckIndex(directory)) {
                check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
                return check.checkIndex().clean;
            }
        } catch (IOException | IllegalArgumentException e) {
            if (IndexFailure.isDamage(e)) {
                return false;
            }
            throw e;
        }
    }

    /// Deletes every file in `folder`, which holds no open index.
    static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            empty(folder);
        }
    }

    /// Deletes every file by hand: Lucene's own way to begin anew reads the old index first.
    private static void empty(Path folder) throws IOException {
        try (var directory = FSDirectory.open(folder);
                var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            lock.ensureValid();
            for (var file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    directory.deleteFile(file);
                }
            }
        }
    }

    private static IndexStore open(Path folder, UnaryOperator<Directory> around, OpenMode mode, boolean damaged)
            throws IOException {
        var directory = around.apply(FSDirectory.open(folder));
        var merges = new ConcurrentMergeScheduler();
        IndexWriter writer = null;
        try {
            writer = new IndexWriter(directory, config(mode).setMergeScheduler(merges));
            return new IndexStore(directory, writer, merges, new Searchers(writer), damaged);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(writer, directory);
            throw e;
        }
    }

    private static IndexWriterConfig config(OpenMode mode) {
        var merging = new TieredMergePolicy();
        merging.setForceMergeDeletesPctAllowed(0); // tidying leaves no deleted entry behind
        return new IndexWriterConfig(Fields.analyzer())
                .setOpenMode(mode)
                .setCodec(new FlatVectorsCodec())
                .setMergePolicy(merging)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(false);
    }

    /// The revision given with the last commit.
    long revision() {
        return Long.parseLong(committed().getOrDefault(REVISION_KEY, Long.toString(NO_REVISION)));
    }

    void commit(long revision) throws IOException {
        writer.setLiveCommitData(
                Map.of(LAYOUT_KEY, LAYOUT, REVISION_KEY, Long.toString(revision)).entrySet());
        writer.commit();
    }

    private Map<String, String> committed() {
        var data = new HashMap<String, String>();
        var live = writer.getLiveCommitData();
        if (live != null) {
            live.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    /// Rewrites every segment that holds removed entries.
    void expunge() throws IOException {
        merges.sync(); // a segment that is just being merged would be passed over,
        searchers.refresh(); // and so would one whose removals have only been noted
        writer.forceMergeDeletes(true);
        searchers.refresh();
    }

    long bytes() throws IOException {
        long bytes = 0;
        for (var file : directory.listAll()) {
            bytes += directory.fileLength(file);
        }
        return bytes;
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(searchers, writer, directory);
    }
}
