package octavo.collection;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import octavo.content.Conformance;
import octavo.content.Contributor;
import octavo.content.Isbn;
import octavo.content.License;
import octavo.content.Territories;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import octavo.unit.Length;
import octavo.yaml.YamlEntry;
import octavo.yaml.YamlMapping;
import octavo.yaml.YamlNode;
import octavo.yaml.YamlScalar;
import octavo.yaml.YamlSequence;
import org.jspecify.annotations.Nullable;

/// The scalar part of `book.yaml`, after [KeyCheck] has reported what is wrong with it.
final class ManifestReader {
    private final YamlMapping yaml;
    private final People people;
    private final Diagnostics diagnostics;

    ManifestReader(YamlMapping yaml, People people, Diagnostics diagnostics) {
        this.yaml = yaml;
        this.people = people;
        this.diagnostics = diagnostics;
    }

    /// @param slug of the book, for the identifier of a manifest that has none
    Manifest read(String slug) {
        YamlMapping isbn = yaml.get("isbn") instanceof YamlMapping m ? m : null;
        String both = isbn == null ? isbn(yaml.text("isbn")) : null;
        List<Length> trim = trim();
        String title = text("title", "");
        if (title.isEmpty() && !isRefused("title")) {
            diagnostics.add(
                    Diagnostic.warning(
                            "untitled",
                            "the book has no title; it is called “Untitled”",
                            place("title"),
                            "fill in `title:`"));
        }
        return new Manifest(
                title,
                text("subtitle"),
                people.resolved(contributors("editors", "edt"), "book.yaml", this::placeOf),
                language(),
                identifier(slug, title),
                style(),
                use(),
                license(),
                text("publisher"),
                text("place"),
                Values.date(text("date", "")) == null ? null : text("date"),
                text("edition"),
                isbn == null ? both : isbn(isbn.text("print")),
                isbn == null ? both : isbn(isbn.text("epub")),
                text("series"),
                strings("subjects"),
                text("blurb"),
                text("cover"),
                text("dedication"),
                text("epigraph"),
                trim == null ? null : trim.get(0),
                trim == null ? null : trim.get(1),
                territory(),
                copies(),
                hyphenation(),
                course(),
                print(),
                conformance(),
                multiple(),
                yaml.get("pages") instanceof YamlMapping m ? m.text("reference") : null,
                yaml.get("typography") instanceof YamlMapping m ? m.text("house") : null);
    }

    private @Nullable String license() {
        String l = text("license");
        boolean known =
                l == null
                        || License.find(l) != null
                        || l.toLowerCase(Locale.ROOT).startsWith("licenseref-");
        if (!known) {
            diagnostics.add(
                    Diagnostic.warning(
                            "license-unknown",
                            "`" + l + "` is no licence that Octavo knows; it is printed as it is",
                            yaml.get("license") == null
                                    ? place("license")
                                    : yaml.get("license").span(),
                            "write its SPDX id: CC-BY-4.0, CC0-1.0"));
        }
        return l;
    }

    private Map<String, List<String>> hyphenation() {
        Map<String, List<String>> out = new TreeMap<>();
        if (!(yaml.get("hyphenation") instanceof YamlMapping m)) return out;
        for (YamlEntry e : m.entries()) {
            if (!Values.isLanguage(e.key())) {
                diagnostics.add(
                        Diagnostic.error(
                                "bad-value",
                                "`hyphenation`: `" + e.key() + "` is not a language",
                                e.keySpan(),
                                "write a BCP 47 tag: en, en-GB, de"));
                continue;
            }
            out.put(e.key(), strings(e.value()));
        }
        return out;
    }

    private List<String> territory() {
        for (YamlScalar s : scalars(yaml.get("territory"))) {
            if (Territories.isOne(s.text())) continue;
            String meant = Territories.meant(s.text());
            diagnostics.add(
                    Diagnostic.error(
                            "unknown-value",
                            "`territory`: `" + s.text() + "` is no country",
                            s.span(),
                            meant != null
                                    ? "did you mean `" + meant + "`?"
                                    : "write ISO 3166 codes of two letters, `EU` or `world`"));
        }
        return strings("territory");
    }

    private int multiple() {
        if (!(yaml.get("pages") instanceof YamlMapping m)) return 1;
        String s = m.text("multiple");
        if (s == null) return 1;
        if (s.matches("[1-9]\\d?")) return Integer.parseInt(s);
        YamlNode at = m.get("multiple");
        diagnostics.add(
                Diagnostic.error(
                        "bad-value",
                        "`pages: {multiple: " + s + "}` is no number of pages",
                        at == null ? place("pages") : at.span(),
                        "write a number from 1 to 99: 4, 8, 16, 32"));
        return 1;
    }

    private List<PressChoice> print() {
        return scalars(yaml.get("print")).stream()
                .filter(s -> !s.text().isBlank())
                .map(s -> new PressChoice(s.text().strip(), s.span()))
                .toList();
    }

    private @Nullable Conformance conformance() {
        if (!(yaml.get("accessibility") instanceof YamlMapping m)) return null;
        String level = m.text("conforms-to");
        return level == null || !Conformance.levels().contains(level)
                ? null
                : Conformance.of(level, m.text("certified-by"));
    }

