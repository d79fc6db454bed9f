package octavo.epub;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.content.License;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.markup.Element;
import octavo.markup.MarkupDocument;
import octavo.markup.MarkupNode;
import octavo.markup.TextNode;
import org.jspecify.annotations.Nullable;

/// Writes the sections as XHTML content documents.
final class XhtmlWriter {
    private static final Set<String> VOID = Set.of("br", "col", "hr", "img", "wbr");

    private final MarkupDocument document;
    private final List<EpubMetadata.Item> items;
    private final boolean spans;
    private final ContentFiles files;
    private final PageMarks marks;
    private final ImageFiles images;
    private final Formulas formulas;
    private final Diagnostics diagnostics;

    XhtmlWriter(
            EpubInput input,
            ContentFiles files,
            PageMarks marks,
            ImageFiles images,
            Formulas formulas,
            Diagnostics diagnostics) {
        this.document = input.document();
        this.items = input.metadata().items();
        this.spans = input.spans();
        this.files = files;
        this.marks = marks;
        this.images = images;
        this.formulas = formulas;
        this.diagnostics = diagnostics;
    }

    PackageItem write(ContentFile file) {
        String title = file.section().title().isEmpty() ? document.title() : file.section().title();
        String own = file.root().attribute("lang");
        String book = document.language();
        StringBuilder sb = Xml.xhtml(own == null ? book : own, book, title);
        sb.append("<link rel=\"stylesheet\" type=\"text/css\" href=\"../css/style.css\"/>\n");
        rights(file, sb);
        sb.append("</head>\n<body").append(bodyType(file)).append(">\n");
        if (spans) sb.append("<div id=\"book-columns\"><div id=\"book-inner\">\n");
        int before = formulas.converted();
        new Run(sb, file).element(file.root());
        if (spans) sb.append("\n</div></div>");
        sb.append("\n</body>\n</html>\n");
        String id = "x-" + file.name();
        String properties = formulas.converted() > before ? "mathml" : "";
        return new PackageItem(id, file.href(), PackageItem.XHTML, properties, Xml.bytes(sb));
    }

    /// What is known of the text, as RDFa (RDFa 1.1 Core, whose initial context has `dcterms`), and the address of its
    /// licence.
    private void rights(ContentFile file, StringBuilder sb) {
        for (EpubMetadata.Item item : items) {
            if (!item.sectionId().equals(file.section().id())) continue;
            String title = file.section().title();
            if (!title.isEmpty()) property("title", title, sb);
            for (EpubMetadata.Property p : item.properties()) {
                License license = p.term().equals("license") ? License.find(p.value()) : null;
                if (license != null && license.url() != null)
                    sb.append("<link rel=\"license\" href=\"")
                            .append(Xml.attribute(license.url()))
                            .append("\"/>\n");
                else property(p.term(), p.value(), sb);
            }
        }
    }

    private static void property(String term, String value, StringBuilder sb) {
        sb.append("<meta property=\"dcterms:").append(term).append("\" content=\"");
        sb.append(Xml.attribute(value)).append("\"/>\n");
    }

    private static String bodyType(ContentFile file) {
        return switch (file.section().kind().zone()) {
            case FRONT -> " epub:type=\"frontmatter\"";
            case BODY -> " epub:type=\"bodymatter\"";
            case BACK -> " epub:type=\"backmatter\"";
        };
    }

    /// One file being written. Counts the text so that page marks stand at their exact place.
    private final class Run {
        private final StringBuilder sb;
        private final ContentFile file;
        private final Deque<Pending> pending = new ArrayDeque<>();
        private int written;

        /// @param at value of [#written] at which the mark is due
        private record Pending(PageMarks.Mark mark, int at) {}

        private final @Nullable KoboSpans kobo;

        Run(StringBuilder sb, ContentFile file) {
            this.sb = sb;
            this.file = file;
            this.kobo = spans ? new KoboSpans(sb) : null;
        }

        void element(Element e) {
            if (isForPrint(e)) {
                written += length(e);
                return;
            }
            if (Formulas.isFormula(e) && formula(e)) return;
            String id = e.id();
            List<PageMarks.Mark> own = id == null ? null : marks.in(id);
            if (kobo != null) kobo.enter(e);
            boolean isVoid = VOID.contains(e.name()) && e.children().isEmpty();
            if (own != null && isVoid) own.forEach(this::mark);
            sb.append('<').append(e.name());
            attributes(e, Set.of());
            if (isVoid) {
                sb.append("/>");
                if (kobo != null) kobo.leave(e);
                return;
            }
            sb.append('>');
            int depth = pending.size();
            if (own != null) {
                for (int i = own.size() - 1; i >= 0; i--) {
                    pending.push(new Pending(own.get(i), written + own.get(i).offset()));
                }
                due();
            }
            for (MarkupNode n : e.children()) {
                switch (n) {
                    case TextNode t -> text(t.text());
                    case Element child -> element(child);
                }
            }
            while (pending.size() > depth) mark(pending.pop().mark());
            sb.append("</").append(e.name()).append('>');
            if (kobo != null) kobo.leave(e);
        }

