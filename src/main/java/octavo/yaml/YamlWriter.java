package octavo.yaml;

import java.util.Locale;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/// Writes YAML in block style, one line a scalar; what is written reads back as the same value.
public final class YamlWriter {
    private static final ScalarResolver RESOLVER = new CoreSchema().getScalarResolver();

    /// Begins with a letter or figure and holds nothing that could mean something else, in a flow collection either.
    private static final Pattern PLAIN =
            Pattern.compile(
                    "[\\p{L}\\p{N}/(](?:[\\p{L}\\p{N}\\p{M} _./()+;’‘“”–—…&%$@!?*=<>^~,'\"-]|:(?=\\S))*");

    private YamlWriter() {}

    /// A document: lines that each end in `\n`; empty for an empty mapping.
    public static String write(YamlMapping mapping) {
        StringBuilder out = new StringBuilder();
        entries(mapping, 0, out);
        return out.toString();
    }

    /// A string as a scalar, quoted where it must be.
    public static String scalar(String text) {
        boolean plain =
                PLAIN.matcher(text).matches()
                        && !text.endsWith(" ")
                        && !text.endsWith(":")
                        && !text.contains(" #")
                        && !text.contains(",")
                        && RESOLVER.resolve(text, true).equals(Tag.STR);
        return plain ? text : quoted(text);
    }

    private static String scalar(YamlScalar s) {
        return switch (s.type()) {
            case STRING -> scalar(s.text());
            case INTEGER, FLOAT, BOOLEAN -> s.text();
            case NULL -> "";
        };
    }

    private static void entries(YamlMapping mapping, int indent, StringBuilder out) {
        for (YamlEntry e : mapping.entries()) {
            out.repeat(' ', indent).append(scalar(e.key())).append(':');
            value(e.value(), indent, out);
        }
    }

    private static void value(YamlNode value, int indent, StringBuilder out) {
        switch (value) {
            case YamlScalar s -> {
                String text = scalar(s);
                if (!text.isEmpty()) out.append(' ').append(text);
                out.append('\n');
            }
            case YamlSequence s when s.items().isEmpty() -> out.append(" []\n");
            case YamlSequence s -> {
                out.append('\n');
                items(s, indent + 2, out);
            }
            case YamlMapping m when m.entries().isEmpty() -> out.append(" {}\n");
            case YamlMapping m -> {
                out.append('\n');
                entries(m, indent + 2, out);
            }
        }
    }

    private static void items(YamlSequence sequence, int indent, StringBuilder out) {
        for (YamlNode item : sequence.items()) {
            out.repeat(' ', indent).append('-');
            if (item instanceof YamlMapping m && !m.entries().isEmpty()) {
                StringBuilder lines = new StringBuilder();
                entries(m, indent + 2, lines);
                out.append(' ').append(lines, indent + 2, lines.length());
            } else {
                value(item, indent, out);
            }
        }
    }

    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> escape(c, out));
        return out.append('"').toString();
    }

    private static void escape(int c, StringBuilder out) {
        switch (c) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\n' -> out.append("\\n");
            case '\t' -> out.append("\\t");
            case '\r' -> out.append("\\r");
            default -> {
                boolean printable =
                        c >= 0x20 && c < 0x7F
                                || c > 0xA0 && c <= 0xFFFD && !Character.isSurrogate((char) c)
                                || c >= 0x10000;
                if (printable && c != 0x2028 && c != 0x2029 && c != 0xFEFF) out.appendCodePoint(c);
                else out.append(String.format(Locale.ROOT, "\\u%04X", c));
            }
        }
    }
}
