package octavo.pdf;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;
import octavo.diag.Diagnostic;
import octavo.diag.SourceSpan;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.jspecify.annotations.Nullable;

/// Opens a PDF that others made; what is wrong with it is a diagnostic.
final class SourcePdf {
    static final int MOST_PAGES = 20_000;
    private static final long MOST_CONTENT = 128L << 20;

    private SourcePdf() {}

    /// @param name as the user knows it
    /// @param say takes the reason where the result is null
    static @Nullable PDDocument open(byte[] bytes, String name, Consumer<Diagnostic> say) {
        if (!isPdf(bytes)) {
            say.accept(error("pdf-not-one", "is not a PDF", name, "it should begin with %PDF-"));
            return null;
        }
        try {
            SubstituteFonts.use();
            PDDocument document =
                    Loader.loadPDF(bytes, "", null, null, IOUtils.createMemoryOnlyStreamCache());
            String reason = reason(document);
            if (reason == null) return document;
            document.close();
            say.accept(error("pdf-unusable", reason, name, null));
        } catch (InvalidPasswordException e) {
            say.accept(
                    error(
                            "pdf-locked",
                            "is locked with a password",
                            name,
                            "save a copy without one, for example with"
                                    + " `qpdf --decrypt --password=… in.pdf out.pdf`"));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            say.accept(
                    error(
                            "pdf-damaged",
                            "is damaged and can't be read",
                            name,
                            "a PDF program may repair it: `qpdf in.pdf out.pdf`, or `mutool clean`"));
        }
        return null;
    }

    private static @Nullable String reason(PDDocument document) {
        int pages = document.getNumberOfPages();
        if (pages == 0) return "has no pages";
        if (pages > MOST_PAGES) return "has " + pages + " pages; at most " + MOST_PAGES;
        if (document.isEncrypted() && !document.getCurrentAccessPermission().canPrint())
            return "may not be printed, as its owner has set";
        return null;
    }

    /// Fails for a page whose content unpacks to more than any page holds, before it is unpacked into memory.
    static void checkSize(PDPage page) throws IOException {
        COSBase contents = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
        long total = 0;
        if (contents instanceof COSStream s) total = unpacked(s, 0);
        if (contents instanceof COSArray a)
            for (int i = 0; i < a.size(); i++)
                if (a.getObject(i) instanceof COSStream s) total = unpacked(s, total);
    }

    /// The sum with this stream's bytes.
    static long unpacked(COSStream s, long before) throws IOException {
        COSBase filter = s.getFilters();
        if (filter instanceof COSArray a)
            filter = a.size() == 0 || a.size() > 4 ? null : a.getObject(0);
        if (!COSName.FLATE_DECODE.equals(filter)) return before + s.getLength();
        byte[] buffer = new byte[65_536];
        long total = before;
        try (InputStream in = new InflaterInputStream(s.createRawInputStream())) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                total += n;
                if (total > MOST_CONTENT)
                    throw new IOException("a page unpacks to more than 128 MB");
            }
        } catch (ZipException | EOFException e) {
            // Damaged streams are read as far as they go.
        }
        return total;
    }

    private static boolean isPdf(byte[] bytes) {
        String head =
                new String(bytes, 0, Math.min(1024, bytes.length), StandardCharsets.ISO_8859_1);
        return head.contains("%PDF-");
    }

    static Diagnostic error(String code, String message, String name, @Nullable String hint) {
        return Diagnostic.error(code, message, SourceSpan.ofFile(name), hint);
    }
}
