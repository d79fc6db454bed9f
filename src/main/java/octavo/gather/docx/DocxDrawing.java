package octavo.gather.docx;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.Inline;
import org.w3c.dom.Element;

/// What a drawing holds: pictures by `blip`, older ones by `imagedata`; the words in its boxes, which stand after the
/// paragraph; a diagram's words as a list.
final class DocxDrawing {
    private static final String MACHINE =
            "\\s*(?:Description automatically generated|Automatisch generierte Beschreibung)(?: with \\w+ confidence)?";

    private final DocxContext doc;
    private final DocxBlocks blocks;
    private final List<Inline> pictures = new ArrayList<>();
    private final List<Block> boxes = new ArrayList<>();
    private String alt = "";
    private boolean decorative;

    /// @param boxes in the order of the document
    record Drawn(List<Inline> pictures, List<Block> boxes) {}

    private DocxDrawing(DocxContext doc, DocxBlocks blocks) {
        this.doc = doc;
        this.blocks = blocks;
    }

    static Drawn read(Element drawing, DocxContext doc, DocxBlocks blocks) {
        DocxDrawing d = new DocxDrawing(doc, blocks);
        Element about = Xml.first(drawing, "docPr");
        String alt = Xml.attribute(about, "descr");
        if (alt.isEmpty()) alt = Xml.attribute(Xml.first(drawing, "shape"), "alt");
        d.alt = alt.replaceAll(MACHINE, "").strip();
        Element mark = Xml.first(about, "decorative");
        d.decorative = mark != null && Xml.attribute(mark, "val").matches("1|true");
        d.children(drawing);
        return new Drawn(d.pictures, d.boxes);
    }

    /// The form of a content that is read: what a newer program shows, but the picture for an older one instead of what
    /// only a newer one can draw (ECMA-376, part 3, 7.5).
    static Element alternative(Element alternate) {
        Element fallback = Xml.child(alternate, "Fallback");
        for (Element choice : Xml.children(alternate, "Choice")) {
            boolean chart = isThere(choice, "chart") || isThere(choice, "relIds");
            if (!chart || fallback == null || !isThere(fallback, "blip")) return choice;
        }
        return fallback == null ? alternate : fallback;
    }

    private static boolean isThere(Element e, String name) {
        return Xml.first(e, name) != null;
    }

    private void children(Element e) {
        for (Element c : Xml.children(e)) {
            switch (Xml.name(c)) {
                // What stands in a box is read with the box.
                case "txbxContent" -> boxes.addAll(blocks.box(c));
                case "txBody" -> shapeText(c);
                case "blip" -> blip(c);
                case "imagedata" -> picture(Xml.attribute(c, "id"));
                case "chart" -> chart();
                case "relIds" -> diagram(Xml.attribute(c, "dm"));
                case "AlternateContent" -> children(alternative(c));
                default -> children(c);
            }
        }
    }

    private void blip(Element blip) {
        String id = Xml.attribute(blip, "embed");
        // A drawing that Office keeps beside its picture.
        String svg = Xml.attribute(Xml.first(blip, "svgBlip"), "embed");
        if (!svg.isEmpty()) id = svg;
        picture(id.isEmpty() ? Xml.attribute(blip, "link") : id);
    }

    private void picture(String relation) {
        String path = doc.image(relation, alt, decorative);
        if (path != null) pictures.add(new Inline.Image(Attributes.NONE, path, alt, null));
    }

    private void chart() {
        doc.warn(
                "chart-left-out",
                "a chart can’t be read" + (alt.isEmpty() ? "" : ": " + alt),
                "save it as a picture in the document");
    }

    /// The words of a shape that was drawn on a canvas, in DrawingML's own paragraphs.
    private void shapeText(Element body) {
        List<Block> lines = DocxDiagram.paragraphs(body, blocks.span());
        if (!lines.isEmpty()) boxes.addAll(blocks.boxed(lines));
    }

    private void diagram(String relation) {
        DocxParts.Relation r = doc.relation(relation);
        Block list = null;
        try {
            if (r != null && !r.external())
                list = DocxDiagram.list(doc.parts.xml(r.target()), blocks.span());
        } catch (IOException e) {
            doc.warn("diagram-unreadable", "a diagram can’t be read: " + e.getMessage(), null);
            return;
        }
        if (list != null) boxes.add(list);
        doc.warn(
                "diagram-left-out",
                list == null
                        ? "a diagram can’t be read" + (alt.isEmpty() ? "" : ": " + alt)
                        : "a diagram is not drawn: its words are a list",
                "save it as a picture in the document");
    }
}
