package octavo.gather.archive;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// A source that opens with a password only.
public final class LockedException extends IOException {
    public LockedException() {
        this(null);
    }

    public LockedException(@Nullable Throwable cause) {
        super("it is locked with a password", cause);
    }
}
