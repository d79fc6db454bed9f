package octavo.epub;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The style's e-book side with the book's own fonts.
final class Stylesheet {
    private Stylesheet() {}

    static PackageItem of(EpubInput input) {
        StringBuilder sb = new StringBuilder();
        for (EmbeddedFont f : input.fonts()) {
            if (!f.notice().isBlank())
                sb.append("/* ").append(comment(f.family() + ": " + f.notice())).append(" */\n");
            sb.append("@font-face {\n  font-family: \"")
                    .append(f.family().replace("\"", ""))
                    .append("\";\n  font-weight: ")
                    .append(f.weight())
                    .append(";\n  font-style: ")
                    .append(f.italic() ? "italic" : "normal")
                    .append(";\n  src: url(\"../fonts/")
                    .append(f.fileName())
                    .append("\") format(\"truetype\");\n}\n");
        }
        sb.append(resource("before.css")).append(input.css()).append(resource("after.css"));
        return new PackageItem("css", "css/style.css", "text/css", "", Xml.bytes(sb));
    }

    private static String comment(String s) {
        return s.replaceAll("[\\s\\p{Cntrl}]+", " ").replaceAll("-{2,}", "-").replace("*/", "* /");
    }

    private static String resource(String name) {
        try (InputStream in = Stylesheet.class.getResourceAsStream("/octavo/epub/" + name)) {
            if (in == null) throw new IllegalStateException("no " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
