package octavo.cite.bib;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import octavo.cite.bib.JsonValue.JsonArray;
import octavo.cite.bib.JsonValue.JsonObject;
import octavo.cite.csl.CslDate;
import octavo.cite.csl.CslName;
import octavo.cite.csl.CslValue;
import octavo.cite.csl.CslVariables;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A record of CSL-JSON or CSL-YAML to an item. More lenient than the schema: dates may be text or `{year: 2020}`,
/// names may be text.
final class CslMapping {
    private final String file;
    private final int firstLine;
    private final boolean markdown;
    private final Diagnostics diagnostics;

    /// @param firstLine added to the lines of the records, 0 where they are the file's own
    /// @param markdown whether Markdown's emphasis stands for rich text, as in Pandoc's YAML
    CslMapping(String file, int firstLine, boolean markdown, Diagnostics diagnostics) {
        this.file = file;
        this.firstLine = firstLine;
        this.markdown = markdown;
        this.diagnostics = diagnostics;
    }

    SourceSpan span(JsonValue j) {
        return new SourceSpan(file, j.line() + firstLine, j.column());
    }

    @Nullable Reference reference(JsonValue record) {
        if (!(record instanceof JsonObject o)) {
            warn("a reference is an object with `id` and `type`", record, null);
            return null;
        }
        Map<String, JsonValue> v = o.values();
        String id = scalar(v.get("citation-key"));
        if (id == null || id.isBlank()) id = scalar(v.get("citekey"));
        if (id == null || id.isBlank()) id = scalar(v.get("id"));
        if (id == null || id.isBlank()) {
            diagnostics.add(
                    Diagnostic.error(
                            "reference-key",
                            "the reference has no `id` and can't be cited",
                            span(record),
                            "write one: id: author2020"));
            return null;
        }
        // Zotero's own ids are addresses.
        id =
                id.strip()
                        .replaceFirst("^https?://zotero\\.org/(?:users|groups)/[^/]+/items/", "")
                        .replaceFirst("^https?://www\\.mendeley\\.com/documents/\\?uuid=", "");
        ItemBuilder item = new ItemBuilder();
        String type = scalar(v.get("type"));
        item.type = type == null || type.isBlank() ? "document" : type(type.strip());
        if (type == null || type.isBlank())
            warn("`" + id + "` has no `type`", record, "for example: type: book");
        v.forEach((k, value) -> {
            if (k.equals("id") || k.equals("type") || k.equals("citation-key")) return;
            CslValue made = value(k, value);
            if (made != null) item.put(k, made);
        });
        ZoteroExtra.apply(item);
        return new Reference(item.build(id), span(record));
    }

    /// Names of CSL 1.0.1 and of Zotero's own that CSL 1.0.2 calls otherwise.
    private static String type(String t) {
        return switch (t) {
            case "journalArticle" -> "article-journal";
            case "bookSection" -> "chapter";
            case "newspaperArticle" -> "article-newspaper";
            case "magazineArticle" -> "article-magazine";
            case "conferencePaper" -> "paper-conference";
            case "blogPost" -> "post-weblog";
            case "encyclopediaArticle" -> "entry-encyclopedia";
            case "dictionaryEntry" -> "entry-dictionary";
            default -> t;
        };
    }

    private @Nullable CslValue value(String key, JsonValue v) {
        if (CslVariables.isDate(key)) {
            CslDate d = date(v);
            return d == null ? null : new CslValue.Date(d);
        }
        if (CslVariables.isName(key)) {
            List<CslName> names = names(v);
            return names.isEmpty() ? null : new CslValue.Names(names);
        }
        return switch (v) {
            case JsonValue.JsonString s when s.text().isBlank() -> null;
            case JsonValue.JsonString s -> new CslValue.Text(rich(s.text().strip()));
            case JsonValue.JsonNumber n -> number(n.text());
            case JsonValue.JsonLiteral l ->
                    l.text().equals("null") ? null : new CslValue.Text(l.text());
            case JsonArray a -> {
                List<String> all = new ArrayList<>();
                for (JsonValue e : a.values()) {
                    String s = scalar(e);
                    if (s != null) all.add(s);
                }
                yield all.isEmpty() ? null : new CslValue.Text(String.join(", ", all));
            }
            case JsonObject o -> null;
        };
    }

    private String rich(String text) {
        return markdown ? InlineMarks.toRich(text) : text;
    }

