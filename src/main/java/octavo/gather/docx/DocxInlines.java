package octavo.gather.docx;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.content.MathNotation;
import octavo.gather.clean.InlineClean;
import octavo.gather.clean.InlineText;
import octavo.gather.clean.OuterSpace;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Running text: runs and their properties, links, fields, notes, images, changes. Fields may reach over paragraphs, so
/// one instance reads a whole story (the body, or a note).
final class DocxInlines {
    private final DocxContext doc;
    private final DocxBlocks blocks;
    private final Deque<Field> fields = new ArrayDeque<>();
    private List<Inline> out = new ArrayList<>();
    private int deleted;

    /// A line of a list that every program makes anew.
    private final StringBuilder listed = new StringBuilder();

    /// Blocks that stand in a paragraph: text boxes.
    private final List<Block> boxes = new ArrayList<>();

    /// A paragraph's content.
    ///
    /// @param bibliography it belongs to the list of works that a program made
    /// @param openEnd a space stands at its end
    record Line(List<Inline> content, List<Block> boxes, boolean bibliography, boolean openEnd) {}

    DocxInlines(DocxContext doc, DocxBlocks blocks) {
        this.doc = doc;
        this.blocks = blocks;
    }

    Line paragraph(Element p) {
        out = new ArrayList<>();
        boolean bibliography = inBibliography();
        children(p);
        bibliography |= inBibliography();
        doc.removed(
                listed.toString().replaceAll("\\s+", " "),
                "table of contents or index: every book has its own");
        listed.setLength(0);
        // A field that is still open at the paragraph's end is no link or citation in it: its words
        // stay as text.
        for (Field f : fields) {
            if (out != f.result) continue;
            f.before.addAll(f.result);
            out = f.before;
        }
        List<Block> found = List.copyOf(boxes);
        boxes.clear();
        boolean openEnd =
                !out.isEmpty() && out.getLast() instanceof Inline.Text t && t.text().endsWith(" ");
        return new Line(
                InlineClean.normalize(OuterSpace.of(join(out))), found, bibliography, openEnd);
    }

    private boolean inBibliography() {
        return fields.stream().anyMatch(f -> f.inResult && f.isBibliography());
    }

    private void children(Element e) {
        for (Element c : Xml.children(e)) element(c);
    }

    private void element(Element e) {
        switch (Xml.name(e)) {
            case "r" -> run(e);
            case "hyperlink" -> hyperlink(e);
            case "ins", "moveTo" -> {
                doc.trackedChanges++;
                children(e);
            }
            case "del", "moveFrom" -> {
                doc.trackedChanges++;
                if (Xml.name(e).equals("del"))
                    doc.removed(text(e), "deleted by a tracked change, which was accepted");
                // The marks of fields count all the same.
                deleted++;
                children(e);
                deleted--;
            }
            case "fldSimple" -> {
                Field f = new Field(out);
                f.instruct(Xml.attribute(e, "instr"));
                fields.push(f);
                separate();
                children(e);
                end();
            }
            case "bookmarkStart" -> {
                String id = doc.claim(Xml.attribute(e, "name"));
                if (id != null) add(new Inline.Span(Attributes.NONE.withId(id), List.of()));
            }
            case "oMath" ->
                    add(
                            new Inline.Math(
                                    Attributes.NONE,
                                    MathNotation.MATHML,
                                    OfficeMath.mathml(e, false)));
            case "oMathPara" -> {
                for (Element m : Xml.children(e, "oMath"))
                    add(
                            new Inline.Math(
                                    Attributes.NONE,
                                    MathNotation.MATHML,
                                    OfficeMath.mathml(m, true)));
            }
            case "sdt" -> {
                Element content = Xml.child(e, "sdtContent");
                if (content == null) return;
                if (doc.isPlaceholder(e)) doc.placeholder(content);
                else children(content);
            }
            case "smartTag", "customXml", "dir", "bdo" -> children(e);
            case "AlternateContent" -> children(DocxDrawing.alternative(e));
            default -> {}
        }
    }

    private static String text(Element e) {
        StringBuilder b = new StringBuilder();
        for (Element t : Xml.all(e, "delText")) b.append(Xml.text(t));
        return b.toString();
    }

