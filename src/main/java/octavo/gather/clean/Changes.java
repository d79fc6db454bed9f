package octavo.gather.clean;

import java.util.Collections;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/// Counts what the cleaning changed, by class.
final class Changes {
    /// A class of changes.
    enum Kind {
        QUOTES,
        APOSTROPHES,
        PRIMES,
        DASHES,
        RANGES,
        MINUS_SIGNS,
        ELLIPSES,
        NO_BREAK_SPACES,
        THIN_SPACES,
        DOUBLE_SPACES,
        SOFT_HYPHENS,
        EMPTY_BLOCKS,
        CAPTIONS,
        HEADING_LEVELS,
        TRACKING,
        IDS;

        /// As it stands in the JSON of `extract`: `no-break-spaces`.
        public String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final SortedMap<String, Integer> counts = new TreeMap<>();

    void add(Kind kind, int n) {
        if (n > 0) counts.merge(kind.key(), n, Integer::sum);
    }

    void add(Kind kind) {
        add(kind, 1);
    }

    /// The counts by the keys of the classes that occurred.
    public SortedMap<String, Integer> counts() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }
}
