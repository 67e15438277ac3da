package app.munseo.desktop.reader;

import app.munseo.document.Location;

/// A stretch to bring into sight.
///
/// @param number tells one leap from the next to the same place
record Leap(int number, Location to) {
    static final Leap START = new Leap(0, new Location(1, 0, 0));

    Leap then(Location next) {
        return new Leap(number + 1, next);
    }
}
