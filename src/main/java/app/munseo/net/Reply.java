package app.munseo.net;

/// A reply read to its end. The text of an error (`status` 400 and above) is cut short and holds no secret.
public record Reply(int status, String text) {
    /// Whether the status is of the 200s.
    public boolean ok() {
        return status / 100 == 2;
    }
}
