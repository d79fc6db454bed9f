package octavo.rights;

import org.jspecify.annotations.Nullable;

/// What a check found in a row.
///
/// @param forbids the build, else it warns
/// @param grouped what is said of many rows at once ("unconfirmed"), or null where each is told by itself
record Finding(
        String code,
        Row row,
        boolean forbids,
        String message,
        @Nullable String remedy,
        @Nullable String grouped) {}
