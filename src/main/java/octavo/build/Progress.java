package octavo.build;

/// Hears what a command is at.
public interface Progress {
    /// Says nothing.
    Progress SILENT = message -> {};

    /// A stage begins or something was made: one line without a full stop.
    void say(String message);
}
