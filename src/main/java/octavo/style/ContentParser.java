package octavo.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import octavo.style.ContentPart.Target;
import octavo.style.css.Value;
import octavo.style.css.Value.Delim;
import octavo.style.css.Value.Func;
import octavo.style.css.Value.Ident;
import octavo.style.css.Value.Str;
import octavo.style.css.ValueReader;
import org.jspecify.annotations.Nullable;

/// Content lists (CSS Content 3; Generated Content for Paged Media, sections 1 and 2).
final class ContentParser {
    /// Stands for `normal`; told apart by identity.
    static final List<ContentPart> NORMAL = new ArrayList<>();

    private ContentParser() {}

    /// The value of `content`: `normal`, `none` (an empty list), or a content list.
    static @Nullable List<ContentPart> content(ValueReader in) {
        if (in.tryIdent("normal")) return NORMAL;
        if (in.tryIdent("none")) return List.of();
        return parts(in);
    }

    /// One or more parts, up to a comma or the end; null when one is not understood.
    static @Nullable List<ContentPart> parts(ValueReader in) {
        List<ContentPart> out = new ArrayList<>();
        for (Value v = in.peek(); v != null && !isComma(v); v = in.peek()) {
            in.next();
            ContentPart part = part(v);
            if (part == null) return null;
            out.add(part);
        }
        return out.isEmpty() ? null : List.copyOf(out);
    }

    private static boolean isComma(Value v) {
        return v instanceof Delim d && d.sign() == ',';
    }

    private static @Nullable ContentPart part(Value v) {
        return switch (v) {
            case Str s -> new ContentPart.Text(s.text());
            case Ident i ->
                    switch (i.name().toLowerCase(Locale.ROOT)) {
                        case "open-quote" -> new ContentPart.Quote(true, false);
                        case "close-quote" -> new ContentPart.Quote(false, false);
                        case "no-open-quote" -> new ContentPart.Quote(true, true);
                        case "no-close-quote" -> new ContentPart.Quote(false, true);
                        default -> null;
                    };
            case Func f -> function(f);
            default -> null;
        };
    }

    private static @Nullable ContentPart function(Func f) {
        List<List<Value>> a = ValueReader.splitAtCommas(f.arguments());
        return switch (f.name()) {
            case "attr" -> {
                String name = word(a, 0);
                yield name == null
                        ? null
                        : new ContentPart.Attr(name, a.size() > 1 ? text(a, 1) : "");
            }
            case "counter" -> {
                String name = word(a, 0);
                String style = style(a, 1);
                yield name == null || style == null
                        ? null
                        : new ContentPart.CounterValue(name, style);
            }
            case "counters" -> {
                String name = word(a, 0);
                String style = style(a, 2);
                yield name == null || style == null || a.size() < 2
                        ? null
                        : new ContentPart.CounterValues(name, text(a, 1), style);
            }
            case "target-counter" -> {
                Target target = target(a);
                String name = word(a, 1);
                String style = style(a, 2);
                yield target == null || name == null || !name.equals("page") || style == null
                        ? null
                        : new ContentPart.TargetCounter(target, name, style);
            }
            case "-octavo-page-range" -> {
                String name = word(a, 0);
                String one = word(a, 1);
                String more = word(a, 2);
                yield name == null || one == null || more == null
                        ? null
                        : new ContentPart.PageRange(name, one, more);
            }
            case "target-text" -> {
                Target target = target(a);
                yield target == null ? null : new ContentPart.TargetText(target);
            }
            case "leader" -> leader(a);
            case "string" -> {
                String name = word(a, 0);
                String keyword = a.size() > 1 ? word(a, 1) : "first";
                boolean known =
                        keyword != null
                                && List.of("first", "start", "last", "first-except")
                                        .contains(keyword);
                yield name == null || keyword == null || !known
                        ? null
                        : new ContentPart.NamedString(name, keyword);
            }
            case "content" -> {
                String kind = f.arguments().isEmpty() ? "text" : word(a, 0);
                yield "text".equals(kind)
                        ? new ContentPart.Own(ContentPart.Kind.TEXT)
                        : "first-letter".equals(kind)
                                ? new ContentPart.Own(ContentPart.Kind.FIRST_LETTER)
                                : null;
            }
            default -> null;
        };
    }

    private static @Nullable ContentPart leader(List<List<Value>> a) {
        return switch (a.getFirst().isEmpty() ? null : a.getFirst().getFirst()) {
            case Str s -> new ContentPart.Leader(s.text());
            case Ident i ->
                    switch (i.name().toLowerCase(Locale.ROOT)) {
                        case "dotted" -> new ContentPart.Leader(". ");
                        case "solid" -> new ContentPart.Leader("_");
                        case "space" -> new ContentPart.Leader("");
                        default -> null;
                    };
            case null, default -> null;
        };
    }

    private static @Nullable Target target(List<List<Value>> a) {
        return switch (a.getFirst().isEmpty() ? null : a.getFirst().getFirst()) {
            case Str s -> new Target(false, s.text());
            case Value.Url u -> new Target(false, u.address());
            case Func f when f.name().equals("attr") -> {
                String name = word(ValueReader.splitAtCommas(f.arguments()), 0);
                yield name == null ? null : new Target(true, name);
            }
            case null, default -> null;
        };
    }

    private static @Nullable String word(List<List<Value>> a, int i) {
        return i < a.size() && !a.get(i).isEmpty() && a.get(i).getFirst() instanceof Ident d
                ? d.name()
                : null;
    }

    private static String text(List<List<Value>> a, int i) {
        return i < a.size() && !a.get(i).isEmpty() && a.get(i).getFirst() instanceof Str s
                ? s.text()
                : "";
    }

    /// A counter style; `decimal` when it is left out, null when it is unknown.
    private static @Nullable String style(List<List<Value>> a, int i) {
        if (i >= a.size()) return "decimal";
        String word = word(a, i);
        if (word == null) return null;
        String lower = word.toLowerCase(Locale.ROOT);
        return CounterStyles.NAMES.contains(lower) ? lower : null;
    }
}
