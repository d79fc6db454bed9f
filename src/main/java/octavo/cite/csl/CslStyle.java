package octavo.cite.csl;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// A CSL style. Immutable. One that depends on another ([#parent] isn't empty) has no rules of its own:
/// [#withRulesOf] gives it its parent's.
public final class CslStyle {
    /// A style whose macros, written out, are larger than this is refused: it would never end.
    private static final long MAX_EXPANDED = 2_000_000;

    private static final Set<String> RENDERING =
            Set.of("text", "number", "date", "names", "label", "group", "choose");

    private final CslElement root;
    private final Map<String, CslElement> macros;
    private final String title;
    private final String id;
    private final String parent;
    private final String defaultLocale;

    private CslStyle(CslElement root, Map<String, CslElement> macros, CslElement head) {
        this.root = root;
        this.macros = macros;
        CslElement info = head.child("info");
        this.title = info == null ? "" : text(info, "title");
        this.id = info == null ? "" : text(info, "id");
        this.parent = info == null || root != head ? "" : parent(info);
        this.defaultLocale =
                head.has("default-locale")
                        ? head.get("default-locale")
                        : root.get("default-locale");
    }

    /// @param name of the file, for diagnostics
    /// @param xml the style's text
    /// @ where it can't be used; then there are errors
    public static Outcome<Optional<CslStyle>> parse(String name, String xml) {
        Diagnostics d = new Diagnostics();
        try {
            CslElement root = CslXml.read(xml);
            Map<String, CslElement> macros = new HashMap<>();
            for (CslElement c : root.children())
                if (c.name().equals("macro")) macros.put(c.get("name"), c);
            new Checker(name, macros, d).check(root);
            if (d.hasErrors()) return d.with(Optional.empty());
            return d.with(Optional.of(new CslStyle(root, macros, root)));
        } catch (CslXml.BadXml e) {
            d.add(error(name, String.valueOf(e.getMessage()), e.line, e.column));
            return d.with(Optional.empty());
        }
    }

    private static Diagnostic error(String file, String message, int line, int column) {
        return Diagnostic.error(
                "citation-style",
                message,
                new SourceSpan(file, line, column),
                "see https://docs.citationstyles.org for what a style may hold");
    }

    private static String text(CslElement info, String child) {
        CslElement c = info.child(child);
        return c == null ? "" : c.text().strip();
    }

    private static String parent(CslElement info) {
        for (CslElement c : info.children())
            if (c.name().equals("link") && c.is("rel", "independent-parent")) return c.get("href");
        return "";
    }

    /// The URI of the style that this one depends on, or empty.
    public String parent() {
        return parent;
    }

    /// This style's title and language with the rules of its parent.
    public CslStyle withRulesOf(CslStyle independent) {
        return new CslStyle(independent.root, independent.macros, root);
    }

    public boolean isNoteStyle() {
        return root.is("class", "note");
    }

    public boolean hasBibliography() {
        return root.child("bibliography") != null;
    }

    /// The language that the style insists on, or empty.
    String defaultLocale() {
        return defaultLocale;
    }

    CslElement root() {
        return root;
    }

    @Nullable CslElement macro(String name) {
        return macros.get(name);
    }

    /// Finds what would make rendering fail or never end.
    private static final class Checker {
        private final String file;
        private final Map<String, CslElement> macros;
        private final Diagnostics out;
        private final Map<String, Long> sizes = new HashMap<>();
        private final Set<String> open = new HashSet<>();
        private final List<String> reported = new ArrayList<>();

        Checker(String file, Map<String, CslElement> macros, Diagnostics out) {
            this.file = file;
            this.macros = macros;
            this.out = out;
        }

        void check(CslElement root) {
            if (!root.name().equals("style")) {
                add("a CSL style starts with <style>, not <" + root.name() + ">", root);
                return;
            }
            CslElement info = root.child("info");
            if (info != null && !parent(info).isEmpty()) return;
            CslElement citation = root.child("citation");
            if (citation == null) add("has no <citation>", root);
            for (CslElement area : root.children()) {
                boolean layouts =
                        area.name().equals("citation") || area.name().equals("bibliography");
                if (layouts && area.child("layout") == null)
                    add("<" + area.name() + "> has no <layout>", area);
                if (layouts || area.name().equals("macro")) walk(area, 0);
            }
        }

        private void add(String message, CslElement at) {
            String key = message + at.line() + ":" + at.column();
            if (reported.size() > 20 || reported.contains(key)) return;
            reported.add(key);
            out.add(error(file, message, at.line(), at.column()));
        }

        private long macro(String name, CslElement from, int depth) {
            Long known = sizes.get(name);
            if (known != null) return known;
            CslElement m = macros.get(name);
            if (m == null) {
                add("no macro '" + name + "'", from);
                return 1;
            }
            if (!open.add(name)) {
                add("macro '" + name + "' calls itself", from);
                return 1;
            }
            long size = walk(m, depth);
            open.remove(name);
            sizes.put(name, size);
            return size;
        }

        private long walk(CslElement e, int depth) {
            if (depth > 300) {
                add("macros nested too deeply", e);
                return 1;
            }
            long size = 1;
            for (CslElement c : e.children()) {
                if (isContainer(e.name())
                        && !RENDERING.contains(c.name())
                        && !(e.name().equals("group") && c.name().equals("institution")))
                    add("unknown element <" + c.name() + "> in <" + e.name() + ">", c);
                size += walk(c, depth + 1);
            }
            if (e.has("macro") && (e.name().equals("text") || e.name().equals("key")))
                size += macro(e.get("macro"), e, depth + 1);
            if (size > MAX_EXPANDED) {
                add("macros that expand without bound", e);
                size = MAX_EXPANDED;
            }
            return size;
        }

        private static boolean isContainer(String name) {
            return switch (name) {
                case "macro", "layout", "group", "if", "else-if", "else" -> true;
                default -> false;
            };
        }
    }

    @Override
    public String toString() {
        return title.isEmpty() ? id.toLowerCase(Locale.ROOT) : title;
    }
}
