package app.munseo.settings;

/// What values may be. It stands by itself: a group of settings that asked [Settings] would have that made, with all of
/// its groups, before the group that asks is made itself.
final class Ranges {
    private Ranges() {}

    /// @throws IllegalArgumentException where `value` is not from `low` to `high`
    static void requireWithin(String name, double value, double low, double high) {
        if (!(value >= low && value <= high)) {
            throw new IllegalArgumentException("%s must be from %s to %s".formatted(name, low, high));
        }
    }
}
