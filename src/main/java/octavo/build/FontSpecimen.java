package octavo.build;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.content.StructureRole;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.font.Face;
import octavo.font.FontLibrary;
import octavo.image.ImageStore;
import octavo.markup.Element;
import octavo.markup.MarkupDocument;
import octavo.markup.MarkupNode;
import octavo.markup.MarkupSection;
import octavo.markup.NavPoint;
import octavo.markup.SectionKind;
import octavo.markup.TextNode;
import octavo.pdf.PdfMetadata;
import octavo.pdf.PdfOptions;
import octavo.pdf.PdfWriter;
import octavo.style.Cascade;
import octavo.style.Media;
import octavo.style.StyleSheet;
import octavo.style.StyledDocument;
import octavo.typeset.Typesetter;
import octavo.world.World;

/// A PDF with every face: its scripts, its figures, its ligatures, and what its features make of a text.
final class FontSpecimen {
    private static final String TITLE = "Fonts";

    private static final Map<String, String> SAMPLES =
            Map.of(
                    "Latin", "Sphinx of black quartz, judge my vow. Größe, çà et là, żółć, fjord",
                    "Greek", "Ξεσκεπάζω την ψυχοφθόρα βδελυγμία",
                    "Cyrillic", "Съешь же ещё этих мягких французских булок",
                    "Hebrew", "דג סקרן שט בים מאוכזב ולפתע מצא חברה",
                    "Arabic", "نص حكيم له سر قاطع وذو شأن عظيم مكتوب على ثوب أخضر",
                    "kana", "いろはにほへとちりぬるを　アイウエオ",
                    "Han", "天地玄黄宇宙洪荒日月盈昃",
                    "mathematics", "∀x ∈ ℝ ∃y: x² ≤ y ∧ ∮ f ≠ 0 ⊕ ∞",
                    "symbols", "✂ ✎ ❦ ☙ ♞ ⚀ ⌘",
                    "emoji", "😀 🚀 📚 🌍 ☕ 👩‍🚀");

    /// Class, features and text of what a text family may have beside its letters.
    private static final String[][] EXTRAS = {
        {"onum", "font-variant-numeric: oldstyle-nums", "1841, 23.50, 967"},
        {"lnum", "font-variant-numeric: lining-nums tabular-nums", "1841, 23.50, 967"},
        {"frac", "font-variant-numeric: diagonal-fractions", "1/2 3/4 17/32"},
        {"smcp", "font-variant-caps: small-caps", "Small Capitals"},
        {"dlig", "font-variant-ligatures: discretionary-ligatures", "act, strict, spectrum"},
        {"swsh", "font-variant-alternates: swash(1)", "Quick Kings & Verses"},
        {"sups", "font-variant-position: super", "123"},
        {"ss01", "font-variant-alternates: styleset(1)", "again, Quick, &"},
    };

    private final FontLibrary fonts;
    private final StringBuilder css = new StringBuilder();
    private int number;

    private FontSpecimen(FontLibrary fonts) {
        this.fonts = fonts;
    }

    static Outcome<byte[]> make(World world, FontLibrary fonts) {
        return new FontSpecimen(fonts).write(world);
    }

