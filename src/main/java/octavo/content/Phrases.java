package octavo.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// The words that Octavo itself puts into a book ("Contents", "Edited by"), in the language of what they stand in.
/// One file for each language in `octavo/phrases/`; a language without a file has English words.
public final class Phrases {
    private static final Map<String, Phrases> LOADED = new ConcurrentHashMap<>();

    /// Languages that have a file.
    public static final List<String> LANGUAGES = List.of("de", "en", "es", "fr", "it", "pl", "ru");

    private final String language;
    private final Map<String, String> words;

    private Phrases(String language, Map<String, String> words) {
        this.language = language;
        this.words = words;
    }

    /// @param language BCP 47; only its primary subtag counts
    public static Phrases of(String language) {
        String primary = language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        return LOADED.computeIfAbsent(LANGUAGES.contains(primary) ? primary : "en", Phrases::load);
    }

    /// The language that the words are in: `en` where the one asked for has no file.
    public String language() {
        return language;
    }

    /// The word, or the key itself where there is none.
    public String get(String key) {
        return words.getOrDefault(key, key);
    }

    /// The phrase with `{0}`, `{1}`, ... replaced.
    public String format(String key, Object... values) {
        String s = get(key);
        for (int i = 0; i < values.length; i++) s = s.replace("{" + i + "}", String.valueOf(values[i]));
        return s;
    }

    /// `A`, `A and B`, `A, B and C`.
    public String join(List<String> items) {
        return switch (items.size()) {
            case 0 -> "";
            case 1 -> items.getFirst();
            default ->
                String.join(", ", items.subList(0, items.size() - 1)) + " " + get("and") + " " + items.getLast();
        };
    }

    /// All keys, for tests.
    public List<String> keys() {
        return List.copyOf(words.keySet());
    }

    private static Phrases load(String language) {
        Properties p = new Properties();
        try (InputStream in = Phrases.class.getResourceAsStream("/octavo/phrases/" + language + ".properties")) {
            if (in == null) throw new IllegalStateException("no phrases for " + language);
            p.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> words = new TreeMap<>();
        p.stringPropertyNames().forEach(k -> words.put(k, p.getProperty(k)));
        return new Phrases(language, words);
    }
}
