package octavo.build;

/// The program's name and version, as outputs state them.
public final class Program {
    public static final String NAME = "Octavo";
    public static final String VERSION = "0.1.0";

    private Program() {}
}
