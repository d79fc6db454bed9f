package octavo.build;

/// How a command ended; the program's exit code.
public enum Ending {
    MADE(0),
    ERRORS(1),
    USAGE(2),
    SOURCE_UNREADABLE(3),
    RIGHTS_FORBID(4),
    FAULT(70);

    private final int code;

    Ending(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /// The graver of two, for several books in one command: the higher code.
    public Ending and(Ending other) {
        return code >= other.code ? this : other;
    }
}
