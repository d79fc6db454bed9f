package octavo.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;

class VeraPdfTest {
    @Test
    void tellsWhatIsWrong() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument doc = new PDDocument()) {
            doc.addPage(new PDPage());
            doc.save(out);
        }
        List<String> failures = VeraPdf.failures(out.toByteArray(), "ua1", "2a");
        assertTrue(failures.stream().anyMatch(f -> f.startsWith("ua1 7.1-")), failures.toString());
        assertTrue(failures.stream().anyMatch(f -> f.startsWith("2a 6.")), failures.toString());
    }
}
