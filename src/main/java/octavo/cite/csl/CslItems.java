package octavo.cite.csl;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import octavo.cite.csl.Json.JsonArray;
import octavo.cite.csl.Json.JsonObject;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Reads CSL-JSON. An item that can't be read is left out with an error; the rest is kept.
public final class CslItems {
    private final String file;
    private final Diagnostics diagnostics = new Diagnostics();

    private boolean numbered;
    private int count;

    private CslItems(String file) {
        this.file = file;
    }

    /// @param file for diagnostics
    public static Outcome<List<CslItem>> ofJson(String file, String json) {
        return ofJson(file, json, false);
    }

    /// @param numbered whether items without an id get a number for one
    static Outcome<List<CslItem>> ofJson(String file, String json, boolean numbered) {
        CslItems r = new CslItems(file);
        r.numbered = numbered;
        List<CslItem> items = new ArrayList<>();
        try {
            if (Json.parse(json) instanceof JsonArray a) {
                for (Json e : a.values()) {
                    CslItem item = r.item(e);
                    if (item != null) items.add(item);
                }
            } else r.error("CSL-JSON is a list of items", 1, 1);
        } catch (Json.SyntaxException e) {
            r.error(e.getMessage(), e.line(), e.column());
        }
        return r.diagnostics.with(List.copyOf(items));
    }

    private void error(@Nullable String message, int line, int column) {
        diagnostics.add(
                Diagnostic.error(
                        "csl-json",
                        message == null ? "not JSON" : message,
                        new SourceSpan(file, line, column),
                        null));
    }

    private @Nullable CslItem item(Json e) {
        if (!(e instanceof JsonObject o)) {
            error("an item is an object", e.line(), e.column());
            return null;
        }
        String id = scalar(o.values().get("id"));
        if (id == null && numbered) id = "#" + ++count;
        if (id == null) {
            error("an item needs an id", e.line(), e.column());
            return null;
        }
        String type = scalar(o.values().get("type"));
        Map<String, CslValue> variables = new LinkedHashMap<>();
        o.values()
                .forEach((k, v) -> {
                    if (k.equals("id") || k.equals("type")) return;
                    CslValue value = value(k, v);
                    if (value != null) variables.put(k, value);
                });
        NoteFields.read(variables);
        if (type == null && variables.get("type") instanceof CslValue.Text(String t)) type = t;
        return new CslItem(id, type == null ? "" : type, variables);
    }

    private @Nullable CslValue value(String key, Json v) {
        return switch (v) {
            case Json.JsonString s -> new CslValue.Text(oneLine(key, s.text()));
            case Json.JsonNumber n -> number(n.text());
            case Json.JsonLiteral l -> l.text().equals("true") ? new CslValue.Text("true") : null;
            case JsonArray a when CslVariables.isName(key) -> names(a);
            case JsonArray a
                    when !a.values().isEmpty() && a.values().getFirst() instanceof JsonObject ->
                    names(a);
            case JsonArray a -> strings(a);
            case JsonObject o when CslVariables.isDate(key) -> new CslValue.Date(date(o));
            case JsonObject o -> null;
        };
    }

    /// Breaks of lines are spaces, but where lines hold variables of their own.
    private static String oneLine(String key, String s) {
        if (s.indexOf('\n') < 0 || key.equals("note") || key.equals("abstract")) return s;
        return String.join(" ", Words.split(s));
    }

    private static CslValue number(String text) {
        try {
            return new CslValue.Number(Long.parseLong(text));
        } catch (NumberFormatException e) {
            return new CslValue.Text(text);
        }
    }

    private static CslValue strings(JsonArray a) {
        List<String> all = new ArrayList<>();
        for (Json e : a.values()) {
            String s = scalar(e);
            if (s != null) all.add(s);
        }
        return new CslValue.Text(String.join(" ", all));
    }

    private CslValue names(JsonArray a) {
        List<CslName> names = new ArrayList<>();
        for (Json e : a.values()) {
            if (e instanceof JsonObject o) names.add(name(o));
            else error("a name is an object", e.line(), e.column());
        }
        return new CslValue.Names(names);
    }

    private static CslName name(JsonObject o) {
        Map<String, Json> v = o.values();
        String literal = text(v.get("literal"));
        if (!literal.isEmpty()) return CslName.literal(String.join(" ", Words.split(literal)));
        return new CslName(
                String.join(" ", Words.split(text(v.get("family")))),
                String.join(" ", Words.split(text(v.get("given")))),
                text(v.get("dropping-particle")),
                text(v.get("non-dropping-particle")),
                text(v.get("suffix")),
                truth(v.get("comma-suffix")),
                truth(v.get("static-ordering")),
                "",
                v.get("parse-names") == null || truth(v.get("parse-names")));
    }

    private static CslDate date(JsonObject o) {
        Map<String, Json> v = o.values();
        boolean circa = truth(v.get("circa"));
        String literal = text(v.get("literal"));
        int season = season(text(v.get("season")));
        List<CslDate.Day> days = new ArrayList<>();
        if (v.get("date-parts") instanceof JsonArray parts)
            for (Json p : parts.values())
                if (p instanceof JsonArray day && days.size() < 2)
                    if (!days.isEmpty() || day(day, season).year() != 0) days.add(day(day, season));
        if (days.isEmpty()) {
            String raw = text(v.get("raw"));
            if (raw.isEmpty()) {
                String s = text(v.get("season"));
                return new CslDate(null, null, circa, literal.isEmpty() ? s : literal);
            }
            CslDate d = RawDate.parse(raw);
            return circa ? new CslDate(d.start(), d.end(), true, d.literal()) : d;
        }
        return new CslDate(
                days.getFirst(), days.size() > 1 ? days.getLast() : null, circa, literal);
    }

    private static CslDate.Day day(JsonArray a, int season) {
        int[] n = new int[3];
        for (int i = 0; i < 3 && i < a.values().size(); i++) n[i] = integer(a.values().get(i));
        int s = season;
        int month = n[1];
        if (month > 12 && month < 25) {
            s = (month - 13) % 4 + 1;
            month = 0;
        }
        return new CslDate.Day(n[0], Math.max(0, month), Math.max(0, n[2]), s);
    }

    private static int season(String s) {
        return switch (s.toLowerCase(Locale.ROOT)) {
            case "1", "spring" -> 1;
            case "2", "summer" -> 2;
            case "3", "autumn", "fall" -> 3;
            case "4", "winter" -> 4;
            default -> 0;
        };
    }

    private static int integer(Json j) {
        String s = scalar(j);
        if (s == null) return 0;
        try {
            return Integer.parseInt(s.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static String text(@Nullable Json j) {
        String s = scalar(j);
        return s == null ? "" : s;
    }

    private static boolean truth(@Nullable Json j) {
        String s = scalar(j);
        return s != null && !s.isEmpty() && !s.equals("false") && !s.equals("0");
    }

    private static @Nullable String scalar(@Nullable Json j) {
        return switch (j) {
            case Json.JsonString s -> s.text();
            case Json.JsonNumber n -> n.text();
            case Json.JsonLiteral l -> l.text().equals("null") ? null : l.text();
            case null, default -> null;
        };
    }
}
