package octavo.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import octavo.content.Attributes;
import octavo.content.ImageRecord;
import octavo.content.Inline;
import octavo.content.MathNotation;
import octavo.content.StructureRole;
import octavo.diag.Diagnostic;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// Running text to inline elements.
final class InlineLowering {
    private static final Pattern CLASS = Pattern.compile("-?[A-Za-z_][A-Za-z0-9_-]*");
    private static final Pattern LANGUAGE = Pattern.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*");

    private final Scope scope;

    InlineLowering(Scope scope) {
        this.scope = scope;
    }

    /// The content of one block: white space collapsed as CSS Text 3 (4.1.1) does for `white-space: normal`, across
    /// elements too, and none at the block's ends.
    List<MarkupNode> lower(List<Inline> content, @Nullable SourceSpan span) {
        List<MarkupNode> out = new ArrayList<>();
        Run run = new Run(span);
        run.add(content, ElementSink.of(out));
        return Spaces.trimmedEnd(out);
    }

    /// Takes nodes; adjacent text joins.
    interface ElementSink {
        void add(MarkupNode node);

        static ElementSink of(List<MarkupNode> out) {
            return node -> {
                if (node instanceof TextNode(String text)) {
                    if (text.isEmpty()) return;
                    if (!out.isEmpty() && out.getLast() instanceof TextNode(String before)) {
                        out.set(out.size() - 1, new TextNode(before + text));
                        return;
                    }
                }
                out.add(node);
            };
        }
    }

    private final class Run {
        private final @Nullable SourceSpan span;
        private boolean afterSpace = true;

        /// The mark of a note stands right before, be it within another element.
        private boolean afterMark;

        Run(@Nullable SourceSpan span) {
            this.span = span;
        }

        void add(List<Inline> all, ElementSink sink) {
            List<Inline> content = NoteMarks.together(all);
            for (int i = 0; i < content.size(); i++) {
                int end = content.get(i) instanceof Inline.NoteRef ? NoteMarks.end(content, i) : 0;
                if (end > i + 1) {
                    marks(content.subList(i, end), sink);
                    i = end - 1;
                } else {
                    add(content.get(i), sink);
                }
            }
        }

        /// Marks that follow each other, in one element: no line ends between them.
        private void marks(List<Inline> content, ElementSink sink) {
            List<MarkupNode> marks = new ArrayList<>();
            for (Inline i : content) {
                if (isUnseenOrMark(i)) add(i, marks::add);
            }
            if (marks.size() < 2) marks.forEach(sink::add);
            else
                sink.add(
                        ElementBuilder.of("span", StructureRole.NONE)
                                .addClass(NoteMarks.GROUP)
                                .addAll(marks)
                                .build());
        }

        private static boolean isUnseenOrMark(Inline i) {
            return i instanceof Inline.NoteRef || i instanceof Inline.IndexTerm;
        }

        private void add(Inline inline, ElementSink sink) {
            boolean within =
                    switch (inline) {
                        case Inline.Emphasis _,
                                Inline.Strong _,
                                Inline.SmallCaps _,
                                Inline.Sub _,
                                Inline.Sup _,
                                Inline.Span _,
                                Inline.Link _ ->
                                true;
                        case Inline.Text(String text) -> text.isEmpty();
                        default -> isUnseenOrMark(inline);
                    };
            afterMark &= within;
            switch (inline) {
                case Inline.Text t -> sink.add(new TextNode(collapsed(t.text())));
                case Inline.Emphasis e -> nested("em", null, e.attributes(), e.content(), sink);
                case Inline.Strong s -> nested("strong", null, s.attributes(), s.content(), sink);
                case Inline.SmallCaps s ->
                        nested("span", "small-caps", s.attributes(), s.content(), sink);
                case Inline.Sub s -> nested("sub", null, s.attributes(), s.content(), sink);
                case Inline.Sup s -> nested("sup", null, s.attributes(), s.content(), sink);
                case Inline.Span s -> span(s, sink);
                case Inline.Code c -> {
                    ElementBuilder b = ElementBuilder.of("code", StructureRole.CODE);
                    common(b, c.attributes());
                    sink.add(b.text(TextRules.xmlText(c.text())).build());
                    afterSpace = false;
                }
                case Inline.Link l -> link(l, sink);
                case Inline.Image i -> {
                    Element img = image(i, null, span);
                    if (img != null) sink.add(img);
                    afterSpace = false;
                }
                case Inline.NoteRef n -> noteRef(n, sink);
                case Inline.Citation c -> {
                    ElementBuilder b =
                            ElementBuilder.of("span", StructureRole.NONE).addClass("citation");
                    common(b, c.attributes());
                    sink.add(b.text(collapsed(c.source())).build());
                }
                case Inline.Math m -> {
                    sink.add(
                            math("span", m.attributes(), m.notation(), m.source())
                                    .span(span)
                                    .build());
                    afterSpace = false;
                }
                case Inline.LineBreak b -> {
                    sink.add(ElementBuilder.of("br", StructureRole.NONE).build());
                    afterSpace = true;
                }
                case Inline.PageMark p ->
                        sink.add(
                                ElementBuilder.of("span", StructureRole.SPAN)
                                        .addClass("page-mark")
                                        .text(
                                                scope.phrases.format(
                                                        "page-mark", TextRules.xmlText(p.label())))
                                        .build());
                case Inline.IndexTerm t ->
                        sink.add(
                                ElementBuilder.of("span", StructureRole.NONE)
                                        .addClass("index-term")
                                        .id(scope.indexed(t))
                                        .build());
            }
        }

