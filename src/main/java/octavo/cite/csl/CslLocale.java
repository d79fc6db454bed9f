package octavo.cite.csl;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The terms and date forms of a language, with what the style changes of them. Immutable once made.
final class CslLocale {
    /// @param multiple the plural; equal to `single` where the locale has but one
    record Term(String single, String multiple, String gender) {}

    private static final Map<String, String> DIALECTS =
            Map.ofEntries(
                    Map.entry("af", "af-ZA"),
                    Map.entry("bal", "bal-PK"),
                    Map.entry("bg", "bg-BG"),
                    Map.entry("brh", "brh-PK"),
                    Map.entry("ca", "ca-AD"),
                    Map.entry("cs", "cs-CZ"),
                    Map.entry("cy", "cy-GB"),
                    Map.entry("da", "da-DK"),
                    Map.entry("de", "de-DE"),
                    Map.entry("el", "el-GR"),
                    Map.entry("en", "en-US"),
                    Map.entry("es", "es-ES"),
                    Map.entry("et", "et-EE"),
                    Map.entry("fa", "fa-IR"),
                    Map.entry("fi", "fi-FI"),
                    Map.entry("fr", "fr-FR"),
                    Map.entry("gl", "gl-ES"),
                    Map.entry("he", "he-IL"),
                    Map.entry("hi", "hi-IN"),
                    Map.entry("hr", "hr-HR"),
                    Map.entry("hu", "hu-HU"),
                    Map.entry("id", "id-ID"),
                    Map.entry("is", "is-IS"),
                    Map.entry("it", "it-IT"),
                    Map.entry("ja", "ja-JP"),
                    Map.entry("km", "km-KH"),
                    Map.entry("ko", "ko-KR"),
                    Map.entry("lij", "lij-IT"),
                    Map.entry("lt", "lt-LT"),
                    Map.entry("lv", "lv-LV"),
                    Map.entry("mn", "mn-MN"),
                    Map.entry("ms", "ms-MY"),
                    Map.entry("nb", "nb-NO"),
                    Map.entry("nl", "nl-NL"),
                    Map.entry("nn", "nn-NO"),
                    Map.entry("no", "nb-NO"),
                    Map.entry("pa", "pa-PK"),
                    Map.entry("pl", "pl-PL"),
                    Map.entry("pt", "pt-PT"),
                    Map.entry("ro", "ro-RO"),
                    Map.entry("ru", "ru-RU"),
                    Map.entry("sk", "sk-SK"),
                    Map.entry("sl", "sl-SI"),
                    Map.entry("sr", "sr-Cyrl-RS"),
                    Map.entry("sv", "sv-SE"),
                    Map.entry("th", "th-TH"),
                    Map.entry("tr", "tr-TR"),
                    Map.entry("uk", "uk-UA"),
                    Map.entry("vi", "vi-VN"),
                    Map.entry("zh", "zh-CN"));

    private final String language;
    private final Map<String, Term> terms = new HashMap<>();
    private final Map<String, CslElement> dates = new HashMap<>();
    private final Map<String, String> options = new HashMap<>();

    private CslLocale(String language) {
        this.language = language;
    }

    /// The language's file, over it the style's own `cs:locale` elements, under it American English.
    ///
    /// @param source gives a locale file by its tag, or null
    static CslLocale of(String wanted, CslElement style, LocaleSource source) {
        String language = normalize(wanted);
        String base =
                language.contains("-") ? language.substring(0, language.indexOf('-')) : language;
        CslLocale l = new CslLocale(language);
        CslElement exact = source.locale(language);
        String dialect = DIALECTS.getOrDefault(base, base);
        if (exact == null) {
            exact = source.locale(dialect);
            if (exact == null) l.add(source.locale("en-US"));
        } else if (!language.equals(dialect)) l.add(source.locale(dialect));
        l.add(exact);
        // A style's words for the main dialect hold for others of the language too.
        Set<String> tags = new LinkedHashSet<>(List.of(""));
        tags.add(base);
        tags.add(dialect);
        tags.remove(language);
        tags.add(language);
        for (String lang : tags)
            for (CslElement e : style.children())
                if (e.name().equals("locale") && normalize(e.get("xml:lang")).equals(lang))
                    l.add(e);
        return l;
    }

