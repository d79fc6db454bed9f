package octavo.epub;

/// The style's e-book side with the book's own fonts.
final class Stylesheet {
    private Stylesheet() {}

    static PackageItem of(EpubInput input) {
        StringBuilder sb = new StringBuilder();
        for (EmbeddedFont f : input.fonts()) {
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
        sb.append(input.css());
        return new PackageItem("css", "css/style.css", "text/css", "", Xml.bytes(sb));
    }
}
