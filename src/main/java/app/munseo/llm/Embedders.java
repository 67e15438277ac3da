package app.munseo.llm;

/// The embedding models of a library.
public interface Embedders {
    /// The model the person has chosen.
    ///
    /// @throws app.munseo.document.Problem when it is not to be had
    Embedder chosen();

    /// The model of this name, which has made vectors of the library.
    ///
    /// @throws app.munseo.document.Problem when it is no longer to be had
    Embedder named(String model);
}
