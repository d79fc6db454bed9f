package octavo.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.jspecify.annotations.Nullable;

/// Rewrites a content stream without its marked-content operators, which refer to a structure that stays behind, and
/// says what in it another document can't take.
final class ContentCleaner {
    private static final Set<String> DROPPED = Set.of("BMC", "BDC", "EMC", "MP", "DP");

    /// ISO 32000-1, table A.1.
    private static final Set<String> KNOWN =
            Set.of(
                    ("b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J"
                                    + " K k l m M MP n q Q re RG rg ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL"
                                    + " Tm Tr Ts Tw Tz v w W W* y ' \"")
                            .split(" "));

    private static final Set<String> INTENTS =
            Set.of("RelativeColorimetric", "AbsoluteColorimetric", "Perceptual", "Saturation");

    /// ISO 32000-1, annex C.
    private static final int DEEPEST_STATE = 28;

    private static final int MOST_TOKENS = 20_000_000;

    /// What the rest of the page has to say to a stream's operators.
    interface Review {
        void reason(String reason);

        /// A colour space that is named in the content.
        void colour(COSBase space);

        boolean hasDefaultCmyk();
    }

    private ContentCleaner() {}

    static byte[] clean(byte[] content, Review review) throws IOException {
        return clean(content, review, null);
    }

    /// @param marks takes the marks and writes others, or null
    static byte[] clean(byte[] content, Review review, @Nullable PageMarks marks)
            throws IOException {
        PDFStreamParser parser = new PDFStreamParser(content);
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
        ContentStreamWriter writer = new ContentStreamWriter(out);
        List<COSBase> operands = new ArrayList<>();
        int depth = 0;
        int tokens = 0;
        for (Object t = parser.parseNextToken(); t != null; t = parser.parseNextToken()) {
            if (++tokens > MOST_TOKENS) throw new IOException("a page has too many operators");
            if (!(t instanceof Operator o)) {
                if (t instanceof COSBase b) operands.add(b);
                continue;
            }
            String name = o.getName();
            if (name.equals("q")) depth++;
            if (name.equals("Q")) depth--;
            if (depth > DEEPEST_STATE) review.reason("its drawing is nested too deeply");
            if (!KNOWN.contains(name)) {
                review.reason("it has operators that no PDF knows");
            } else if (DROPPED.contains(name)) {
                if (name.equals("BDC") && isLayer(operands)) review.reason("it has layers");
                if (marks != null) marks.mark(name, List.copyOf(operands));
            } else if (!(name.equals("Q") && depth < 0)) {
                look(name, operands, o, review);
                if (marks != null) marks.before(name, operands, writer);
                for (COSBase b : operands) writer.writeToken(b);
                writer.writeToken(o);
            }
            if (depth < 0) depth = 0;
            operands.clear();
        }
        if (marks != null) marks.end(writer);
        for (; depth > 0; depth--) writer.writeToken(Operator.getOperator("Q"));
        return out.toByteArray();
    }

    private static boolean isLayer(List<COSBase> operands) {
        return !operands.isEmpty() && COSName.OC.equals(operands.getFirst());
    }

    private static void look(String name, List<COSBase> operands, Operator o, Review review) {
        switch (name) {
            case "k", "K" -> {
                if (!review.hasDefaultCmyk()) review.colour(COSName.DEVICECMYK);
            }
            case "cs", "CS" -> {
                if (!operands.isEmpty()) review.colour(operands.getFirst());
            }
            case "ri" -> {
                boolean known =
                        !operands.isEmpty()
                                && operands.getFirst() instanceof COSName n
                                && INTENTS.contains(n.getName());
                if (!known) review.reason("it names an unknown rendering intent");
            }
            case "BI" -> {
                COSDictionary p = o.getImageParameters();
                if (p == null) return;
                COSBase space = p.getDictionaryObject(COSName.CS, COSName.COLORSPACE);
                if (space instanceof COSName n && n.getName().equals("CMYK"))
                    space = COSName.DEVICECMYK;
                if (space != null && !isAbbreviated(space)) review.colour(space);
                String filters = String.valueOf(p.getDictionaryObject(COSName.F, COSName.FILTER));
                if (filters.contains("LZW")) review.reason("it has LZW compression");
                p.removeItem(COSName.INTERPOLATE);
                p.removeItem(COSName.I);
            }
            default -> {}
        }
    }

    private static boolean isAbbreviated(COSBase space) {
        return space instanceof COSName n && Set.of("G", "RGB", "I").contains(n.getName());
    }
}
