package app.munseo.answer;

import java.util.List;
import java.util.Set;

/// Has the person look at what is about to leave this machine. While they want to, only the answer step may leave it.
@FunctionalInterface
public interface Review {
    /// Nobody looks.
    Review NONE = new Review() {
        @Override
        public Set<Integer> leftOut(String to, List<Passage> passages) {
            return Set.of();
        }

        @Override
        public boolean looks() {
            return false;
        }
    };

    /// Whether there is somebody who looks.
    default boolean looks() {
        return true;
    }

    /// Which of the passages not to send, by their numbers. Asked once for an answer, before the first model elsewhere is.
    ///
    /// @param to the model about to be asked, `provider:MODEL`
    /// @throws app.munseo.document.Problem `CANCELLED` where the person would rather not ask at all
    Set<Integer> leftOut(String to, List<Passage> passages);
}
