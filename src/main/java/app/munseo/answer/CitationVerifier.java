package app.munseo.answer;

import java.util.List;

/// Binds the markers of an answer to passages and judges each.
public interface CitationVerifier {
    Verification verify(String answer, List<Passage> passages);
}
