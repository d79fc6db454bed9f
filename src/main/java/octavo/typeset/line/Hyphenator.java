package octavo.typeset.line;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Hyphenation of one language's words. Immutable and thread-safe; the patterns of a language are read when the first
/// text asks for them.
final class Hyphenator {
    private static final Set<String> FILES =
            Set.of(
                    "da",
                    "de",
                    "el",
                    "el-polyton",
                    "en-gb",
                    "en-us",
                    "es",
                    "fr",
                    "it",
                    "la",
                    "nb",
                    "nl",
                    "pl",
                    "pt",
                    "ru",
                    "sv",
                    "uk");
    private static final Map<String, Hyphenator> LOADED = new ConcurrentHashMap<>();

    private static final Map<String, Optional<Hyphenator>> TAGS = new ConcurrentHashMap<>();

    /// English that follows British spelling and division.
    private static final Set<String> BRITISH = Set.of("gb", "au", "nz", "ie", "za", "in");

    private final HyphenationPatterns patterns;

    /// A book's own divisions of words in small letters: bit i, a hyphen before the letter i.
    private final Map<String, Long> own;

    private Hyphenator(HyphenationPatterns patterns) {
        this(patterns, Map.of());
    }

    private Hyphenator(HyphenationPatterns patterns, Map<String, Long> own) {
        this.patterns = patterns;
        this.own = own;
    }

    /// With divisions that come before the language's; for a language without patterns these alone.
    ///
    /// @param words with hyphens where they may be divided
    static @Nullable Hyphenator of(String language, List<String> words) {
        Hyphenator h = of(language);
        if (words.isEmpty()) return h;
        Map<String, Long> own = new HashMap<>();
        for (String w : words) {
            long points = 0;
            StringBuilder letters = new StringBuilder();
            for (char c : folded(w).toCharArray()) {
                if (c == '-') points |= 1L << Math.min(letters.length(), 63);
                else letters.append(c);
            }
            if (letters.length() <= HyphenationPatterns.MAX_WORD)
                own.put(letters.toString(), points & ~1L);
        }
        return new Hyphenator(h == null ? new HyphenationPatterns("") : h.patterns, own);
    }

    private static String folded(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    }

    /// For a BCP 47 tag; null where there are no patterns for the language.
    static @Nullable Hyphenator of(String language) {
        return TAGS.computeIfAbsent(language, Hyphenator::find).orElse(null);
    }

    private static Optional<Hyphenator> find(String language) {
        String file = fileFor(language.toLowerCase(Locale.ROOT));
        return file == null
                ? Optional.empty()
                : Optional.of(LOADED.computeIfAbsent(file, Hyphenator::load));
    }

    private static @Nullable String fileFor(String tag) {
        if (FILES.contains(tag)) return tag;
        String[] parts = tag.split("-");
        return switch (parts[0]) {
            case "en" ->
                    parts.length > 1 && BRITISH.contains(parts[parts.length - 1])
                            ? "en-gb"
                            : "en-us";
            case "no", "nn" -> "nb";
            default -> FILES.contains(parts[0]) ? parts[0] : null;
        };
    }

    private static Hyphenator load(String file) {
        try (InputStream in =
                Hyphenator.class.getResourceAsStream("/octavo/hyphenation/" + file + ".txt")) {
            if (in == null) throw new IllegalStateException("no patterns for " + file);
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Hyphenator(new HyphenationPatterns(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where a piece of text without spaces may be divided: bit i stands for a hyphen before the character `from + i`.
    /// Punctuation around the word is not counted as letters; a word that has a hard hyphen, a digit or several
    /// capitals in it is not divided.
    ///
    /// @param minBefore fewest letters before a hyphen; the language's own minimum holds too
    /// @param minAfter fewest letters after it
    /// @param minLength fewest letters of a word that is divided at all
    long points(char[] text, int from, int to, int minLength, int minBefore, int minAfter) {
        return points(text, from, to, minLength, minBefore, minAfter, false);
    }

    /// @param compounds the parts of a word with a hard hyphen are divided too
    long points(
            char[] text,
            int from,
            int to,
            int minLength,
            int minBefore,
            int minAfter,
            boolean compounds) {
        if (to - from > HyphenationPatterns.MAX_WORD) return 0;
        long points = 0;
        int before = Math.max(minBefore, patterns.minBefore());
        int after = Math.max(minAfter, patterns.minAfter());
        int i = from;
        while (i < to) {
            if (!isWordPart(text[i])) {
                boolean hard = text[i] == '-' || text[i] == '\u2010';
                if (hard && !compounds || Character.isDigit(text[i])) return 0;
                i++;
                continue;
            }
            int start = i;
            int capitals = 0;
            while (i < to && isWordPart(text[i])) {
                if (Character.isUpperCase(text[i])) capitals++;
                i++;
            }
            int end = i;
            while (end > start && !Character.isLetter(text[end - 1]) && !isMark(text[end - 1]))
                end--;
            if (!own.isEmpty()) {
                Long exact = own.get(folded(new String(text, start, end - start)));
                if (exact != null) {
                    points |= exact << (start - from);
                    continue;
                }
            }
            if (end - start < minLength
                    || (capitals > 1 && capitals < end - start)
                    || capitals == end - start) {
                if (capitals > 1) return 0;
                continue;
            }
            long word = patterns.points(text, start, end);
            for (int p = start; p < end; p++) {
                if (p - start < before || end - p < after) word &= ~(1L << (p - start));
            }
            points |= word << (start - from);
        }
        return points;
    }

    private boolean isWordPart(char c) {
        return Character.isLetter(c)
                || isMark(c)
                || ((c == '\'' || c == '\u2019') && patterns.knows(c));
    }

    private static boolean isMark(char c) {
        return Character.getType(c) == Character.NON_SPACING_MARK;
    }
}
