package octavo.build;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a new book begins as.
public enum Template {
    ANTHOLOGY,
    COURSE_READER;

    /// As it is written on the command line: `course-reader`.
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The template of that key, or null.
    public static @Nullable Template of(String key) {
        for (Template t : values()) if (t.key().equals(key)) return t;
        return null;
    }
}
