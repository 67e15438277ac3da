package app.munseo.desktop.preferences;

import app.munseo.app.StoredKeys.Stored;
import app.munseo.document.Problem;

/// What became of a key that was entered. In each case it is in use.
public sealed interface KeyFate {
    /// It is in use until the program ends, as it was asked for.
    record Session() implements KeyFate {}

    /// It is kept.
    record Kept(Stored stored) implements KeyFate {}

    /// The keychain or the disk did not take it: it is in use until the program ends.
    record NotKept(Problem why) implements KeyFate {}
}
