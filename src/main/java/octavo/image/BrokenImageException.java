package octavo.image;

/// A file is no image, or a damaged one. The message is half a sentence that says why.
final class BrokenImageException extends Exception {
    private static final long serialVersionUID = 1;

    private final String reason;

    BrokenImageException(String reason) {
        super(reason);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }
}