    private @Nullable Course course() {
        if (!(yaml.get("course") instanceof YamlMapping m)) return null;
        var course = new Course(m.text("code"), m.text("term"));
        return course.line().isEmpty() ? null : course;
    }

    private @Nullable Integer copies() {
        String s = text("print-run");
        if (s == null) return null;
        if (s.matches("\\d{1,9}")) return Integer.valueOf(s);
        YamlNode at = yaml.get("print-run");
        diagnostics.add(
                Diagnostic.error(
                        "bad-value",
                        "`print-run`: `" + s + "` is no number of copies",
                        at == null ? place("print-run") : at.span(),
                        "write digits alone: 1500"));
        return null;
    }

    private SourceSpan place(String key) {
        YamlEntry e = yaml.entry(key);
        return e != null && e.keySpan() != null ? e.keySpan() : SourceSpan.ofFile("book.yaml");
    }

    private SourceSpan placeOf(String id) {
        if (yaml.get("editors") instanceof YamlSequence s) {
            for (YamlNode n : s.items()) {
                if (n instanceof YamlMapping m && id.equals(m.text("id")) && m.span() != null)
                    return m.span();
            }
        }
        return place("editors");
    }

    /// A list or mapping stands where text is expected, which [KeyCheck] has said.
    private boolean isRefused(String key) {
        YamlNode n = yaml.get(key);
        return n != null && !(n instanceof YamlScalar);
    }

    private @Nullable String text(String key) {
        String s = yaml.text(key);
        return s == null || s.isBlank() ? null : s.strip();
    }

    private String text(String key, String otherwise) {
        String s = text(key);
        return s == null ? otherwise : s;
    }

    private List<String> strings(String key) {
        return strings(yaml.get(key));
    }

    private static List<String> strings(@Nullable YamlNode node) {
        return scalars(node).stream().map(YamlScalar::text).toList();
    }

    private static List<YamlScalar> scalars(@Nullable YamlNode node) {
        return switch (node) {
            case YamlSequence s ->
                    s.items().stream()
                            .filter(n -> n instanceof YamlScalar && !n.isNull())
                            .map(n -> (YamlScalar) n)
                            .toList();
            case YamlScalar s when !s.isNull() -> List.of(s);
            case null, default -> List.of();
        };
    }

    private List<Contributor> contributors(String key, String role) {
        List<Contributor> out = new ArrayList<>();
        YamlNode node = yaml.get(key);
        List<YamlNode> items =
                node instanceof YamlSequence s
                        ? s.items()
                        : node == null ? List.of() : List.of(node);
        for (YamlNode n : items) {
            if (n instanceof YamlScalar s && !s.isNull() && !s.text().isBlank()) {
                out.add(new Contributor(s.text().strip(), null, role, null));
            } else if (n instanceof YamlMapping m) {
                String name = m.text("name");
                String r = m.text("role");
                out.add(
                        new Contributor(
                                name == null ? "" : name.strip(),
                                m.text("file-as"),
                                r == null ? role : r,
                                m.text("bio"),
                                m.text("id")));
            }
        }
        return out;
    }

    private String language() {
        String l = text("language");
        if (l != null && Values.isLanguage(l)) return l;
        if (l == null && !isRefused("language")) {
            diagnostics.add(
                    Diagnostic.warning(
                            "language-missing",
                            "the book has no language; English is assumed",
                            place("language"),
                            "write `language: en-GB`, or which it is"));
        }
        return "en";
    }

    private String identifier(String slug, String title) {
        String id = text("identifier");
        if (id != null) return id;
        String name = "octavo:" + slug + ":" + title;
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private StyleChoice style() {
        Map<String, String> settings = new TreeMap<>();
        Map<String, SourceSpan> places = new TreeMap<>();
        YamlNode node = yaml.get("style");
        if (node instanceof YamlMapping m) {
            for (YamlEntry e : m.entries()) {
                if (!(e.value() instanceof YamlScalar s) || s.isNull()) continue;
                if (!isSetting(e.key(), s.text())) continue;
                settings.put(e.key(), s.text());
                if (s.span() != null) places.put(e.key(), s.span());
            }
        } else if (node instanceof YamlScalar s && !s.isNull()) {
            settings.put("name", s.text());
            if (s.span() != null) places.put("name", s.span());
        }
        String name = settings.remove("name");
        return new StyleChoice(name == null ? "classic" : name, settings, places);
    }

    /// What [KeyCheck] has not refused.
    private static boolean isSetting(String key, String value) {
        for (Key k : BookKeys.STYLE) {
            if (k.name().equals(key))
                return !(k.type() instanceof KeyType.Word w) || w.words().contains(value);
        }
        return false;
    }

    private IntendedUse use() {
        String use = text("use", "personal");
        if (!BookKeys.USES.contains(use)) return IntendedUse.PERSONAL;
        return IntendedUse.valueOf(use.toUpperCase(Locale.ROOT));
    }

    private static @Nullable String isbn(@Nullable String text) {
        return text == null || Isbn.of(text) == null ? null : Isbn.hyphenated(text);
    }

    private @Nullable List<Length> trim() {
        String trim = yaml.get("page") instanceof YamlMapping page ? page.text("trim") : null;
        return trim == null ? null : Values.trim(trim);
    }
}
