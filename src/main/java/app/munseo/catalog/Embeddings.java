package app.munseo.catalog;

import app.munseo.document.Chunk;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The vectors of the library, and the models that make them. The vectors of one model *serve*: the index holds them,
/// and queries are embedded by that model. When the person chooses another, it becomes the *target*: its vectors are
/// gathered here until every chunk has one, and then it takes over.
public final class Embeddings {
    private final Database database;

    Embeddings(Database database) {
        this.database = database;
    }

    /// What is known of a model whose vectors are here.
    ///
    /// @param setting how the settings name it
    public record Model(String name, String setting, boolean servesKorean) {}

    /// How far the vectors are.
    ///
    /// @param model the model that serves; empty where there are no vectors yet
    /// @param target the model that is to take over; empty where there is no change
    /// @param done of `total` chunks: those with a vector of the target, or else of the model that serves
    public record Progress(String model, String target, int done, int total) {}

    /// The model whose vectors serve; empty when none yet.
    public String model() {
        return database.read(VectorRows::model);
    }

    /// The model that is to take over; empty when there is none.
    public String target() {
        return database.read(VectorRows::target);
    }

    /// Says which model the person wants: it serves at once where no other has made vectors yet, and becomes the
    /// target where one has. To want the model that serves ends a change under way; what it has gathered is kept until
    /// the next [#prune()].
    public void want(String model) {
        database.write(session -> {
            VectorRows.want(session, model);
            return model;
        });
    }

    /// Makes the target the model that serves. Documents that lack a vector of it await theirs, the others are ready;
    /// each has a new revision.
    public void takeOver() {
        database.write(session -> {
            VectorRows.takeOver(session);
            return session;
        });
    }

    /// The vectors `model` made of these texts, by the hash of [EmbeddedText].
    public Map<String, float[]> find(String model, Set<String> hashes) {
        return database.read(session -> VectorRows.find(session, model, hashes));
    }

    /// Stores vectors of `model` by the hash of their texts.
    public void put(String model, Map<String, float[]> byHash) {
        database.write(session -> {
            VectorRows.put(session, model, byHash);
            return byHash;
        });
    }

    /// The first `limit` chunks without a vector of `model` among those that stand behind `after`, in order of identity.
    ///
    /// @param after empty for the first of all
    public List<Chunk> lacking(String model, Optional<Chunk> after, int limit) {
        return database.read(session -> TextRows.lacking(session, model, after, limit));
    }

    public Progress progress() {
        return database.read(VectorRows::progress);
    }

    /// Keeps what is known of a model.
    public void remember(Model model) {
        database.write(session -> session.update(
                "INSERT OR REPLACE INTO models (name, setting, korean) VALUES (?, ?, ?)",
                model.name(),
                model.setting(),
                model.servesKorean()));
    }

    /// What was kept about the model called `name`.
    public Optional<Model> known(String name) {
        return database.read(session -> session.first(
                "SELECT name, setting, korean FROM models WHERE name = ?",
                row -> new Model(row.getString(1), row.getString(2), row.getBoolean(3)),
                name));
    }

    /// Removes vectors that no chunk refers to, and those of models that neither serve nor are to take over.
    public void prune() {
        database.write(session -> {
            VectorRows.prune(session);
            return session;
        });
    }
}
