package octavo.content;

import java.util.Locale;

/// Whether the ground is settled.
public enum RightsStatus {
    GRANTED,
    PENDING,
    REFUSED,
    UNCONFIRMED;

    /// As it is written in files.
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
