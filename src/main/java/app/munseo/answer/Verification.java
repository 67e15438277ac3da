package app.munseo.answer;

import java.util.List;

/// What became of an answer's sentences when they were held against the passages.
///
/// @param citations judged, in the order of the answer
/// @param unbacked what nothing bears out, in the order of the answer
public record Verification(List<Citation> citations, List<Unbacked> unbacked) {
    public Verification {
        citations = List.copyOf(citations);
        unbacked = List.copyOf(unbacked);
    }
}
