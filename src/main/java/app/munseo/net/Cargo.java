package app.munseo.net;

import app.munseo.document.Origins;

/// What a request carries, as far as the ledger and the policy must know.
///
/// @param model who is asked, `provider:model`; empty where nobody writes or embeds
/// @param cloud whether the text goes to a cloud wherever the request is sent: a server on this machine may pass it on
/// @param origins what of documents stands in the text or behind it
public record Cargo(String model, boolean cloud, Origins origins) {
    /// No text of the person or their documents.
    public static final Cargo NOTHING = new Cargo("", false, Origins.NONE);

    /// Nobody has said what it is.
    static final Cargo UNKNOWN = new Cargo("", false, Origins.UNKNOWN);
}
