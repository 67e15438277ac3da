package app.munseo.net;

import java.util.Locale;

/// Why a request is made, as the ledger shows it to the person.
public enum RequestPurpose {
    /// Writing the answer.
    ANSWER,
    /// Understanding a question by what was said before.
    REWRITE,
    /// Summing up or naming what was said before.
    SUMMARISE,
    /// Deriving queries from a question.
    EXPAND,
    /// Selecting sentences of the found passages.
    COMPRESS,
    /// Asking whether a passage says what a sentence of the answer says.
    VERIFY,
    /// Turning text into vectors.
    EMBED,
    /// Asking a host what it is and has; carries no text of the person.
    PROBE;

    /// Whether a model whose text leaves for a cloud must not serve it.
    public boolean staysHere() {
        return this == REWRITE || this == SUMMARISE || this == VERIFY;
    }

    /// The word used in JSON, for example `answer`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