    private Outcome<byte[]> write(World world) {
        css.append("@page { size: A5; margin: 54pt 48pt 60pt; @bottom-center")
                .append(" { content: counter(page); font-size: 9pt; } }\n")
                .append("html { font-family: serif; font-size: 11pt; line-height: 15pt; }\n")
                .append("h1 { font-size: 20pt; line-height: 30pt; }\n")
                .append("h2 { font-size: 13pt; margin-top: 15pt; break-after: avoid; }\n")
                .append("p { margin: 0; } .about { font-size: 8.5pt; line-height: 15pt; }\n")
                .append(".name { font-size: 7.5pt; break-after: avoid; }\n")
                .append(".sample { font-size: 13pt; margin-bottom: 7.5pt; }\n");
        for (String[] e : EXTRAS)
            css.append('.').append(e[0]).append(" { ").append(e[1]).append(" }\n");
        List<MarkupNode> content = new ArrayList<>();
        content.add(element("h1", StructureRole.H1, "", "fonts-title", TITLE));
        for (String family : fonts.families()) family(family, content);
        Element section =
                new Element(
                        "section",
                        Map.of("id", "fonts", "class", "specimen"),
                        content,
                        StructureRole.SECT,
                        null);
        MarkupDocument document =
                new MarkupDocument(
                        TITLE,
                        "en",
                        List.of(new MarkupSection("fonts", SectionKind.ARTICLE, TITLE, section)),
                        List.of(new NavPoint(TITLE, "fonts", "fonts", List.of())));
        Diagnostics diagnostics = new Diagnostics();
        StyleSheet sheet = diagnostics.take(StyleSheet.parse("specimen.css", css.toString()));
        StyledDocument styled = Cascade.style(sheet, document, Media.PRINT);
        // What a face lacks is shown in the specimen, and needs no message.
        var set =
                new Typesetter()
                        .typeset(
                                document,
                                styled.sections().stream()
                                        .map(StyledDocument.StyledSection::element)
                                        .toList(),
                                styled.pages(),
                                fonts,
                                source -> null);
        PdfMetadata about =
                new PdfMetadata(
                        TITLE,
                        List.of(),
                        "en",
                        "",
                        "",
                        "",
                        Program.NAME + " " + Program.VERSION,
                        "",
                        List.of());
        return diagnostics.with(
                diagnostics.take(
                        PdfWriter.write(
                                set.value().document(),
                                new ImageStore(world, Path.of("")),
                                about,
                                PdfOptions.ACCESSIBLE)));
    }

    private void family(String family, List<MarkupNode> out) {
        List<Face> faces = ListFonts.faces(fonts, family);
        if (faces.isEmpty()) return;
        Face first = faces.getFirst();
        out.add(element("h2", StructureRole.H2, "", "f" + number + "-title", family));
        String about =
                String.join(", ", ListFonts.scriptsOf(first))
                        + ". "
                        + first.characterCount()
                        + " characters. "
                        + first.license()
                        + (first.designer().isEmpty() ? "" : ". " + first.designer());
        paragraph("about", about, out);
        for (Face f : faces) {
            String face = face(family, f);
            paragraph("name", ListFonts.style(f), out);
            for (String script : ListFonts.scriptsOf(f)) {
                String sample = SAMPLES.get(script);
                if (sample == null) continue;
                boolean rtl = script.equals("Hebrew") || script.equals("Arabic");
                paragraph("sample " + face + (rtl ? " rtl" : ""), sample, out);
            }
            if (f == first) extras(f, face, out);
        }
    }

    /// A class for the face.
    private String face(String family, Face f) {
        String name = "f" + number++;
        css.append('.')
                .append(name)
                .append(" { font-family: \"")
                .append(family.replace("\"", ""))
                .append("\"; font-weight: ")
                .append(f.weight())
                .append("; font-style: ")
                .append(f.italic() ? "italic" : "normal")
                .append(" }\n");
        return name;
    }

    private void extras(Face f, String face, List<MarkupNode> out) {
        List<MarkupNode> parts = new ArrayList<>();
        for (String[] e : EXTRAS) {
            if (!f.hasFeature(e[0])) continue;
            if (!parts.isEmpty()) parts.add(new TextNode("  ·  "));
            parts.add(
                    new Element(
                            "span",
                            Map.of("class", e[0]),
                            List.of(new TextNode(e[2])),
                            StructureRole.NONE,
                            null));
        }
        if (parts.isEmpty()) return;
        Map<String, String> attributes = attributes("sample " + face);
        out.add(new Element("p", attributes, parts, StructureRole.P, null));
    }

    private void paragraph(String classes, String text, List<MarkupNode> out) {
        Map<String, String> attributes = attributes(classes.replace(" rtl", ""));
        if (classes.endsWith(" rtl")) attributes.put("dir", "rtl");
        out.add(new Element("p", attributes, List.of(new TextNode(text)), StructureRole.P, null));
    }

    private int ids;

    private Map<String, String> attributes(String classes) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("id", "p" + ids++);
        attributes.put("class", classes);
        return attributes;
    }

    private static Element element(
            String name, StructureRole role, String classes, String id, String text) {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("id", id);
        if (!classes.isEmpty()) attributes.put("class", classes);
        return new Element(name, attributes, List.of(new TextNode(text)), role, null);
    }
}
