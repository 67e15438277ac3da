package app.munseo.llm;

import app.munseo.document.DocumentId;

/// The embedding models of a library.
public interface Embedders {
    /// The model the person has chosen.
    ///
    /// @throws app.munseo.document.Problem when it is not to be had
    Embedder chosen();

    /// Whether a document's text may be given to this model.
    default boolean mayEmbed(Embedder embedder, DocumentId document) {
        return true;
    }

    /// The model of this name, which has made vectors of the library.
    ///
    /// @throws app.munseo.document.Problem when it is no longer to be had
    Embedder named(String model);
}
