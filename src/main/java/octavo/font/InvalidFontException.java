package octavo.font;

import java.io.IOException;

/// A file is no TrueType font, or one that Octavo can't use. The message is half a sentence that says why.
public final class InvalidFontException extends IOException {
    private static final long serialVersionUID = 1;

    InvalidFontException(String message) {
        super(message);
    }
}
