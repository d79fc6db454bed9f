package octavo.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.Set;
import octavo.content.LanguageTag;
import octavo.content.RightsException;
import octavo.content.RightsTerms;
import octavo.content.RightsTerms.Acceptance;
import octavo.content.RightsTerms.Evidence;
import octavo.content.Territories;
import octavo.content.TextChange;
import octavo.yaml.MappingReader;
import octavo.yaml.YamlEntry;
import octavo.yaml.YamlMapping;
import octavo.yaml.YamlNode;
import octavo.yaml.YamlScalar;
import octavo.yaml.YamlSequence;
import org.jspecify.annotations.Nullable;

/// The keys of [RightsTerms], which stand among those of `rights` and of an image.
final class RightsKeys {
    private static final SequencedMap<String, RightsException> EXCEPTIONS =
            MappingReader.words(List.of(RightsException.values()), RightsException::key);
    private static final SequencedMap<String, TextChange.Kind> CHANGES =
            MappingReader.words(List.of(TextChange.Kind.values()), TextChange.Kind::key);

    private static final Set<String> FORMATS =
            Set.of("print", "pdf", "epub", "ebook", "digital", "all");
    private static final String PLACES = "write ISO 3166 codes of two letters, `EU` or `world`";

    private RightsKeys() {}

    private static boolean isLanguage(String text) {
        return LanguageTag.isOne(text) || text.equals("*");
    }

    private static boolean isFormat(String text) {
        return FORMATS.contains(text.toLowerCase(Locale.ROOT));
    }

    static RightsTerms terms(MappingReader r) {
        var terms =
                new RightsTerms(
                        r.string("contact"),
                        r.strings("jurisdiction", Territories::isOne, PLACES),
                        r.string("reason"),
                        r.oneOf("exception", EXCEPTIONS),
                        r.strings("territory", Territories::isOne, PLACES),
                        r.strings("languages", RightsKeys::isLanguage, "write BCP 47 tags: en, de"),
                        r.strings(
                                "formats", RightsKeys::isFormat, "write `print`, `pdf` or `epub`"),
                        r.integer("print-run"),
                        r.integer("words"),
                        r.string("fee"),
                        r.date("expires"),
                        r.string("extent"),
                        changes(r),
                        r.string("adapted-license"),
                        evidence(r),
                        acceptance(r));
        return terms.equals(RightsTerms.NONE) ? RightsTerms.NONE : terms;
    }

    /// `[omission, {kind: retitling, note: …}]`
    private static List<TextChange> changes(MappingReader r) {
        List<TextChange> out = new ArrayList<>();
        for (YamlNode n : r.list("changes")) {
            switch (n) {
                case YamlMapping m -> {
                    MappingReader c = r.sub(m);
                    TextChange.Kind kind = c.oneOf("kind", CHANGES);
                    String note = c.string("note");
                    c.finish();
                    if (kind != null) out.add(new TextChange(kind, note));
                }
                case YamlScalar s when CHANGES.containsKey(s.text()) ->
                        out.add(new TextChange(CHANGES.get(s.text()), null));
                case YamlScalar s when !s.isNull() ->
                        r.unknownWord("changes", s, CHANGES.sequencedKeySet());
                default ->
                        r.wrongType(
                                "changes", "of " + String.join(", ", CHANGES.sequencedKeySet()), n);
            }
        }
        return out;
    }

    private static List<Evidence> evidence(MappingReader r) {
        List<Evidence> out = new ArrayList<>();
        for (YamlNode n : r.list("evidence")) {
            if (!(n instanceof YamlMapping m)) {
                r.wrongType("evidence", "mappings with `file`, `url` or `quote`", n);
                continue;
            }
            MappingReader e = r.sub(m);
            out.add(
                    new Evidence(
                            e.string("file"),
                            e.string("sha256"),
                            e.string("url"),
                            e.date("date"),
                            e.string("quote")));
            e.finish();
        }
        return out;
    }

    private static @Nullable Acceptance acceptance(MappingReader r) {
        if (r.node("accepted") == null) return null;
        MappingReader a = r.reader("accepted");
        var accepted = new Acceptance(a.required("by"), a.date("date"), a.required("reason"));
        a.finish();
        return accepted;
    }

    /// Adds what is said to a mapping that is being written.
    static void write(RightsTerms t, List<YamlEntry> out) {
        text("contact", t.contact(), out);
        texts("jurisdiction", t.jurisdictions(), out);
        text("reason", t.reason(), out);
        if (t.exception() != null) text("exception", t.exception().key(), out);
        texts("territory", t.territory(), out);
        texts("languages", t.languages(), out);
        texts("formats", t.formats(), out);
        if (t.printRun() != null) out.add(YamlEntry.of("print-run", YamlScalar.of(t.printRun())));
        if (t.words() != null) out.add(YamlEntry.of("words", YamlScalar.of(t.words())));
        text("fee", t.fee(), out);
        text("expires", t.expires(), out);
        text("extent", t.extent(), out);
        if (!t.changes().isEmpty()) {
            out.add(list("changes", t.changes().stream().map(RightsKeys::change).toList()));
        }
        text("adapted-license", t.adaptedLicense(), out);
        if (!t.evidence().isEmpty()) {
            out.add(list("evidence", t.evidence().stream().map(RightsKeys::evidence).toList()));
        }
        if (t.accepted() != null) {
            List<YamlEntry> a = new ArrayList<>();
            text("by", t.accepted().by(), a);
            text("date", t.accepted().date(), a);
            text("reason", t.accepted().reason(), a);
            out.add(YamlEntry.of("accepted", new YamlMapping(a, null)));
        }
    }

    private static YamlNode change(TextChange c) {
        if (c.note() == null) return YamlScalar.of(c.kind().key());
        List<YamlEntry> out = new ArrayList<>();
        text("kind", c.kind().key(), out);
        text("note", c.note(), out);
        return new YamlMapping(out, null);
    }

    private static YamlNode evidence(Evidence e) {
        List<YamlEntry> out = new ArrayList<>();
        text("file", e.file(), out);
        text("sha256", e.sha256(), out);
        text("url", e.url(), out);
        text("date", e.date(), out);
        text("quote", e.quote(), out);
        return new YamlMapping(out, null);
    }

    static void text(String key, @Nullable String value, List<YamlEntry> out) {
        if (value != null) out.add(YamlEntry.of(key, YamlScalar.of(value)));
    }

    static void texts(String key, List<String> values, List<YamlEntry> out) {
        if (values.isEmpty()) return;
        out.add(list(key, values.stream().<YamlNode>map(YamlScalar::of).toList()));
    }

    private static YamlEntry list(String key, List<YamlNode> items) {
        return YamlEntry.of(key, new YamlSequence(items, null));
    }
}