        /// Marks of pages that begin within the formula stand before it.
        private boolean formula(Element e) {
            String mathml = formulas.mathml(e);
            String characters = mathml == null ? Formulas.characters(e) : null;
            if (mathml == null && characters == null) return false;
            String id = e.id();
            List<PageMarks.Mark> own = id == null ? null : marks.in(id);
            if (own != null && e.name().equals("span")) own.forEach(this::mark);
            int length = length(e);
            while (!pending.isEmpty() && pending.peek().at() < written + length) {
                mark(pending.pop().mark());
            }
            sb.append('<').append(e.name());
            attributes(e, Set.of("role", "aria-label"));
            sb.append('>');
            if (own != null && !e.name().equals("span")) own.forEach(this::mark);
            if (mathml != null) sb.append(mathml);
            else if (characters != null) write(characters, 0, characters.length());
            sb.append("</").append(e.name()).append('>');
            written += length;
            return true;
        }

        /// "page" and its number belong to the printed book; the words before it are a link already.
        private static boolean isForPrint(Element e) {
            String cls = e.attribute("class");
            return cls != null
                    && e.name().equals("a")
                    && List.of(cls.split(" ")).contains("page-ref");
        }

        private static int length(MarkupNode n) {
            return switch (n) {
                case TextNode t -> t.text().length();
                case Element e -> e.children().stream().mapToInt(Run::length).sum();
            };
        }

        private void text(String text) {
            int from = 0;
            while (!pending.isEmpty() && pending.peek().at() < written + text.length() - from) {
                Pending p = pending.pop();
                int to = from + Math.max(0, p.at() - written);
                write(text, from, to);
                written += to - from;
                from = to;
                mark(p.mark());
            }
            write(text, from, text.length());
            written += text.length() - from;
        }

        private void write(String text, int from, int to) {
            if (kobo == null) Xml.text(sb, text, from, to);
            else kobo.text(text, from, to);
        }

        private void due() {
            while (!pending.isEmpty() && pending.peek().at() <= written) mark(pending.pop().mark());
        }

        private void mark(PageMarks.Mark mark) {
            sb.append("<span epub:type=\"pagebreak\" role=\"doc-pagebreak\" id=\"")
                    .append(mark.id())
                    .append("\" aria-label=\"")
                    .append(Xml.attribute(mark.label()))
                    .append("\"></span>");
            marks.wrote(mark, file);
        }

        private void attributes(Element e, Set<String> without) {
            if (e.name().equals("table")) {
                shaped(e);
                return;
            }
            for (Map.Entry<String, String> a : e.attributes().entrySet()) {
                String value = value(e, a.getKey(), a.getValue());
                if (value == null || without.contains(a.getKey())) continue;
                sb.append(' ')
                        .append(a.getKey())
                        .append("=\"")
                        .append(Xml.attribute(value))
                        .append('"');
            }
        }

        private void shaped(Element table) {
            String shape = TableShape.of(table).classes();
            String cls = table.attribute("class");
            Map<String, String> all = new LinkedHashMap<>(table.attributes());
            if (!shape.isEmpty()) all.put("class", cls == null ? shape : cls + " " + shape);
            all.forEach((k, v) ->
                    sb.append(' ').append(k).append("=\"").append(Xml.attribute(v)).append('"'));
        }

        private @Nullable String value(Element e, String key, String value) {
            if (key.equals("src") && e.name().equals("img")) {
                String href = images.href(value);
                return href == null ? value : "../" + href;
            }
            if (!key.equals("href") || !value.startsWith("#")) return value;
            String id = value.substring(1);
            ContentFile target = files.fileOf(id);
            if (target == null) {
                diagnostics.add(
                        Diagnostic.warning(
                                "link-target-missing",
                                "the link leads to #" + id + ", which is not in the book",
                                e.span(),
                                "the text stays; the link is left out"));
                return null;
            }
            return target == file ? value : target.name() + ".xhtml" + value;
        }
    }
}
