package octavo.collection;

import java.util.List;
import octavo.collection.KeyType.Either;
import octavo.collection.KeyType.Fields;
import octavo.collection.KeyType.FilePath;
import octavo.collection.KeyType.Flag;
import octavo.collection.KeyType.IsoDate;
import octavo.collection.KeyType.Language;
import octavo.collection.KeyType.ListOf;
import octavo.collection.KeyType.MapOf;
import octavo.collection.KeyType.Text;
import octavo.collection.KeyType.Trim;
import octavo.collection.KeyType.Uri;
import octavo.collection.KeyType.Word;
import octavo.content.Isbn;
import octavo.content.LanguageTag;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.yaml.NearestName;
import octavo.yaml.ScalarType;
import octavo.yaml.YamlEntry;
import octavo.yaml.YamlMapping;
import octavo.yaml.YamlNode;
import octavo.yaml.YamlScalar;
import octavo.yaml.YamlSequence;
import org.jspecify.annotations.Nullable;

/// Holds a YAML file to its declared keys. After it, what reads the values need not report anything again.
final class KeyCheck {
    private final Diagnostics diagnostics;

    KeyCheck(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    void mapping(YamlMapping m, List<Key> keys) {
        List<String> names = keys.stream().map(Key::name).toList();
        for (YamlEntry e : m.entries()) {
            int at = names.indexOf(e.key());
            if (at < 0) {
                unknown(e, names);
                continue;
            }
            Key key = keys.get(at);
            value(key.name(), key.type(), e.value());
        }
    }

    private void unknown(YamlEntry e, List<String> names) {
        String nearest = NearestName.of(e.key(), names);
        diagnostics.add(
                Diagnostic.error(
                        "unknown-key",
                        "unknown key `" + e.key() + "`",
                        e.keySpan(),
                        nearest != null
                                ? "did you mean `" + nearest + "`?"
                                : "known are: " + String.join(", ", names)));
    }

    void value(String key, KeyType type, YamlNode n) {
        if (n.isNull()) return;
        switch (type) {
            case Either e -> either(key, e, n);
            case ListOf l -> {
                List<YamlNode> items = n instanceof YamlSequence s ? s.items() : List.of(n);
                items.forEach(i -> value(key, l.item(), i));
            }
            case Fields f -> {
                if (n instanceof YamlMapping m) mapping(m, f.keys());
                else wrongType(key, "a mapping (" + names(f.keys()) + ")", n, asMapping(key, f));
            }
            case MapOf m -> {
                if (n instanceof YamlMapping map)
                    map.entries().forEach(e -> value(e.key(), m.value(), e.value()));
                else wrongType(key, YamlMapping.EMPTY.describe(), n);
            }
            case Flag f -> {
                if (!(n instanceof YamlScalar s && s.type() == ScalarType.BOOLEAN)) {
                    wrongType(key, "`true` or `false`", n);
                }
            }
            default -> {
                if (n instanceof YamlScalar s) scalar(key, type, s);
                else wrongType(key, "text", n, type instanceof Text ? asText(key) : null);
            }
        }
    }

    private void either(String key, Either e, YamlNode n) {
        if (n instanceof YamlScalar) value(key, e.scalar(), n);
        else if (n instanceof YamlSequence && e.structured() instanceof Fields f)
            wrongType(key, "text or a mapping (" + names(f.keys()) + ")", n);
        else value(key, e.structured(), n);
    }

    private static String asText(String key) {
        return "text with `[`, `{` or `: ` in it stands within quotation marks: `"
                + key
                + ": \"…\"`";
    }

    private static String asMapping(String key, Fields f) {
        return "write `" + key + ": {" + f.keys().getFirst().name() + ": …}`";
    }

    private static String names(List<Key> keys) {
        return String.join(", ", keys.stream().map(k -> "`" + k.name() + "`").toList());
    }

    private void scalar(String key, KeyType type, YamlScalar s) {
        String text = s.text();
        switch (type) {
            case Word w -> {
                if (!w.words().contains(text)) {
                    String nearest = NearestName.of(text, w.words());
                    diagnostics.add(
                            Diagnostic.error(
                                    "unknown-value",
                                    "`" + text + "` is no value of `" + key + "`",
                                    s.span(),
                                    nearest != null
                                            ? "did you mean `" + nearest + "`?"
                                            : "known are: " + String.join(", ", w.words())));
                }
            }
            case IsoDate d -> {
                if (Values.date(text) == null)
                    bad(key, text, "a date", "write 2026-05-17, 2026-05 or 2026", s);
            }
            case Language l -> {
                if (!Values.isLanguage(text)) {
                    String meant = LanguageTag.meant(text);
                    String hint =
                            meant == null
                                    ? "write a BCP 47 tag: en, en-GB, zh-Hant"
                                    : "did you mean `" + meant + "`?";
                    bad(key, text, "a language", hint, s);
                }
            }
            case Trim t -> {
                if (Values.trim(text) == null)
                    bad(key, text, "a page size", "write 6x9in, 148x210mm, A5 or Letter", s);
            }
            case KeyType.Isbn i -> {
                if (Isbn.of(text) == null) bad(key, text, "an ISBN", isbnHint(text), s);
            }
            case Uri u -> {
                if (!text.matches("[A-Za-z][A-Za-z0-9+.-]*:\\S+")) {
                    bad(key, text, "an identifier", "write urn:uuid:… or urn:isbn:…", s);
                }
            }
            case Text t -> {}
            case FilePath f -> {}
            case Flag f -> {}
            case ListOf l -> {}
            case Fields f -> {}
            case MapOf m -> {}
            case Either e -> {}
        }
    }

    private static String isbnHint(String text) {
        String plain = Isbn.plain(text);
        Character check = Isbn.check(plain);
        return check != null
                ? "by the other digits the last one is " + check + "; one of them is wrong"
                : plain.matches("\\d+[0-9X]")
                        ? "it has " + plain.length() + " digits; an ISBN has 13, or 10"
                        : "write its 13 digits, or 10, with hyphens or without";
    }

    private void bad(String key, String text, String what, @Nullable String hint, YamlScalar s) {
        diagnostics.add(
                Diagnostic.error(
                        "bad-value",
                        "`" + key + "`: `" + text + "` is not " + what,
                        s.span(),
                        hint));
    }

    private void wrongType(String key, String expected, YamlNode found) {
        wrongType(key, expected, found, null);
    }

    private void wrongType(String key, String expected, YamlNode found, @Nullable String hint) {
        diagnostics.add(
                Diagnostic.error(
                        "yaml-type",
                        "`" + key + "` must be " + expected + ", found " + found.describe(),
                        found.span(),
                        hint));
    }
}
