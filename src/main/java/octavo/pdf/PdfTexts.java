package octavo.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequence;
import org.apache.pdfbox.contentstream.operator.markedcontent.BeginMarkedContentSequenceWithProperties;
import org.apache.pdfbox.contentstream.operator.markedcontent.EndMarkedContentSequence;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.jspecify.annotations.Nullable;

/// The text of a finished PDF's pages, read back with PDFBox in the order in which it was written: running heads and
/// folios, which are artifacts, left out.
public final class PdfTexts {
    private PdfTexts() {}

    /// @param pages from 1; those that the file doesn't have are left out
    /// @return text by page, without white space between the words' runs where the file has none
    public static Map<Integer, String> of(byte[] pdf, SortedSet<Integer> pages) throws IOException {
        Map<Integer, String> texts = new TreeMap<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page : pages) {
                if (page < 1 || page > document.getNumberOfPages()) continue;
                Collector c = new Collector();
                c.processPage(document.getPage(page - 1));
                texts.put(page, c.text.toString());
            }
        }
        return texts;
    }

    private static final class Collector extends PDFTextStripper {
        private final StringBuilder text = new StringBuilder();
        private final Deque<Boolean> silent = new ArrayDeque<>();

        Collector() {
            addOperator(new BeginMarkedContentSequence(this));
            addOperator(new BeginMarkedContentSequenceWithProperties(this));
            addOperator(new EndMarkedContentSequence(this));
        }

        @Override
        public void beginMarkedContentSequence(COSName tag, @Nullable COSDictionary properties) {
            boolean quiet = isSilent() || COSName.ARTIFACT.equals(tag);
            String actual = properties == null ? null : properties.getString(COSName.ACTUAL_TEXT);
            if (!quiet && actual != null) {
                text.append(actual);
                quiet = true;
            }
            silent.push(quiet);
        }

        @Override
        public void endMarkedContentSequence() {
            if (!silent.isEmpty()) silent.pop();
        }

        /// What was collected is the result; nothing is written.
        @Override
        protected void writePage() {}

        private boolean isSilent() {
            return Boolean.TRUE.equals(silent.peek());
        }

        @Override
        protected void processTextPosition(TextPosition position) {
            if (!isSilent()) text.append(position.getUnicode());
        }
    }
}
