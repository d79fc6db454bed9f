package octavo.epub;

import java.util.List;
import java.util.Map;
import octavo.markup.MarkupSection;
import octavo.markup.NavPoint;

/// The navigation document (EPUB 3.3, section 7): contents, landmarks, page-list.
final class NavDocument {
    private NavDocument() {}

    static PackageItem of(EpubInput input, ContentFiles files, PageMarks marks) {
        NavWords words = NavWords.of(input.document().language());
        StringBuilder sb = Xml.xhtml(input.document().language(), words.contents());
        sb.append(
                        "<link rel=\"stylesheet\" type=\"text/css\" href=\"css/style.css\"/>\n</head>\n<body>\n<nav epub:type=\"toc\" role=\"doc-toc\" id=\"toc\">\n<h1>")
                .append(Xml.text(words.contents()))
                .append("</h1>\n");
        points(sb, input.document().contents(), files);
        sb.append("</nav>\n");
        landmarks(sb, input, files, words);
        if (!marks.targets().isEmpty()) pageList(sb, marks, words);
        sb.append("</body>\n</html>\n");
        return new PackageItem("nav", "nav.xhtml", PackageItem.XHTML, "nav", Xml.bytes(sb));
    }

    private static void points(StringBuilder sb, List<NavPoint> points, ContentFiles files) {
        sb.append("<ol>\n");
        for (NavPoint p : points) {
            sb.append("<li>");
            link(sb, "", href(p, files), p.label());
            if (!p.children().isEmpty()) {
                sb.append('\n');
                points(sb, p.children(), files);
            }
            sb.append("</li>\n");
        }
        sb.append("</ol>\n");
    }

    /// Address of a contents entry, relative to the package document.
    static String href(NavPoint p, ContentFiles files) {
        ContentFile file = files.fileOf(p.targetId());
        if (file == null) throw new IllegalStateException("contents lead to " + p.targetId());
        boolean start = p.targetId().equals(file.section().id()) && file.first();
        return start ? file.href() : file.href() + "#" + p.targetId();
    }

    private static void landmarks(
            StringBuilder sb, EpubInput input, ContentFiles files, NavWords words) {
        sb.append("<nav epub:type=\"landmarks\" hidden=\"hidden\" aria-label=\"")
                .append(Xml.attribute(words.landmarks()))
                .append("\">\n<ol>\n");
        if (input.cover() != null) item(sb, "cover", "text/cover.xhtml", words.cover());
        for (Landmark l : Landmark.of(input.document())) {
            item(sb, l.type(), href(l.section(), files), l.title());
        }
        sb.append("</ol>\n</nav>\n");
    }

    private static String href(MarkupSection section, ContentFiles files) {
        ContentFile file = files.fileOf(section.id());
        return file == null ? "text/" + section.id() + ".xhtml" : file.href();
    }

    private static void pageList(StringBuilder sb, PageMarks marks, NavWords words) {
        sb.append(
                        "<nav epub:type=\"page-list\" role=\"doc-pagelist\" hidden=\"hidden\" aria-label=\"")
                .append(Xml.attribute(words.pages()))
                .append("\">\n<ol>\n");
        for (Map.Entry<String, String> t : marks.targets()) item(sb, "", t.getValue(), t.getKey());
        sb.append("</ol>\n</nav>\n");
    }

    private static void item(StringBuilder sb, String type, String href, String label) {
        sb.append("<li>");
        link(sb, type, href, label);
        sb.append("</li>\n");
    }

    private static void link(StringBuilder sb, String type, String href, String label) {
        sb.append("<a ");
        if (!type.isEmpty()) sb.append("epub:type=\"").append(type).append("\" ");
        sb.append("href=\"")
                .append(Xml.attribute(href))
                .append("\">")
                .append(Xml.text(label))
                .append("</a>");
    }
}
