package app.munseo.testing;

import app.munseo.catalog.Catalog;
import app.munseo.catalog.EmbeddedText;
import app.munseo.catalog.Embeddings;
import app.munseo.document.Chunk;
import app.munseo.document.ChunkId;
import app.munseo.document.Document;
import app.munseo.document.DocumentId;
import app.munseo.document.DocumentState;
import app.munseo.document.DocumentText;
import app.munseo.document.Layout;
import app.munseo.document.Location;
import app.munseo.document.Page;
import app.munseo.index.LibraryIndex;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;

/// A data folder with a made-up library, as indexing would have left it: Korean and English words by Zipf's law, 130 a
/// chunk, and random vectors under the name of the model that Munseo comes with. The files it tells of are not there.
public final class BigLibrary {
    private static final int CHUNKS_EACH = 10;
    private static final int WORDS = 130;
    private static final int FOLDERS = 200;
    private static final String MODEL = "minilm:all-MiniLM-L6-v2-q";

    private final MadeUp madeUp = new MadeUp();

    private BigLibrary() {}

    /// Makes the library in `home`, unless it was made there before.
    ///
    /// @param documents of ten chunks each
    public static void make(Path home, int documents) throws IOException {
        var made = home.resolve("made-" + documents);
        if (!Files.exists(made)) {
            Files.createDirectories(home);
            new BigLibrary().fill(home, documents);
            Files.writeString(home.resolve("window.json"), "{\"greeted\": true}");
            Files.createFile(made);
        }
    }

    private void fill(Path home, int documents) {
        var root = home.resolve("없는 폴더");
        try (var catalog = Catalog.open(home.resolve("library.db"));
                var index = LibraryIndex.open(home.resolve("index"))) {
            catalog.addFolders("default", List.of(root));
            catalog.embeddings().want(MODEL);
            catalog.embeddings().remember(new Embeddings.Model(MODEL, "minilm", false));
            for (int number = 0; number < documents; number++) {
                put(catalog, index, root.resolve("부서 %d/문서 %05d.md".formatted(number % FOLDERS, number)), number);
            }
            for (var awaiting : catalog.awaitingVectors(0, documents)) {
                catalog.embedded(awaiting);
            }
            index.commit(catalog.revision());
            index.tidy();
            index.commit(catalog.revision());
        }
    }

    private void put(Catalog catalog, LibraryIndex index, Path path, int number) {
        var id = DocumentId.of(path);
        var text = new StringBuilder();
        var chunks = new ArrayList<Chunk>();
        for (int i = 0; i < CHUNKS_EACH; i++) {
            int start = text.length();
            var words = madeUp.words(WORDS);
            text.append(words).append("\n\n");
            chunks.add(new Chunk(new ChunkId(id, i), "", words, new Location(1, start, start + words.length())));
        }
        var modified = Instant.parse("2026-01-01T00:00:00Z").minusSeconds(number * 3_600L);
        var document = new Document(
                id, path, path.getFileName().toString(), text.length(), modified, "00", DocumentState.SEARCHABLE, 1,
                CHUNKS_EACH, null);
        var page = new Page(1, text.toString());
        catalog.put(document, new DocumentText(document.title(), Layout.PROSE, List.of(page), List.of()), chunks, "default");
        index.put(chunks, id, document.title());
        var vectors = new HashMap<ChunkId, float[]>();
        chunks.forEach(chunk -> vectors.put(chunk.id(), madeUp.vector()));
        catalog.embeddings().put(MODEL, chunks.stream().collect(Collectors.toMap(
                chunk -> EmbeddedText.of(chunk).hash(), chunk -> vectors.getOrDefault(chunk.id(), new float[0]), (a, _) -> a)));
        index.putVectors(id, MODEL, vectors);
    }
}
