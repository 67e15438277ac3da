package app.munseo.settings;

/// How the window was left, so that it opens the same: nothing the person decides in the settings. Lengths are in
/// JavaFX units.
///
/// @param frame where the window stood; [Frame#UNKNOWN] before it was ever moved
/// @param panes how its panes shared the room
/// @param draft the question typed and not yet asked
/// @param greeted whether the person was asked what is asked at the first start
public record WindowMemory(Frame frame, Panes panes, String draft, boolean greeted) {
    /// What a window opens with for the first time.
    public static final WindowMemory NONE = new WindowMemory(Frame.UNKNOWN, Panes.DEFAULT, "", false);

    public WindowMemory withFrame(Frame value) {
        return new WindowMemory(value, panes, draft, greeted);
    }

    public WindowMemory withPanes(Panes value) {
        return new WindowMemory(frame, value, draft, greeted);
    }

    public WindowMemory withDraft(String value) {
        return new WindowMemory(frame, panes, value, greeted);
    }

    public WindowMemory afterGreeting() {
        return new WindowMemory(frame, panes, draft, true);
    }

    /// @param maximized whether it filled the screen; the rest then tells where it stood before
    public record Frame(double x, double y, double width, double height, boolean maximized) {
        public static final Frame UNKNOWN = new Frame(0, 0, 0, 0, false);
    }

    /// @param library the share of the width the library takes, 0 to 1
    /// @param reader where the reader begins, as a share of the width, 0 to 1
    /// @param libraryShown whether the library is in sight
    public record Panes(double library, double reader, boolean libraryShown) {
        public static final Panes DEFAULT = new Panes(0.22, 0.58, true);

        public Panes {
            Ranges.requireWithin("library", library, 0, 1);
            Ranges.requireWithin("reader", reader, 0, 1);
        }

        public Panes shown(boolean value) {
            return new Panes(library, reader, value);
        }
    }
}
