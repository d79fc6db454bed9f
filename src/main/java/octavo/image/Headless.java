package octavo.image;

/// Keeps Java's image classes from looking for a screen, which would fail where there is none. Must run before any of
/// them is loaded.
final class Headless {
    private Headless() {}

    static void set() {
        if (System.getProperty("java.awt.headless") == null)
            System.setProperty("java.awt.headless", "true");
    }
}
