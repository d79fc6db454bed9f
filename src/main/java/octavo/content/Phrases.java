package octavo.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words that Octavo itself puts into a book ("Contents", "Edited by"), in the language of what they stand in.
/// One file for each language in `octavo/phrases/`; a language without a file has English words.
public final class Phrases {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)\\}");
    private static final Pattern ENDED = Pattern.compile("[.!?…][”’\"'»)]*$");
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})(?:-(\\d{2}).*)?");
    private static final Map<String, Phrases> LOADED = new ConcurrentHashMap<>();

    /// Languages that have a file.
    public static final List<String> LANGUAGES =
            List.of("ar", "de", "en", "es", "fr", "he", "it", "ja", "nl", "pl", "pt", "ru", "uk");

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

    /// Whether the words are of the language, not the English ones that stand in for it.
    ///
    /// @param other BCP 47
    public boolean isOf(String other) {
        return other.split("[-_]", 2)[0].toLowerCase(Locale.ROOT).equals(language);
    }

    /// The word, or the key itself where there is none.
    public String get(String key) {
        return words.getOrDefault(key, key);
    }

    /// The phrase with `{0}`, `{1}`, ... replaced.
    public String format(String key, Object... values) {
        String s = get(key);
        for (int i = 0; i < values.length; i++)
            s = s.replace("{" + i + "}", String.valueOf(values[i]));
        return s;
    }

    /// The phrase with running text in the place of `{0}`, `{1}`, ... After a text that ends with a full stop, a question
    /// or exclamation mark the phrase has no full stop of its own.
    @SafeVarargs
    public final List<Inline> inlines(String key, List<Inline>... values) {
        List<Inline> out = new ArrayList<>();
        String s = get(key);
        int from = 0;
        Matcher m = PLACE.matcher(s);
        while (m.find()) {
            if (m.start() > from) out.add(new Inline.Text(s.substring(from, m.start())));
            int i = Integer.parseInt(m.group(1));
            if (i < values.length) out.addAll(values[i]);
            from = m.end();
        }
        String rest = s.substring(from);
        boolean ended = from > 0 && ENDED.matcher(PlainText.ofInlines(out)).find();
        if (ended && rest.startsWith(".")) rest = rest.substring(1);
        if (!rest.isEmpty()) out.add(new Inline.Text(rest));
        return out;
    }

    /// An ISO date or a month in words; a year and anything else as it stands.
    public String date(String iso) {
        Matcher m = DATE.matcher(iso);
        if (!m.matches()) return iso;
        int month = Integer.parseInt(m.group(2));
        if (month < 1 || month > 12) return iso;
        if (m.group(3) == null)
            return format("date.month", get("date.months-alone").split(",")[month - 1], m.group(1));
        return format(
                "date.day",
                Integer.parseInt(m.group(3)),
                get("date.months").split(",")[month - 1],
                m.group(1));
    }

    /// `A`, `A and B`, `A, B and C`.
    public String join(List<String> items) {
        return switch (items.size()) {
            case 0 -> "";
            case 1 -> items.getFirst();
            default ->
                    String.join(comma(), items.subList(0, items.size() - 1))
                            + conjunction()
                            + items.getLast();
        };
    }

    private String comma() {
        return switch (language) {
            case "ar" -> "، ";
            case "ja" -> "、";
            default -> ", ";
        };
    }

    /// With its spaces; `~` in the file says where none stands.
    private String conjunction() {
        return (" " + get("and") + " ").replace(" ~", "").replace("~ ", "");
    }

    /// All keys, for tests.
    public List<String> keys() {
        return List.copyOf(words.keySet());
    }

    private static Phrases load(String language) {
        Properties p = new Properties();
        try (InputStream in =
                Phrases.class.getResourceAsStream("/octavo/phrases/" + language + ".properties")) {
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
