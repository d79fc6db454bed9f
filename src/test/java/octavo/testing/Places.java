package octavo.testing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// Where the letters of a PDF stand.
public final class Places {
    private Places() {}

    /// Page, letter and place of all letters, in points from the trim's upper left corner.
    public static List<String> of(byte[] pdf) throws IOException {
        List<String> out = new ArrayList<>();
        try (PDDocument d = Loader.loadPDF(pdf)) {
            PDFTextStripper s =
                    new PDFTextStripper() {
                        @Override
                        protected void processTextPosition(TextPosition t) {
                            PDRectangle trim = getCurrentPage().getTrimBox();
                            PDRectangle media = getCurrentPage().getMediaBox();
                            double top = media.getUpperRightY() - trim.getUpperRightY();
                            out.add(
                                    String.format(
                                            Locale.ROOT,
                                            "%d %s %.2f %.2f",
                                            getCurrentPageNo(),
                                            t.getUnicode(),
                                            t.getXDirAdj() - trim.getLowerLeftX(),
                                            t.getYDirAdj() - top));
                        }
                    };
            s.getText(d);
        }
        return out;
    }
}
