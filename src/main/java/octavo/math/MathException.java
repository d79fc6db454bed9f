package octavo.math;

/// A formula that can't be converted; never leaves this package.
final class MathException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String reason;

    MathException(String reason) {
        super(reason, null, false, false);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
