package octavo.gather.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.gather.clean.TextClean;
import octavo.gather.source.Removed;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.common.PDNameTreeNode;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.jspecify.annotations.Nullable;

/// What a PDF holds beside its pages: what was filled into forms, comments, attached files. It is not in the text, but
/// listed.
final class PdfExtras {
    private static final int MOST = 2_000;
    private static final int DEEPEST = 20;
    private static final Set<String> NO_COMMENTS = Set.of("Link", "Widget", "Popup");

    private final PDDocument document;
    final List<Removed> found = new ArrayList<>();

    private PdfExtras(PDDocument document) {
        this.document = document;
    }

    static List<Removed> of(PDDocument document, List<Integer> pages) {
        PdfExtras x = new PdfExtras(document);
        try {
            x.form();
            for (int p : pages) x.comments(p);
            PDDocumentNameDictionary names = document.getDocumentCatalog().getNames();
            if (names != null) x.files(names.getEmbeddedFiles(), 0);
        } catch (IOException | RuntimeException e) {
            // What is damaged beside the pages does not keep them from being read.
            x.add("what stands beside the pages", "can’t be read");
        }
        return x.found;
    }

    private void form() {
        PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
        if (form == null) return;
        int n = 0;
        for (PDField f : form.getFieldTree()) {
            if (++n > MOST) return;
            String value = f.getValueAsString();
            if (value == null || value.isBlank() || value.equals("Off") || value.equals("[]"))
                continue;
            add(value, "value of the form’s field " + f.getFullyQualifiedName());
        }
    }

    private void comments(int page) throws IOException {
        for (PDAnnotation a : document.getPage(page - 1).getAnnotations()) {
            String text = a.getContents();
            if (NO_COMMENTS.contains(String.valueOf(a.getSubtype())) || text == null) continue;
            if (!text.isBlank()) add(text, "comment on page " + page + " of the PDF");
        }
    }

    private void files(@Nullable PDNameTreeNode<PDComplexFileSpecification> node, int depth)
            throws IOException {
        if (node == null || depth > DEEPEST) return;
        Map<String, PDComplexFileSpecification> names = node.getNames();
        if (names != null)
            for (Map.Entry<String, PDComplexFileSpecification> e : names.entrySet()) {
                String file = e.getValue() == null ? null : e.getValue().getFilename();
                add(file == null ? e.getKey() : file, "a file attached to the PDF");
            }
        if (node.getKids() != null)
            for (PDNameTreeNode<PDComplexFileSpecification> kid : node.getKids())
                files(kid, depth + 1);
    }

    private void add(String text, String reason) {
        if (found.size() < MOST) found.add(new Removed(0, TextClean.clean(text), reason));
    }
}
