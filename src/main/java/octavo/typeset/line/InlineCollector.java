package octavo.typeset.line;

import java.util.Arrays;
import java.util.List;
import octavo.font.Face;
import octavo.markup.Element;
import octavo.style.Border;
import octavo.style.BoxStyle;
import octavo.style.BoxStyle.Display;
import octavo.style.BoxStyle.FloatMode;
import octavo.style.BoxStyle.InitialLetter;
import octavo.style.ContentItem;
import octavo.style.Extent;
import octavo.style.StyledNode;
import octavo.style.StyledNode.StyledElement;
import octavo.style.StyledNode.StyledGenerated;
import octavo.style.StyledNode.StyledText;
import octavo.typeset.line.InlineObject.Initial;
import octavo.typeset.math.FormulaSetter;
import org.jspecify.annotations.Nullable;

/// Inline content to a paragraph's text: boxes with their [InlineCharacters], superiors, images, formulas, generated
/// content, links, anchors and calls of notes.
final class InlineCollector {
    private final LineContext context;
    private final FontChoices fonts;
    private final LetterForms forms;

    private InlineText text = new InlineText();
    private InlineCharacters characters;
    private double measurePt;
    private @Nullable StyledElement block;
    private int lineLimit;

    InlineCollector(LineContext context, FontChoices fonts) {
        this.context = context;
        this.fonts = fonts;
        forms = new LetterForms(context, fonts);
        characters = new InlineCharacters(text, forms);
    }

    InlineText collect(ParagraphInput input) {
        return collect(input, Integer.MAX_VALUE);
    }

    /// @param lines that the paragraph has, and an initial letter may take
    InlineText collect(ParagraphInput input, int lines) {
        lineLimit = lines;
        block = input.block();
        text = new InlineText();
        characters = new InlineCharacters(text, forms);
        measurePt = input.measurePt();
        StyledElement whole = input.block();
        InlineBox box =
                new InlineBox(
                        fonts,
                        whole,
                        input.inlines(),
                        whole.style().font().sizePt(),
                        0,
                        context.tagOf().applyAsInt(whole),
                        null,
                        "");
        boolean formula = whole.pseudo() == null && FormulaSetter.isFormula(whole.element());
        if (!formula || !formula(whole, box))
            children(input.inlines(), box, whole.pseudo() != null);
        characters.dropTrailingSpace();
        clip(text.anchors);
        clip(text.notes);
        return text;
    }

    /// What hung on a dropped space hangs on the text's end.
    private void clip(List<InlineText.Mark> marks) {
        marks.replaceAll(m -> m.at() <= text.length ? m : new InlineText.Mark(text.length, m.id()));
    }

    private void children(List<StyledNode> nodes, InlineBox box, boolean generated) {
        PageRuns runs = new PageRuns(nodes, context.pages());
        for (int i = 0; i < nodes.size(); i++) {
            int skipped = runs.skipped(i);
            if (skipped >= 0) {
                characters.raw += skipped;
                continue;
            }
            switch (nodes.get(i)) {
                case StyledText t -> characters.add(t.text(), box, generated);
                case StyledElement e -> element(e, box, generated);
                case StyledGenerated g -> generated(g.item(), box);
            }
        }
    }

