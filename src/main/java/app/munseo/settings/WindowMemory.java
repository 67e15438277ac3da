package app.munseo.settings;

import java.util.List;

/// How the window was left, so that it opens the same: nothing the person decides in the settings. Lengths are in
/// JavaFX units.
///
/// @param frame where the window stood; [Frame#UNKNOWN] before it was ever moved
/// @param panes how its panes shared the room
/// @param draft the question typed and not yet asked
/// @param talk the conversation that was on screen
/// @param greeted whether the person was asked what is asked at the first start
public record WindowMemory(Frame frame, Panes panes, String draft, Talk talk, boolean greeted) {
    /// What a window opens with for the first time.
    public static final WindowMemory NONE = new WindowMemory(Frame.UNKNOWN, Panes.DEFAULT, "", Talk.NONE, false);

    public WindowMemory withFrame(Frame value) {
        return new WindowMemory(value, panes, draft, talk, greeted);
    }

    public WindowMemory withPanes(Panes value) {
        return new WindowMemory(frame, value, draft, talk, greeted);
    }

    public WindowMemory withDraft(String value) {
        return new WindowMemory(frame, panes, value, talk, greeted);
    }

    public WindowMemory withTalk(Talk value) {
        return new WindowMemory(frame, panes, draft, value, greeted);
    }

    public WindowMemory afterGreeting() {
        return new WindowMemory(frame, panes, draft, talk, true);
    }

    /// @param thread the thread on screen; 0 for a new one
    /// @param scroll how far it was scrolled, 0 (its beginning) to 1
    /// @param places where the next question looks, each as `KIND:VALUE`
    public record Talk(long thread, double scroll, List<String> places) {
        public static final Talk NONE = new Talk(0, 0, List.of());

        public Talk {
            Ranges.requireWithin("scroll", scroll, 0, 1);
            places = List.copyOf(places);
        }

        /// Another thread begins at its end.
        public Talk in(long other) {
            return other == thread ? this : new Talk(other, 1, places);
        }

        public Talk scrolled(double value) {
            return new Talk(thread, value, places);
        }

        public Talk looking(List<String> value) {
            return new Talk(thread, scroll, value);
        }
    }

    /// @param maximized whether it filled the screen; the rest then tells where it stood before
    public record Frame(double x, double y, double width, double height, boolean maximized) {
        public static final Frame UNKNOWN = new Frame(0, 0, 0, 0, false);
    }

    /// @param library the share of the width the library takes, 0 to 1
    /// @param reader where the reader begins, as a share of the width, 0 to 1
    /// @param libraryShown whether the library is in sight
    public record Panes(double library, double reader, boolean libraryShown) {
        public static final Panes DEFAULT = new Panes(0.24, 0.58, true);

        public Panes {
            Ranges.requireWithin("library", library, 0, 1);
            Ranges.requireWithin("reader", reader, 0, 1);
        }

        public Panes shown(boolean value) {
            return new Panes(library, reader, value);
        }
    }
}
