package octavo.books;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import octavo.cli.Program;
import octavo.testing.Unzipped;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Entries with numbers: the text of all their lines stands in one column beside the numbers.
class NumberedReferencesTest {
    @TempDir Path folder;

    @Test
    void linesHangBesideTheNumber() throws IOException {
        Files.createDirectories(folder.resolve("articles/a"));
        Files.writeString(
                folder.resolve("book.yaml"),
                "title: T\nlanguage: en\ncitations: {style: ieee, bibliography: [r.json]}\n"
                        + "parts: [{articles: [articles/a]}]\n");
        StringBuilder items = new StringBuilder();
        StringBuilder text =
                new StringBuilder("---\ntitle: A\nrights: {ground: own, status: granted}\n---\n\n");
        for (int i = 1; i <= 11; i++) {
            items.append(i == 1 ? "[" : ",").append("{\"id\":\"k").append(i);
            items.append("\",\"type\":\"book\",\"title\":\"Zebra ").append("zebra ".repeat(20));
            items.append("\",\"issued\":{\"date-parts\":[[").append(1990 + i).append("]]}}");
            text.append("As said [@k").append(i).append("]. ");
        }
        Files.writeString(folder.resolve("r.json"), items.append(']'));
        Files.writeString(folder.resolve("articles/a/article.md"), text.append('\n'));
        Program p = Program.run("build", folder, "-o", folder.resolve("out"), "-q");
        assertEquals(0, p.code(), p.err());
        Path made = folder.resolve("out/" + folder.getFileName());
        String page =
                new Unzipped(Files.readAllBytes(Path.of(made + ".epub"))).text("EPUB/text/a.xhtml");
        assertTrue(page.contains("class=\"reference labelled labels-4\""), page);
        Starts starts = new Starts();
        try (PDDocument d = Loader.loadPDF(Path.of(made + ".pdf").toFile())) {
            starts.getText(d);
        }
        assertEquals(11, starts.first.size());
        double column = starts.next.getFirst();
        assertTrue(starts.next.size() >= 11 && column > 15, starts.next.toString());
        for (double x : starts.first) assertEquals(column, x, 1.2);
        for (double x : starts.next) assertEquals(column, x, 1.2);
    }

    /// Where the titles' lines begin, from the number on.
    private static final class Starts extends PDFTextStripper {
        final List<Double> first = new ArrayList<>();
        final List<Double> next = new ArrayList<>();
        private int page;
        private double label;

        @Override
        protected void writeString(String text, List<TextPosition> at) {
            if (text.startsWith("[")) label = at.getFirst().getXDirAdj();
            for (TextPosition t : at)
                if (t.getUnicode().equals("Z")) {
                    page = getCurrentPageNo();
                    first.add(t.getXDirAdj() - label);
                }
            if (text.startsWith("zebra") && page == getCurrentPageNo())
                next.add(at.getFirst().getXDirAdj() - label);
        }
    }
}