    private void element(StyledElement e, InlineBox parent, boolean generated) {
        Element element = e.element();
        boolean part = FirstParts.isPart(e);
        if (part && initial(e, parent)) return;
        boolean pseudo = e.pseudo() != null;
        FloatMode floatMode = e.style().box().floatMode();
        if (floatMode.toNotes() && !pseudo) {
            if (element.id() != null)
                text.notes.add(new InlineText.Mark(text.length, element.id()));
            characters.raw += element.textLength();
            return;
        }
        if (floatMode != FloatMode.NONE && !pseudo) {
            characters.raw += element.textLength();
            return;
        }
        if (!pseudo && element.id() != null)
            text.anchors.add(new InlineText.Mark(text.length, element.id()));
        if (!pseudo) {
            switch (element.name()) {
                case "br" -> {
                    characters.newLine(parent);
                    return;
                }
                case "wbr" -> {
                    text.mark(InlineText.BREAKABLE);
                    return;
                }
                case "img" -> {
                    image(e, parent);
                    return;
                }
                default -> {}
            }
        }
        if (!pseudo && isNoteReference(element)) noteCall(element);
        InlineBox box = box(e, parent);
        if (!pseudo && FormulaSetter.isFormula(element) && formula(e, box)) return;
        BoxStyle b = e.style().box();
        char isolate = isolate(e, parent, pseudo);
        if (isolate != 0) text.controls.add(new InlineText.Control(text.length, isolate));
        gap(side(b.margin().left(), b.padding().left(), b.borderLeft()), box);
        int from = text.length;
        if (pseudo && floatMode == FloatMode.RIGHT && "after".equals(e.pseudo()))
            generated(new ContentItem.Leader(" "), box);
        int start = characters.raw;
        children(e.children(), box, generated || pseudo && !part);
        // What the style leaves out or replaces is text of the source all the same.
        if (!pseudo && !generated) characters.raw = start + element.textLength();
        fill(b, from, box);
        gap(side(b.margin().right(), b.padding().right(), b.borderRight()), box);
        if (isolate != 0) text.controls.add(new InlineText.Control(text.length, PDI));
    }

    /// Sets a formula; false where it can't be set.
    private boolean formula(StyledElement e, InlineBox box) {
        Formulas formulas = new Formulas(context.formulas(), text);
        if (!formulas.add(e, box, characters.raw)) return false;
        characters.raw += e.element().textLength();
        characters.afterSpace = false;
        return true;
    }

    private static final char LRI = '\u2066';
    private static final char RLI = '\u2067';
    private static final char FSI = '\u2068';
    private static final char PDI = '\u2069';

    /// HTML, 15.3.5: an element with `dir` is isolated, and so is `bdi`; 0 for others.
    private static char isolate(StyledElement e, InlineBox parent, boolean pseudo) {
        boolean rtl = e.style().text().rightToLeft();
        boolean differs = rtl != parent.style.text().rightToLeft();
        String dir = pseudo ? null : e.element().attribute("dir");
        boolean bdi = !pseudo && e.element().name().equals("bdi");
        if (dir == null && !differs && !bdi) return 0;
        if ("auto".equals(dir) || bdi && dir == null) return FSI;
        return rtl ? RLI : LRI;
    }

    /// Takes a first letter that stands over several lines out of the row of characters.
    private boolean initial(StyledElement e, InlineBox parent) {
        StyledElement b = block;
        InitialLetter wanted = b == null ? null : Initials.wanted(e, b);
        if (b == null || wanted == null) return false;
        if (lineLimit < wanted.sink()) {
            double size = Math.min(wanted.size(), lineLimit);
            wanted = new InitialLetter(size, lineLimit);
            if (lineLimit < 2) return false;
        }
        String letters = ((StyledText) e.children().getFirst()).text();
        Face letterFace = fonts.of(e.style().font(), e.style().text().language(), "").face();
        Face textFace = fonts.of(b.style().font(), b.style().text().language(), "").face();
        double size = Initials.sizePt(wanted.size(), letterFace, b.style(), textFace);
        InlineBox box = new InlineBox(fonts, e, e.children(), size, 0, parent.tag, parent.link, "");
        boolean hang = b.style().text().hangingPunctuation().first();
        Initial i = Initials.of(letters, box.plain(), wanted, b.style(), textFace, hang);
        text.initial = i;
        text.append(i, characters.raw, box.plain());
        characters.raw += letters.length();
        characters.afterSpace = false;
        return true;
    }

    private double side(Extent margin, Extent padding, Border border) {
        return margin.resolvePt(measurePt) + padding.resolvePt(measurePt) + border.widthPt();
    }

    private void gap(double widthPt, InlineBox box) {
        if (widthPt != 0) text.append(new InlineObject.Gap(widthPt), characters.raw, box.plain());
    }

