package octavo.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import octavo.diag.Diagnostic;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

class PdfProofTest {
    @Test
    void eachFaultIsNamed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.showText("Hello");
                content.endText();
            }
            document.save(out);
        }
        List<Diagnostic> found = PdfProof.check(out.toByteArray(), 2);
        String all = found.stream().map(Diagnostic::message).collect(Collectors.joining("\n"));
        assertEquals(5, found.size(), all);
        assertTrue(all.contains("1 pages instead of 2"), all);
        assertTrue(all.contains("Helvetica not embedded"), all);
    }

    @Test
    void whatIsNoPdfCantBeOpened() {
        List<Diagnostic> found = PdfProof.check("no PDF".getBytes(StandardCharsets.UTF_8), 1);
        assertTrue(found.getFirst().message().contains("can't be opened"), found.toString());
    }
}
