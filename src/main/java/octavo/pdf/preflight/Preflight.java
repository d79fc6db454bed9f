package octavo.pdf.preflight;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import octavo.diag.Diagnostic;
import octavo.press.PressProfile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;

/// Opens a finished file with other eyes than those that wrote it (PDFBox) and holds it against a profile: the
/// printer's own rules, and those of PDF/X-1a:2001 and PDF/X-4 that a file of text and images can break. Each finding
/// has a code, the page and the object where there are any, and a remedy.
public final class Preflight {
    /// Of one code as many are told as a reader will look at.
    static final int MOST_OF_A_KIND = 20;

    private Preflight() {}

    /// @param name of the file, for messages
    /// @return errors and warnings; empty for a file that the printer will take
    public static List<Diagnostic> check(byte[] pdf, String name, PressProfile profile) {
        return check(pdf, name, profile, Map.of());
    }

    /// @param images by the names that images have in the file those that the editor knows them by
    public static List<Diagnostic> check(
            byte[] pdf, String name, PressProfile profile, Map<String, String> images) {
        Findings findings = new Findings(name, images);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new FileChecks(document, pdf, profile, findings).run();
            new PageChecks(document, profile, findings).run();
        } catch (IOException e) {
            findings.error(
                    "press-unreadable", "can't be opened: " + e.getMessage(), -1, "make it again");
        }
        return findings.toList();
    }

    /// What was found, in its order.
    static final class Findings {
        private final String file;
        private final Map<String, String> images;
        private final List<Diagnostic> all = new ArrayList<>();

        Findings(String file, Map<String, String> images) {
            this.file = file;
            this.images = images;
        }

        /// How an image is called in messages.
        String image(String resource) {
            String known = images.get(resource);
            return known == null ? "the image " + resource : "the image " + known;
        }

        /// @param page index from 0, or -1
        void error(String code, String what, int page, String remedy) {
            add(Diagnostic.error(code, message(what, page), null, remedy));
        }

        void warning(String code, String what, int page, String remedy) {
            add(Diagnostic.warning(code, message(what, page), null, remedy));
        }

        private String message(String what, int page) {
            return file + (page < 0 ? " " : ", page " + (page + 1) + " of the file: ") + what;
        }

        private void add(Diagnostic d) {
            long before = all.stream().filter(x -> x.code().equals(d.code())).count();
            if (before < MOST_OF_A_KIND && all.stream().noneMatch(d::equals)) all.add(d);
        }

        List<Diagnostic> toList() {
            return List.copyOf(all);
        }
    }
}