    private void fill(BoxStyle b, int from, InlineBox box) {
        if (b.display() != Display.INLINE_BLOCK) return;
        double least = Math.max(b.width().resolvePt(measurePt), b.minWidth().resolvePt(measurePt));
        if (least > 0) text.append(new InlineObject.Fill(least, from), characters.raw, box.plain());
    }

    private InlineBox box(StyledElement e, InlineBox parent) {
        InlineStyle.Link link = parent.link;
        String href =
                e.pseudo() == null && e.element().name().equals("a")
                        ? e.element().attribute("href")
                        : null;
        int tag = FirstParts.isPart(e) ? parent.tag : context.tagOf().applyAsInt(e);
        if (href != null && !href.isEmpty()) link = new InlineStyle.Link(href, tag);
        double size = e.style().font().sizePt();
        double shift = parent.shiftPt;
        String features = "";
        switch (e.style().box().verticalAlign()) {
            case SUPER -> {
                if (hasSuperiors(e, parent)) {
                    size = parent.sizePt;
                    features = "sups";
                } else {
                    if (size > 0.95 * parent.sizePt) size = 0.65 * parent.sizePt;
                    shift += 0.34 * parent.sizePt;
                }
            }
            case SUB -> {
                if (size > 0.95 * parent.sizePt) size = 0.65 * parent.sizePt;
                shift -= 0.16 * parent.sizePt;
            }
            case LENGTH -> shift += e.style().box().verticalShiftPt();
            case BASELINE, TOP, MIDDLE, BOTTOM -> {}
        }
        return new InlineBox(fonts, e, parent.phraseOf(e), size, shift, tag, link, features);
    }

    private boolean hasSuperiors(StyledElement e, InlineBox parent) {
        String content = e.element().textContent().strip();
        if (content.isEmpty() || content.length() > 8) return false;
        // Other faces within would have to have them too.
        if (e.element().children().stream().anyMatch(n -> n instanceof Element)) return false;
        return content.codePoints().allMatch(c -> fonts.hasForm(parent.face(), "sups", c));
    }

    static boolean isNoteReference(Element e) {
        if (!e.name().equals("a")) return false;
        String type = e.attribute("epub:type");
        if (type != null && Arrays.asList(type.split(" ")).contains("noteref")) return true;
        return "doc-noteref".equals(e.attribute("role"));
    }

    private void noteCall(Element e) {
        String href = e.attribute("href");
        if (href != null && href.length() > 1 && href.charAt(0) == '#') {
            text.notes.add(new InlineText.Mark(text.length, href.substring(1)));
        }
    }

    private void image(StyledElement e, InlineBox parent) {
        String source = e.element().attribute("src");
        if (source == null) return;
        double @Nullable [] size = context.images().sizePt(source);
        if (size == null) return;
        double most = measurePt;
        StyledElement b = block;
        if (text.length == 0 && b != null) {
            most -= Math.max(0, b.style().text().indent().resolvePt(measurePt));
        }
        int tag = context.tagOf().applyAsInt(e);
        BoxStyle style = e.style().box();
        text.append(
                InlinePictures.of(source, size, style, measurePt, most, parent, tag),
                characters.raw,
                parent.plain());
        characters.afterSpace = false;
    }

    private void generated(ContentItem item, InlineBox box) {
        switch (item) {
            case ContentItem.Text t -> characters.add(t.text(), box, true);
            case ContentItem.TargetCounter t -> {
                String label = context.pages().pageOf(t.targetId(), t.style());
                characters.add(label == null ? "00" : label, box, true);
            }
            case ContentItem.TargetText t -> {
                String target = context.pages().textOf(t.targetId());
                if (target != null) characters.add(target, box, true);
            }
            case ContentItem.Leader l -> {
                characters.dropTrailingSpace();
                text.append(
                        new InlineObject.Leader(l.pattern(), box.plain().sizePt()),
                        characters.raw,
                        box.plain());
                characters.afterSpace = true;
            }
            case ContentItem.Counter _, ContentItem.NamedString _, ContentItem.PageRange _ -> {}
        }
    }
}