    /// `en_us` as `en-US`.
    static String normalize(String tag) {
        String[] parts = tag.strip().replace('_', '-').split("-", -1);
        StringBuilder b = new StringBuilder(parts[0].toLowerCase(Locale.ROOT));
        for (int i = 1; i < parts.length; i++) {
            String p = parts[i];
            b.append('-');
            if (p.length() == 4)
                b.append(p.substring(0, 1).toUpperCase(Locale.ROOT))
                        .append(p.substring(1).toLowerCase(Locale.ROOT));
            else b.append(p.toUpperCase(Locale.ROOT));
        }
        return b.toString();
    }

    private void add(@Nullable CslElement locale) {
        if (locale == null) return;
        for (CslElement e : locale.children())
            switch (e.name()) {
                case "style-options" -> options.putAll(e.attributes());
                case "date" -> dates.put(e.get("form"), e);
                case "terms" -> addTerms(e);
                default -> {}
            }
    }

    private void addTerms(CslElement list) {
        for (CslElement t : list.children()) {
            if (isOrdinal(t.get("name"))) {
                terms.keySet().removeIf(k -> isOrdinal(k));
                break;
            }
        }
        for (CslElement t : list.children()) {
            String form = t.get("form").isEmpty() ? "long" : t.get("form");
            // A line break alone is how the file is written, not the term.
            String text = t.text().indexOf('\n') >= 0 ? t.text().strip() : t.text();
            String single = text;
            String multiple = text;
            CslElement s = t.child("single");
            CslElement m = t.child("multiple");
            if (s != null) single = s.text();
            if (m != null) multiple = m.text();
            else if (s != null) multiple = single;
            String key = key(t.get("name"), form, t.get("gender-form"));
            terms.put(key, new Term(curly(single), curly(multiple), t.get("gender")));
            if (t.has("match")) options.put("match:" + key, t.get("match"));
        }
    }

    private static boolean isOrdinal(String name) {
        return name.startsWith("ordinal");
    }

    private static String key(String name, String form, String genderForm) {
        String n = name.replace(' ', '-');
        if (form.equals("long") && genderForm.isEmpty()) return n;
        String k = form.equals("long") ? n : n + "|" + form;
        return genderForm.isEmpty() ? k : k + "!" + genderForm;
    }

    String language() {
        return language;
    }

    boolean isEnglish() {
        return language.startsWith("en");
    }

    boolean option(String name) {
        return "true".equals(options.get(name));
    }

    @Nullable CslElement date(String form) {
        return dates.get(form);
    }

    /// The rule by which an ordinal term matches numbers (`last-digit` ...), or empty.
    String match(String name, String gender) {
        return options.getOrDefault("match:" + key(name, "long", gender), "");
    }

    @Nullable Term exact(String name, String form, String gender) {
        Term t = gender.isEmpty() ? null : terms.get(key(name, form, gender));
        return t == null ? terms.get(key(name, form, "")) : t;
    }

    @Nullable Term genderOnly(String name, String gender) {
        return terms.get(key(name, "long", gender));
    }

    /// By the fallbacks of forms that CSL names.
    @Nullable Term find(String name, String form, String gender) {
        if (form.isEmpty() && gender.isEmpty()) return terms.get(name.replace(' ', '-'));
        for (String f = form.isEmpty() ? "long" : form; ; ) {
            Term t = exact(name, f, gender);
            if (t != null) return t;
            switch (f) {
                case "verb-short" -> f = "verb";
                case "symbol" -> f = "short";
                case "long" -> {
                    return null;
                }
                default -> f = "long";
            }
        }
    }

    private static String curly(String term) {
        return term.replace('\'', '’');
    }

    String term(String name, String form, boolean plural) {
        Term t = find(name, form, "");
        return t == null ? "" : plural ? t.multiple() : t.single();
    }

    String gender(String name) {
        Term t = terms.get(key(name, "long", ""));
        return t == null ? "" : t.gender();
    }
}
