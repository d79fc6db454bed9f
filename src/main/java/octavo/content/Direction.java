package octavo.content;

/// Base direction of a text (`dir` of HTML).
public enum Direction {
    LTR,
    RTL
}