    private void run(Element r) {
        Element properties = Xml.child(r, "rPr");
        if (Xml.isOn(properties, "vanish") && !Xml.isOn(properties, "specVanish")) {
            StringBuilder b = new StringBuilder();
            for (Element t : Xml.children(r, "t")) b.append(Xml.text(t));
            doc.removed(b.toString(), "hidden text");
            deleted++;
            runContent(r, RunFormat.PLAIN);
            deleted--;
            return;
        }
        runContent(r, RunFormat.of(properties, doc.styles));
    }

    private void runContent(Element r, RunFormat format) {
        boolean customMark = false;
        for (Element e : Xml.children(r)) {
            switch (Xml.name(e)) {
                case "t" -> {
                    if (!customMark) styled(Xml.text(e), format);
                }
                case "tab", "ptab" -> styled("\t", format);
                case "br" -> {
                    String type = Xml.attribute(e, "type");
                    if (!type.equals("page") && !type.equals("column")) add(new Inline.LineBreak());
                }
                case "cr" -> add(new Inline.LineBreak());
                case "noBreakHyphen" -> styled("\u2011", format);
                case "sym" -> styled(symbol(e), format);
                case "fldChar" -> {
                    switch (Xml.attribute(e, "fldCharType")) {
                        case "begin" -> fields.push(new Field(out));
                        case "separate" -> separate();
                        case "end" -> end();
                        default -> {}
                    }
                }
                case "instrText" -> {
                    if (!fields.isEmpty()) fields.peek().instruct(Xml.text(e));
                }
                case "footnoteReference", "endnoteReference" -> {
                    customMark = !Xml.attribute(e, "customMarkFollows").isEmpty();
                    note(e);
                }
                case "drawing", "pict", "object" -> drawing(e);
                case "AlternateContent" -> runContent(DocxDrawing.alternative(e), format);
                case "ruby" -> {
                    for (Element b : Xml.children(Xml.child(e, "rubyBase"), "r")) run(b);
                    String above = Xml.text(Xml.child(e, "rt"));
                    if (!above.isBlank()) styled(" (" + above + ")", format);
                }
                default -> {}
            }
        }
    }

    private void styled(String text, RunFormat format) {
        if (text.isEmpty()) return;
        format.apply(List.of(new Inline.Text(text))).forEach(this::add);
    }

    private void add(Inline i) {
        if (deleted > 0) return;
        for (Field f : fields) {
            if (f.inResult && f.isFurniture()) {
                if (f.isList()) listed.append(InlineText.of(List.of(i)));
                return;
            }
            if (!f.inResult) return;
        }
        out.add(i);
    }

    private void separate() {
        Field f = fields.peek();
        if (f == null || f.inResult) return;
        f.inResult = true;
        if (isTaken(f)) out = f.result;
    }

    /// Its result becomes one node.
    private static boolean isTaken(Field f) {
        return f.link() != null
                || f.instruction().contains("CSL_CITATION")
                || f.instruction().regionMatches(true, 0, "CITATION", 0, 8);
    }

    private void end() {
        Field f = fields.poll();
        if (f == null) return;
        String term = f.indexTerm();
        if (term != null) add(new Inline.IndexTerm(term));
        if (!f.inResult || !isTaken(f)) return;
        // The paragraph in which the field began may be over: then the result was kept as text.
        if (out != f.result) return;
        List<Inline> result = List.copyOf(f.result);
        out = f.before;
        if (result.isEmpty()) return;
        Inline.Citation citation = doc.cited.read(f.instruction());
        if (citation != null) {
            add(citation);
            return;
        }
        String link = f.link();
        if (link == null) result.forEach(this::add);
        else add(new Inline.Link(Attributes.NONE, InlineClean.normalize(join(result)), link, null));
    }

    private void hyperlink(Element e) {
        List<Inline> before = out;
        out = new ArrayList<>();
        children(e);
        List<Inline> content = join(out);
        out = before;
        String anchor = Xml.attribute(e, "anchor");
        DocxParts.Relation r = doc.relation(Xml.attribute(e, "id"));
        String target = r == null ? "" : r.target();
        if (!anchor.isEmpty()) target += "#" + anchor;
        if (target.isEmpty() || target.startsWith("#_Toc")) content.forEach(this::add);
        else if (!InlineText.of(content).isBlank() || !content.isEmpty())
            add(new Inline.Link(Attributes.NONE, content, target, null));
    }

