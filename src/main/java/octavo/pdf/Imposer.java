package octavo.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import octavo.pdf.Imposition.Flip;
import octavo.pdf.Imposition.Scheme;
import octavo.pdf.SheetPlan.Side;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/// Puts the pages of a finished PDF on sheets for folding or to save paper.
///
/// Pages are shown by their trim box, upright, shrunk where the sheet is too small and never enlarged. In folded work
/// they stand at the fold, shifted towards it by the creep; what a page prints beyond its trim goes along, but not over
/// the fold.
public final class Imposer {
    private static final int DEFLATE = 6;

    private final String name;
    private final Imposition how;
    private final Diagnostics diagnostics = new Diagnostics();

    private Imposer(String name, Imposition how) {
        this.name = name;
        this.how = how;
    }

    /// What was made.
    ///
    /// @param pdf empty where nothing could be
    public record Imposed(byte[] pdf, int pages, int sheets, int blanks, double scale) {}

    /// @param name of the file, for messages
    public static Outcome<Imposed> impose(byte[] pdf, String name, Imposition how) {
        Imposer imposer = new Imposer(name, how);
        return imposer.diagnostics.with(imposer.run(pdf));
    }

    private static final Imposed NOTHING = new Imposed(new byte[0], 0, 0, 0, 1);

    private Imposed run(byte[] pdf) {
        try (PDDocument document = SourcePdf.open(pdf, name, diagnostics::add)) {
            if (document == null) return NOTHING;
            return impose(document);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            diagnostics.add(
                    SourcePdf.error(
                            "pdf-damaged",
                            "is damaged: " + reason(e),
                            name,
                            "a PDF program may repair it: `qpdf in.pdf out.pdf`"));
            return NOTHING;
        }
    }

    private static String reason(Throwable e) {
        return e instanceof IOException && e.getMessage() != null
                ? e.getMessage()
                : "an object can't be read";
    }

    private Imposed impose(PDDocument document) throws IOException {
        int count = document.getNumberOfPages();
        List<PageBox> trims = new ArrayList<>();
        double width = 0;
        double height = 0;
        for (int p = 0; p < count; p++) trims.add(PageBox.trim(document.getPage(p)));
        Upright leaf =
                count == 0
                        ? new Upright(0, 0)
                        : new Upright(trims.getFirst().widthPt(), trims.getFirst().heightPt());
        trims.replaceAll(t -> leaf.turns(t.widthPt(), t.heightPt()) ? t.turned() : t);
        for (PageBox t : trims) {
            width = Math.max(width, t.widthPt());
            height = Math.max(height, t.heightPt());
        }
        SheetGrid grid = SheetGrid.of(how, width, height);
        List<Side> sides =
                switch (how.scheme()) {
                    case Scheme.Booklet() ->
                            SheetPlan.folded(
                                    count, (count + 3) / 4 * 4, grid.rows(), how.rightToLeft());
                    case Scheme.Signatures(int n) ->
                            SheetPlan.folded(count, n, grid.rows(), how.rightToLeft());
                    case Scheme.Beside() ->
                            SheetPlan.beside(count, grid.columns(), grid.rows(), how.rightToLeft());
                };
        sizes(trims, width, height, grid);
        byte[] made = write(document, trims, grid, sides);
        long blanks =
                sides.stream()
                        .flatMapToInt(s -> Arrays.stream(s.pages()))
                        .filter(p -> p == 0)
                        .count();
        boolean folded = !(how.scheme() instanceof Scheme.Beside);
        int sheets = folded ? sides.size() / 2 : sides.size();
        return new Imposed(made, count, sheets, (int) blanks, grid.scale());
    }

    private void sizes(List<PageBox> trims, double width, double height, SheetGrid grid) {
        if (grid.scale() < 0.995) {
            diagnostics.add(
                    Diagnostic.note(
                            "impose-shrunk",
                            "the pages are shrunk to "
                                    + Math.round(grid.scale() * 100)
                                    + " % to fit the sheet",
                            SourceSpan.ofFile(name),
                            "a larger --sheet keeps their size"));
        }
        for (int i = 0; i < trims.size(); i++) {
            PageBox t = trims.get(i);
            if (width - t.widthPt() < 2 && height - t.heightPt() < 2) continue;
            diagnostics.add(
                    Diagnostic.warning(
                            "impose-sizes",
                            "page " + (i + 1) + " is smaller than others; each keeps its own size",
                            SourceSpan.ofFile(name),
                            null));
            return;
        }
    }

