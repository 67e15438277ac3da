package app.munseo.app;

import app.munseo.document.Chunk;
import app.munseo.retrieve.Account;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Why a search finds a document, or why not.
///
/// @param reasons in the order of the stages, the decisive one last
/// @param best the chunk of the document that came furthest, with its `account`; both empty where the document cannot be
///     searched at all
public record Why(Path path, List<Reason> reasons, Optional<Chunk> best, Optional<Account> account) {
    public Why {
        reasons = List.copyOf(reasons);
    }

    /// A document that cannot be searched.
    static Why not(Path path, Reason reason) {
        return new Why(path, List.of(reason), Optional.empty(), Optional.empty());
    }
}