        private void nested(
                String name,
                @Nullable String cls,
                Attributes a,
                List<Inline> content,
                ElementSink sink) {
            ElementBuilder b =
                    ElementBuilder.of(
                            name, a.language() == null ? StructureRole.NONE : StructureRole.SPAN);
            if (cls != null) b.addClass(cls);
            common(b, a);
            add(content, b::add);
            if (!b.isEmpty() || a.id() != null) sink.add(b.build());
        }

        private void span(Inline.Span s, ElementSink sink) {
            String name =
                    s.attributes().hasClass("strike")
                            ? "s"
                            : s.attributes().hasClass("cite") ? "cite" : "span";
            if (s.attributes().isEmpty()) {
                add(s.content(), sink);
                return;
            }
            List<String> classes =
                    s.attributes().classes().stream()
                            .filter(c ->
                                    name.equals("span") || !c.equals("strike") && !c.equals("cite"))
                            .toList();
            Attributes a = s.attributes();
            String expansion = text(a.other().get("title"));
            if (a.hasClass("abbr") && expansion != null) {
                abbreviation(a, expansion, s.content(), sink);
                return;
            }
            if (a.hasClass("quote") && name.equals("span")) {
                ElementBuilder b = ElementBuilder.of(name, StructureRole.QUOTE);
                common(b, a);
                add(s.content(), b::add);
                if (!b.isEmpty()) sink.add(b.build());
                return;
            }
            nested(
                    name,
                    null,
                    new Attributes(a.id(), classes, a.language(), a.direction(), a.other()),
                    s.content(),
                    sink);
        }

        private void abbreviation(
                Attributes a, String expansion, List<Inline> content, ElementSink sink) {
            ElementBuilder b = ElementBuilder.of("abbr", StructureRole.SPAN);
            common(b, new Attributes(a.id(), List.of(), a.language(), a.direction(), a.other()));
            b.attribute("title", expansion);
            add(content, b::add);
            if (!b.isEmpty()) sink.add(b.build());
        }

        private void link(Inline.Link l, ElementSink sink) {
            String href = scope.links.resolve(l.target(), l.attributes().hasClass("url"), span);
            if (href == null) {
                if (l.attributes().isEmpty()) add(l.content(), sink);
                else nested("span", null, l.attributes(), l.content(), sink);
                return;
            }
            boolean cites = l.attributes().hasClass("biblioref");
            ElementBuilder b =
                    ElementBuilder.of("a", cites ? StructureRole.REFERENCE : StructureRole.LINK);
            common(b, l.attributes());
            b.attribute("href", href).attribute("title", text(l.title()));
            if (cites) b.semantics("biblioref", "doc-biblioref");
            else if (l.attributes().hasClass("backlink")) b.attribute("role", "doc-backlink");
            add(l.content(), b::add);
            if (b.isEmpty()) b.text(TextRules.xmlText(l.target()));
            sink.add(b.build());
        }

        private void noteRef(Inline.NoteRef n, ElementSink sink) {
            NoteNumbers.Reference r = scope.notes.reference(n.noteId());
            if (r == null) return;
            if (afterMark) sink.add(NoteMarks.separator());
            sink.add(
                    ElementBuilder.of("a", StructureRole.REFERENCE)
                            .addClass("noteref")
                            .id(r.refId())
                            .attribute("href", "#" + r.target().noteId())
                            .semantics("noteref", "doc-noteref")
                            .text(Integer.toString(r.target().number()))
                            .build());
            afterSpace = false;
            afterMark = true;
        }

