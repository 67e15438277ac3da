package app.munseo.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What of the person's documents stands in a text, or behind it. Every text that goes to a model carries it to the door,
/// which decides by it whether the text may leave this machine. Texts about which nothing is known ([#UNKNOWN]) count as
/// made from everything.
///
/// @param known whether the two lists are all there is
/// @param passages whose words stand in the text
/// @param behind what something in the text was made from: the answers of earlier turns, and what was derived from them
public record Origins(boolean known, List<Origin> passages, List<Origin> behind) {
    /// Nobody has said.
    public static final Origins UNKNOWN = new Origins(false, List.of(), List.of());

    /// Nothing of a document: what a person typed, and Munseo's own words.
    public static final Origins NONE = new Origins(true, List.of(), List.of());

    public Origins {
        passages = List.copyOf(passages);
        behind = List.copyOf(behind);
    }

    /// A text with the words of these stretches, in order.
    public static Origins of(List<Origin> passages) {
        return new Origins(true, passages, List.of());
    }

    /// A text with the words of a whole chunk.
    public static Origins of(Chunk chunk) {
        return of(List.of(new Origin(chunk.id().document(), chunk.location())));
    }

    /// Of a text that holds both.
    public Origins and(Origins other) {
        return new Origins(
                known && other.known, joined(passages, other.passages), joined(behind, other.behind));
    }

    /// Of a text made from this one.
    public Origins derived() {
        return new Origins(known, List.of(), joined(passages, behind));
    }

    /// The documents concerned.
    public Set<DocumentId> documents() {
        var documents = new LinkedHashSet<DocumentId>();
        passages.forEach(origin -> documents.add(origin.document()));
        behind.forEach(origin -> documents.add(origin.document()));
        return documents;
    }

    private static List<Origin> joined(List<Origin> some, List<Origin> others) {
        var all = new LinkedHashSet<>(some);
        all.addAll(others);
        return new ArrayList<>(all);
    }
}
