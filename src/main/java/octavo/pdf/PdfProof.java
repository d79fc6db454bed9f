package octavo.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import octavo.diag.Diagnostic;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;

/// Opens a finished PDF with other eyes than those that wrote it (PDFBox), and says what does not hold: pages, tags,
/// language, embedded fonts.
public final class PdfProof {
    private PdfProof() {}

    /// @param pages that layout made
    /// @return errors with the code `proof`; empty for a sound file
    public static List<Diagnostic> check(byte[] pdf, int pages) {
        List<Diagnostic> found = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            if (document.getNumberOfPages() != pages) {
                found.add(
                        error("has " + document.getNumberOfPages() + " pages instead of " + pages));
            }
            if (catalog.getStructureTreeRoot() == null) found.add(error("has no tags"));
            if (catalog.getLanguage() == null) found.add(error("names no language"));
            if (catalog.getMetadata() == null) found.add(error("has no metadata"));
            for (String name : notEmbedded(document))
                found.add(error("has the font " + name + " not embedded"));
        } catch (IOException e) {
            found.add(error("can't be opened: " + e.getMessage()));
        }
        return found;
    }

    private static Set<String> notEmbedded(PDDocument document) throws IOException {
        Set<String> names = new TreeSet<>();
        Set<Object> seen = new HashSet<>();
        for (PDPage page : document.getPages()) {
            PDResources resources = page.getResources();
            if (resources == null) continue;
            for (COSName key : resources.getFontNames()) {
                if (!seen.add(resources.getCOSObject().getCOSDictionary(COSName.FONT).getItem(key)))
                    continue;
                PDFont font = resources.getFont(key);
                if (font != null && !font.isEmbedded()) names.add(String.valueOf(font.getName()));
            }
        }
        return names;
    }

    private static Diagnostic error(String what) {
        return Diagnostic.error(
                "proof", "the finished PDF " + what, null, "this is a fault in Octavo");
    }
}