        private String collapsed(String text) {
            boolean space = afterSpace;
            int i = 0;
            for (; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c < 0x20 || c == 0x7f || c >= 0xd800 || c == ' ' && space) break;
                space = c == ' ';
            }
            if (i < text.length()) return collapsedSlowly(text);
            afterSpace = space;
            return text;
        }

        private String collapsedSlowly(String text) {
            StringBuilder sb = new StringBuilder(text.length());
            String s = TextRules.xmlText(text);
            for (int i = 0; i < s.length(); i++) {
                char c = s.charAt(i);
                boolean space = TextRules.isSpace(c);
                if (!space) sb.append(c);
                else if (!afterSpace) sb.append(' ');
                afterSpace = space;
            }
            return sb.toString();
        }
    }

    /// An image, or null (and a diagnostic) when it is nowhere in the book.
    ///
    /// @param fallbackAlt what a caption says, used only where there is no alternative text
    @Nullable Element image(
            Inline.Image image, @Nullable String fallbackAlt, @Nullable SourceSpan span) {
        String target = image.target().strip();
        SourceSpan at = span != null ? span : SourceSpan.ofFile(scope.file);
        if (target.isEmpty()
                || target.matches("(?i)[a-z][a-z0-9+.-]*:.*")
                || target.startsWith("/")) {
            scope.diagnostics.add(
                    Diagnostic.warning(
                            "image-remote",
                            "the image '" + target + "' is not in the book and is left out",
                            at,
                            "put it into the article's folder and name it there"));
            return null;
        }
        ImageRecord record = scope.image(target);
        ElementBuilder b = ElementBuilder.of("img", StructureRole.FIGURE);
        common(b, image.attributes());
        b.attribute(
                "src",
                Links.normalized(scope.folder.isEmpty() ? target : scope.folder + "/" + target));
        for (String size : List.of("width", "height")) {
            String v = image.attributes().other().get(size);
            if (v != null && v.matches("[1-9][0-9]{0,4}(px)?"))
                b.attribute(size, v.replace("px", ""));
        }
        boolean decorative =
                record != null && record.decorative() || image.attributes().hasClass("decorative");
        if (decorative) {
            return b.role(StructureRole.NONE)
                    .attribute("alt", "")
                    .attribute("role", "presentation")
                    .build();
        }
        String alt = alt(image, record, target);
        if (alt.isEmpty()) {
            // What can be done about a reproduced page is said where its PDF is read.
            boolean facsimile = target.contains(".pdf#page=");
            if (!facsimile)
                scope.diagnostics.add(
                        Diagnostic.warning(
                                "alt-missing",
                                "the image '" + target + "' has no alternative text",
                                at,
                                "say in the brackets what it shows: ![A bridge at dusk](…), or mark it `decorative`"));
            alt =
                    fallbackAlt != null && !fallbackAlt.isEmpty()
                            ? fallbackAlt
                            : scope.phrases.get("image-no-alt");
            b.addClass("undescribed");
        }
        return b.attribute("alt", alt).build();
    }

    /// Never a file name.
    private static String alt(Inline.Image image, @Nullable ImageRecord record, String target) {
        String file = target.substring(target.lastIndexOf('/') + 1);
        String alt =
                record != null && record.alt() != null && image.alt().isBlank()
                        ? record.alt()
                        : image.alt();
        alt = TextRules.xmlText(alt).strip();
        boolean fileName =
                alt.equalsIgnoreCase(file)
                        || alt.toLowerCase(Locale.ROOT)
                                .matches("\\S+\\.(jpe?g|png|gif|webp|svg|tiff?|bmp)");
        return fileName ? "" : alt;
    }

    ElementBuilder math(String name, Attributes a, MathNotation notation, String source) {
        String text = TextRules.xmlText(source);
        ElementBuilder b = ElementBuilder.of(name, StructureRole.FORMULA).addClass("math");
        b.addClass(notation == MathNotation.LATEX ? "latex" : "mathml");
        common(b, a);
        return b.attribute("role", "math").attribute("aria-label", text).text(text);
    }

    /// Id, classes, language and direction; an element that has a language has a structure element too.
    void common(ElementBuilder b, Attributes a) {
        if (a.id() != null) b.id(scope.own(a.id()));
        for (String c : a.classes()) {
            if (CLASS.matcher(c).matches()) b.addClass(c);
        }
        if (a.language() != null && LANGUAGE.matcher(a.language()).matches())
            b.language(a.language());
        if (a.direction() != null)
            b.attribute("dir", a.direction().name().toLowerCase(Locale.ROOT));
    }

    private static @Nullable String text(@Nullable String s) {
        return s == null || s.isBlank() ? null : TextRules.xmlText(s);
    }
}