    private static CslValue number(String text) {
        try {
            return new CslValue.Number(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return new CslValue.Text(text);
        }
    }

    private List<CslName> names(JsonValue v) {
        List<CslName> out = new ArrayList<>();
        List<JsonValue> all = v instanceof JsonArray a ? a.values() : List.of(v);
        for (JsonValue e : all) {
            switch (e) {
                case JsonObject o -> {
                    CslName n = name(o.values());
                    if (!n.isEmpty()) out.add(n);
                }
                case JsonValue.JsonString s when !s.text().isBlank() ->
                        out.add(plain(s.text().strip()));
                default -> {}
            }
        }
        return out;
    }

    /// `Woolf, Virginia` is a person; a name without a comma stands as it is.
    private static CslName plain(String s) {
        int comma = s.indexOf(',');
        return comma < 0
                ? CslName.literal(s)
                : CslName.of(s.substring(0, comma).strip(), s.substring(comma + 1).strip());
    }

    private CslName name(Map<String, JsonValue> v) {
        String literal = text(v, "literal");
        if (literal.isEmpty()) literal = text(v, "name");
        if (!literal.isEmpty()) return CslName.literal(literal);
        String dropping = text(v, "dropping-particle");
        String nonDropping = text(v, "non-dropping-particle");
        boolean parse =
                v.get("parse-names") == null
                        ? dropping.isEmpty() && nonDropping.isEmpty()
                        : truth(v.get("parse-names"));
        return new CslName(
                rich(text(v, "family")),
                rich(text(v, "given")),
                dropping,
                nonDropping,
                text(v, "suffix"),
                truth(v.get("comma-suffix")),
                truth(v.get("static-ordering")),
                "",
                parse);
    }

    private @Nullable CslDate date(JsonValue v) {
        return switch (v) {
            case JsonValue.JsonString s -> s.text().isBlank() ? null : PlainDate.parse(s.text());
            case JsonValue.JsonNumber n -> PlainDate.parse(n.text());
            case JsonValue.JsonLiteral l -> null;
            case JsonArray a -> range(a);
            case JsonObject o -> date(o.values());
        };
    }

    private static @Nullable CslDate range(JsonArray a) {
        List<CslDate.Day> days = new ArrayList<>();
        for (JsonValue e : a.values()) {
            if (e instanceof JsonObject o && days.size() < 2) days.add(keyed(o.values()));
        }
        if (days.isEmpty()) return null;
        return new CslDate(days.getFirst(), days.size() > 1 ? days.getLast() : null, false, "");
    }

    private static CslDate.Day keyed(Map<String, JsonValue> v) {
        return new CslDate.Day(
                integer(v.get("year")),
                integer(v.get("month")),
                integer(v.get("day")),
                season(v.get("season")));
    }

    private @Nullable CslDate date(Map<String, JsonValue> v) {
        boolean circa = truth(v.get("circa"));
        String literal = text(v, "literal");
        int season = season(v.get("season"));
        List<CslDate.Day> days = new ArrayList<>();
        if (v.get("date-parts") instanceof JsonArray parts) {
            boolean flat =
                    !parts.values().isEmpty() && !(parts.values().getFirst() instanceof JsonArray);
            List<JsonValue> all = flat ? List.of(parts) : parts.values();
            for (JsonValue p : all) {
                if (p instanceof JsonArray day && !day.values().isEmpty() && days.size() < 2)
                    days.add(day(day.values(), season));
            }
        }
        if (days.isEmpty() && v.get("year") != null) days.add(keyed(v));
        if (!days.isEmpty())
            return new CslDate(
                    days.getFirst(), days.size() > 1 ? days.getLast() : null, circa, literal);
        String raw = text(v, "raw");
        if (raw.isEmpty()) raw = text(v, "edtf");
        if (!raw.isEmpty()) {
            CslDate d = PlainDate.parse(raw);
            return circa ? new CslDate(d.start(), d.end(), true, d.literal()) : d;
        }
        String words = literal.isEmpty() ? text(v, "season") : literal;
        return words.isEmpty() ? null : CslDate.literal(words);
    }

    private static CslDate.Day day(List<JsonValue> a, int season) {
        int[] n = new int[3];
        for (int i = 0; i < 3 && i < a.size(); i++) n[i] = integer(a.get(i));
        int s = season;
        int month = n[1];
        if (month > 12 && month < 25) {
            s = (month - 13) % 4 + 1;
            month = 0;
        }
        return new CslDate.Day(n[0], within(month, 12), within(n[2], 31), s);
    }

    /// 0, which is none, where there is no such month or day.
    private static int within(int n, int last) {
        return n < 0 || n > last ? 0 : n;
    }

    private static int season(@Nullable JsonValue j) {
        String s = scalar(j);
        if (s == null) return 0;
        return s.matches("[1-4]") ? Integer.parseInt(s) : PlainDate.season(s);
    }

    private static int integer(@Nullable JsonValue j) {
        String s = scalar(j);
        return s == null || !s.strip().matches("-?\\d{1,6}") ? 0 : Integer.parseInt(s.strip());
    }

    private static String text(Map<String, JsonValue> v, String key) {
        String s = scalar(v.get(key));
        return s == null ? "" : s.strip();
    }

    private static boolean truth(@Nullable JsonValue j) {
        String s = scalar(j);
        return s != null && !s.isEmpty() && !s.toLowerCase(Locale.ROOT).matches("false|0|no");
    }

    static @Nullable String scalar(@Nullable JsonValue j) {
        return switch (j) {
            case JsonValue.JsonString s -> s.text();
            case JsonValue.JsonNumber n -> n.text();
            case JsonValue.JsonLiteral l -> l.text().equals("null") ? null : l.text();
            case JsonObject _, JsonArray _ -> null;
            case null -> null;
        };
    }

    void warn(String message, JsonValue at, @Nullable String hint) {
        diagnostics.add(Diagnostic.warning("reference-entry", message, span(at), hint));
    }
}
