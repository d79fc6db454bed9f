package octavo.typeset;

import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import octavo.diag.Outcome;
import octavo.image.ImageStore;
import octavo.pdf.PdfMetadata;
import octavo.pdf.PdfOptions;
import octavo.pdf.PdfWriter;
import octavo.world.RealWorld;

/// All blocks on a few pages, to look at: `DemoBlocks OUT.pdf`.
final class DemoBlocks {
    static final String PARA =
            "The eye is the first circle; the horizon which it forms is the second; and throughout nature this primary "
                    + "figure is repeated without end. It is the highest emblem in the cipher of the world. St. Augustine "
                    + "described the nature of God as a circle whose centre was everywhere, and its circumference nowhere.";

    public static void main(String[] args) throws Exception {
        String p = "<p>" + PARA + "</p>";
        String fl = "<p class='flush'>" + PARA + "</p>";
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            rows.append("<tr><td>Row ").append(i).append("</td><td>").append(i * 3.25)
                    .append("</td><td>Some text that is a little longer than the rest of the row</td></tr>");
        }
        String article = "<section class='article recto' id='a'><header><h1>Circles</h1></header>"
                + "<p class='source-note'>From <cite>Essays</cite>, First Series, 1841. Reprinted from the edition of the Library.</p>"
                + fl + p
                + "<p>A paragraph with a note<a class='noteref' role='doc-noteref' id='nr1' href='#n1'><sup>1</sup></a> in it and another<a class='noteref' role='doc-noteref' id='nr2' href='#n2'><sup>2</sup></a>. " + PARA + "</p>"
                + "<section><h2>A heading</h2>" + fl + "<blockquote><p class='flush'>" + PARA + "</p><p>" + PARA + "</p></blockquote>" + fl + p
                + "<ul><li><p class='flush'>First item of the list</p></li><li><p class='flush'>" + PARA + "</p></li><li>Third</li></ul>" + p
                + "<ol start='9'><li>Nine</li><li>Ten<ol><li>inner</li></ol></li></ol>" + fl + "<hr/>" + fl
                + "<div class='verse'><div class='stanza'><p class='line'>Nature centres into balls,</p><p class='line'>And her proud ephemerals,</p><p class='line'>Fast to surface and outside,</p></div></div>"
                + fl + "<figure><img src='x.png' alt='A circle'/><figcaption><p class='flush'>A caption beneath</p></figcaption></figure>" + fl
                + "<div class='sidebar'>" + fl + p + "</div>" + fl
                + "<table><thead><tr><th>Name</th><th>Value</th><th>Remark</th></tr></thead><tbody>" + rows + "</tbody></table>" + fl
                + "<pre><code>int main() {\n    return 0;\n}\n</code></pre>" + fl + p + p + p
                + "</section><section class='notes'><div class='note' id='n1'><p class='flush'>1. The first note. " + PARA + "</p></div>"
                + "<div class='note' id='n2'><p class='flush'>2. The second note.</p></div></section></section>";
        String foot = "<section class='article' id='b'><p class='flush'>Above.</p><p class='foot flush'>Copyright at the foot.</p><p class='foot flush'>Second line there.</p></section>";
        Outcome<TypesetBook> o = Sheets.set(495, article, foot);
        System.out.println(o.value().report());
        o.value().document().tags().stream().limit(400).forEach(t -> System.out.println(t.id() + " " + t.parent() + " " + t.role() + " " + t.attributes()));
        System.out.println(o.value().document().pageStarts());
        try (OutputStream out = Files.newOutputStream(Path.of(args[0]))) {
            PdfWriter.write(
                    o.value().document(),
                    new ImageStore(new RealWorld(), Path.of(".")),
                    new PdfMetadata("T", List.of(), "en", "", "2026-01-01", "", "Octavo", "", List.of()),
                    PdfOptions.ACCESSIBLE,
                    out).forEach(System.out::println);
        }
    }
}
