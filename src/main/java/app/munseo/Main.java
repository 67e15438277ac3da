package app.munseo;

/** x. */
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        var _ = args;
    }
}