    private byte[] write(PDDocument document, List<PageBox> trims, SheetGrid grid, List<Side> sides)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 20);
        PdfFile file = new PdfFile(out, DEFLATE);
        CosCopy copy = new CosCopy(file);
        PageForm forms = new PageForm(copy, DEFLATE);
        int[] numbers = new int[trims.size()];
        for (int p = 0; p < numbers.length; p++) {
            PDPage page = document.getPage(p);
            numbers[p] = forms.write(page, PageBox.bleed(page));
        }
        int tree = file.allocate();
        Bytes kids = new Bytes(1024).ascii("<</Type/Pages/Count ").integer(sides.size());
        kids.ascii("/Kids[");
        for (Side side : sides) {
            int page = file.allocate();
            kids.ref(page).octet(' ');
            sheet(page, tree, side, trims, grid, numbers, file);
        }
        file.object(tree, kids.ascii("]>>"));
        file.finish(catalog(document, tree, copy), info(document, file));
        return out.toByteArray();
    }

    private void sheet(
            int id,
            int tree,
            Side side,
            List<PageBox> trims,
            SheetGrid grid,
            int[] forms,
            PdfFile file)
            throws IOException {
        Bytes content = new Bytes(1024);
        if (!side.front() && turns(grid)) {
            // The printer turns the sheet over the other edge: its back stands on its head.
            content.ascii("-1 0 0 -1 ").precise(grid.width()).octet(' ').precise(grid.height());
            content.ascii(" cm\n");
        }
        Map<String, Integer> used = new LinkedHashMap<>();
        for (int cell = 0; cell < side.pages().length; cell++) {
            int p = side.pages()[cell];
            if (p == SheetPlan.BLANK) continue;
            PageBox trim = trims.get(p - 1);
            double creep = how.creepPt() * side.depths()[cell / grid.columns()];
            SheetGrid.Place place = grid.place(cell, trim, creep);
            String form = "P" + p;
            used.put(form, forms[p - 1]);
            content.ascii("q ");
            for (double v : place.clip()) content.precise(v).octet(' ');
            content.ascii("re W n ");
            for (double v : trim.matrix(place.x(), place.y(), grid.scale()))
                content.precise(v).octet(' ');
            content.ascii("cm/").ascii(form).ascii(" Do Q\n");
        }
        if (how.marks()) grid.marks(content);
        int stream = file.allocate();
        file.deflated(stream, "", content);
        Bytes b = new Bytes(512).ascii("<</Type/Page/Parent ").ref(tree).ascii("/MediaBox[0 0 ");
        b.precise(grid.width()).octet(' ').precise(grid.height()).ascii("]/Contents ").ref(stream);
        b.ascii("/Resources<</XObject<<");
        used.forEach((n, form) -> b.octet('/').ascii(n).octet(' ').ref(form));
        file.object(id, b.ascii(">>>>>>"));
    }

    /// Folded work is turned about a vertical axis: the short edge of a wide sheet, the long edge of a tall one.
    private boolean turns(SheetGrid grid) {
        if (how.scheme() instanceof Scheme.Beside) return false;
        Flip vertical = grid.width() > grid.height() ? Flip.SHORT : Flip.LONG;
        return how.flip() != Flip.AUTO && how.flip() != vertical;
    }

    /// Layers stay as they are shown, and a press file's colours mean what they meant.
    private static int catalog(PDDocument document, int tree, CosCopy copy) throws IOException {
        PDDocumentCatalog old = document.getDocumentCatalog();
        Bytes b = new Bytes(256).ascii("<</Type/Catalog/Pages ").ref(tree);
        for (String key : List.of("OCProperties", "OutputIntents")) {
            var value = old.getCOSObject().getDictionaryObject(COSName.getPDFName(key));
            if (value != null) b.octet('/').ascii(key).octet(' ').append(copy.value(value));
        }
        int id = copy.file().allocate();
        copy.file().object(id, b.ascii(">>"));
        return id;
    }

    private static int info(PDDocument document, PdfFile file) {
        COSDictionary old = document.getDocumentInformation().getCOSObject();
        Bytes b = new Bytes(256).ascii("<<");
        for (String key : List.of("Title", "Author")) {
            @Nullable String v = old.getString(COSName.getPDFName(key));
            if (v != null) b.octet('/').ascii(key).text(v);
        }
        int id = file.allocate();
        file.object(id, b.ascii(">>"));
        return id;
    }
}
