package octavo.yaml;

import java.util.List;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import octavo.world.Utf8;

/// Reads YAML 1.2 (core schema). Merge keys, local tags and several documents in one file are not supported.
public final class Yaml {
    private Yaml() {}

    /// A file whose top level is a mapping. Where it can't be read the value is the empty mapping.
    ///
    /// @param file as the user would name it
    public static Outcome<YamlMapping> parse(byte[] bytes, String file) {
        Outcome<String> text = Utf8.decode(bytes, file);
        if (text.hasErrors()) return new Outcome<>(YamlMapping.EMPTY, text.diagnostics());
        return parse(text.value(), file, 1);
    }

    /// @param firstLine line of the file in which the text begins (front matter begins in 2)
    public static Outcome<YamlMapping> parse(String text, String file, int firstLine) {
        Outcome<YamlNode> node = parseNode(text, file, firstLine);
        Diagnostics diagnostics = new Diagnostics();
        YamlNode value = diagnostics.take(node);
        if (value instanceof YamlMapping m) return diagnostics.with(m);
        if (!value.isNull()) {
            diagnostics.add(
                    Diagnostic.error(
                            "yaml-type",
                            "expected `key: value` lines, found " + value.describe(),
                            value.span(),
                            null));
        }
        return diagnostics.with(new YamlMapping(List.of(), value.span()));
    }

    /// Any value; a null scalar where the text is empty or can't be read.
    public static Outcome<YamlNode> parseNode(String text, String file, int firstLine) {
        var parser = new EventReader(file, firstLine);
        try {
            return parser.read(text);
        } catch (YamlSyntaxException e) {
            YamlNode none = new YamlScalar("", ScalarType.NULL, new SourceSpan(file, firstLine, 1));
            return new Outcome<>(none, List.of(e.diagnostic()));
        }
    }
}