    private void note(Element e) {
        if (deleted > 0) return;
        String kind = Xml.name(e).replace("Reference", "");
        String number = Xml.attribute(e, "id");
        String id = (kind.equals("footnote") ? "fn" : "en") + number;
        List<Block> content = blocks.note(kind, number, id);
        if (content != null) add(new Inline.NoteRef(id));
    }

    private void drawing(Element e) {
        if (deleted > 0) return;
        DocxDrawing.Drawn drawn = DocxDrawing.read(e, doc, blocks);
        drawn.pictures().forEach(this::add);
        boxes.addAll(drawn.boxes());
    }

    /// Characters of fonts that have their own order; the few that texts use.
    private String symbol(Element e) {
        String code = Xml.attribute(e, "char");
        if (!code.matches("[0-9A-Fa-f]{1,6}")) return "";
        int c = Integer.parseInt(code, 16);
        String font = Xml.attribute(e, "font").toLowerCase(Locale.ROOT);
        String found =
                Map.of(
                                "wingdings:e0", "→",
                                "wingdings:df", "←",
                                "wingdings:e8", "➔",
                                "wingdings:fc", "✓",
                                "wingdings:fb", "✗",
                                "wingdings:4a", "☺",
                                "symbol:ae", "→",
                                "symbol:b7", "•",
                                "symbol:b4", "×",
                                "symbol:b0", "°")
                        .get(font + ":" + Integer.toHexString(c & 0xFF));
        if (found != null) return found;
        if (font.equals("symbol") && (c & 0xFF) < GREEK.length() + 0x41 && (c & 0xFF) >= 0x41) {
            char g = GREEK.charAt((c & 0xFF) - 0x41);
            if (g != ' ') return String.valueOf(g);
        }
        if (c < 0xE000 || c > 0xF8FF) return Character.toString(c);
        doc.warn(
                "symbol-unknown",
                "character " + code + " of the font " + Xml.attribute(e, "font") + " is not known",
                "it stands as \uFFFD in article.md");
        return "\uFFFD";
    }

    /// From `A` on, as Adobe's Symbol encoding has it.
    private static final String GREEK =
            "ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ      αβχδεφγηιϕκλμνοπθρστυϖωξψζ";

    /// Neighbours that are set alike become one node.
    static List<Inline> join(List<Inline> content) {
        List<Inline> joined = new ArrayList<>();
        for (Inline i : content) {
            Inline last = joined.isEmpty() ? null : joined.getLast();
            Inline both = last == null ? null : both(last, i);
            if (both != null) joined.set(joined.size() - 1, both);
            else joined.add(i);
        }
        return joined;
    }

    private static @Nullable Inline both(Inline a, Inline b) {
        return switch (a) {
            case Inline.Text x when b instanceof Inline.Text y ->
                    new Inline.Text(x.text() + y.text());
            case Inline.Code x when b instanceof Inline.Code y ->
                    new Inline.Code(x.attributes(), x.text() + y.text());
            case Inline.Strong x when b instanceof Inline.Strong y ->
                    new Inline.Strong(x.attributes(), join(x.content(), y.content()));
            case Inline.Emphasis x when b instanceof Inline.Emphasis y ->
                    new Inline.Emphasis(x.attributes(), join(x.content(), y.content()));
            case Inline.SmallCaps x when b instanceof Inline.SmallCaps y ->
                    new Inline.SmallCaps(x.attributes(), join(x.content(), y.content()));
            case Inline.Sup x when b instanceof Inline.Sup y ->
                    new Inline.Sup(x.attributes(), join(x.content(), y.content()));
            case Inline.Sub x when b instanceof Inline.Sub y ->
                    new Inline.Sub(x.attributes(), join(x.content(), y.content()));
            case Inline.Span x
                    when b instanceof Inline.Span y
                            && x.attributes().equals(y.attributes())
                            && x.attributes().id() == null ->
                    new Inline.Span(x.attributes(), join(x.content(), y.content()));
            default -> null;
        };
    }

    private static List<Inline> join(List<Inline> a, List<Inline> b) {
        List<Inline> all = new ArrayList<>(a);
        all.addAll(b);
        return join(all);
    }
}
