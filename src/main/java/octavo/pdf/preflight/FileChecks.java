package octavo.pdf.preflight;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import octavo.pdf.preflight.Preflight.Findings;
import octavo.press.PressProfile;
import octavo.press.PressProfile.Forbidden;
import octavo.press.PressProfile.Standard;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/// What is asked of the file as a whole.
final class FileChecks {
    private final PDDocument document;
    private final byte[] pdf;
    private final PressProfile profile;
    private final Findings findings;

    FileChecks(PDDocument document, byte[] pdf, PressProfile profile, Findings findings) {
        this.document = document;
        this.pdf = pdf;
        this.profile = profile;
        this.findings = findings;
    }

    void run() {
        version();
        if (document.isEncrypted())
            error("press-encrypted", "is encrypted", "save it without a password");
        pageCount();
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        COSDictionary root = catalog.getCOSObject();
        if (profile.forbids(Forbidden.BOOKMARKS) && catalog.getDocumentOutline() != null)
            error(
                    "press-bookmarks",
                    "has bookmarks",
                    "make it with `--for " + profile.name() + "`");
        if (profile.forbids(Forbidden.METADATA) && root.containsKey(COSName.METADATA))
            error("press-metadata", "has metadata", "make it with `--for " + profile.name() + "`");
        layers(root);
        compression();
        if (root.containsKey(COSName.OPEN_ACTION) || root.containsKey(COSName.AA))
            error("press-action", "has an action that runs by itself", "take it out");
        COSDictionary names = root.getCOSDictionary(COSName.NAMES);
        if (names != null && names.containsKey(COSName.getPDFName("JavaScript")))
            error("press-script", "holds JavaScript", "take it out");
        if (names != null && names.containsKey(COSName.EMBEDDED_FILES))
            error("press-attachment", "holds other files", "take them out");
        if (root.containsKey(COSName.ACRO_FORM))
            error("press-form", "has a form", "flatten its fields");
        if (profile.standard() == Standard.NONE) return;
        outputIntent(root);
        info();
        identifier();
    }

    private void version() {
        String head = new String(pdf, 0, Math.min(8, pdf.length), StandardCharsets.US_ASCII);
        String version = head.startsWith("%PDF-") ? head.substring(5) : "?";
        if (version.compareTo(profile.standard().version()) > 0)
            error(
                    "press-version",
                    "is PDF "
                            + version
                            + "; "
                            + profile.title()
                            + " wants "
                            + profile.standard().version()
                            + " at the most",
                    "make it with `--for " + profile.name() + "`");
        if (profile.standard() == Standard.X1A && indexOf(pdf, "/ObjStm") >= 0)
            error("press-object-streams", "has object streams", "save it as PDF 1.3");
    }

    /// ISO 15930-1 has no layers; no printer asks which of them is meant.
    private void layers(COSDictionary root) {
        if (root.containsKey(COSName.OCPROPERTIES))
            error("press-layers", "has layers that may be shown or hidden", "merge them");
    }

    /// LZW is in no PDF/X (ISO 15930-1, 6.7; ISO 15930-7, 6.1.7).
    private void compression() {
        if (profile.standard() == Standard.NONE) return;
        for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
            COSObject o = document.getDocument().getObjectFromPool(key);
            if (o.getObject() instanceof COSStream s
                    && String.valueOf(s.getFilters()).contains("LZW")) {
                error("press-lzw", "has parts in LZW compression", "compress them by Flate");
                return;
            }
        }
    }

    private static int indexOf(byte[] in, String what) {
        byte[] w = what.getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i + w.length <= in.length; i++) {
            int k = 0;
            while (k < w.length && in[i + k] == w[k]) k++;
            if (k == w.length) return i;
        }
        return -1;
    }

    private void pageCount() {
        int n = document.getNumberOfPages();
        PressProfile.Pages p = profile.pages();
        if (n < p.least())
            error(
                    "press-pages-few",
                    "has " + n + " pages; " + profile.title() + " takes " + p.least() + " and more",
                    "add texts, choose a smaller trim or another printer");
        if (n > p.most())
            error(
                    "press-pages-many",
                    "has "
                            + n
                            + " pages; "
                            + profile.title()
                            + " takes "
                            + p.most()
                            + " at the most",
                    "make two volumes, or choose a larger trim");
        if (p.multiple() > 1 && n % p.multiple() != 0)
            error(
                    "press-pages-multiple",
                    "has " + n + " pages, which is no multiple of " + p.multiple(),
                    (p.multiple() - n % p.multiple()) + " more would make it one");
    }

    private void outputIntent(COSDictionary root) {
        COSArray intents = root.getCOSArray(COSName.OUTPUT_INTENTS);
        COSDictionary intent = null;
        if (intents != null) {
            for (int i = 0; i < intents.size(); i++) {
                COSBase b = intents.getObject(i);
                if (b instanceof COSDictionary d && "GTS_PDFX".equals(d.getNameAsString(COSName.S)))
                    intent = d;
            }
        }
        if (intent == null) {
            error(
                    "press-output-intent",
                    "does not say for which printing condition it is made",
                    "give it an output intent (GTS_PDFX)");
            return;
        }
        String condition = intent.getString(COSName.OUTPUT_CONDITION_IDENTIFIER);
        if (condition == null || condition.isBlank())
            error(
                    "press-output-condition",
                    "has an output intent without a condition",
                    "name it, such as CGATS TR 001");
        boolean profiled =
                intent.getDictionaryObject(COSName.DEST_OUTPUT_PROFILE) instanceof COSStream;
        if (profile.standard() == Standard.X4 && !profiled)
            error(
                    "press-output-profile",
                    "has an output intent without a profile",
                    "embed the ICC profile of the printing condition");
        if (intent.getDictionaryObject(COSName.DEST_OUTPUT_PROFILE) instanceof COSStream s
                && s.getInt(COSName.N, 4) != 4)
            error(
                    "press-output-profile",
                    "has the profile of a screen as its output intent",
                    "embed the ICC profile of the printing condition");
    }

    private void info() {
        PDDocumentInformation info = document.getDocumentInformation();
        String said = info.getCustomMetadataValue("GTS_PDFXVersion");
        boolean right =
                profile.standard() == Standard.X1A
                        ? "PDF/X-1:2001".equals(said)
                                && "PDF/X-1a:2001"
                                        .equals(info.getCustomMetadataValue("GTS_PDFXConformance"))
                        : said == null || "PDF/X-4".equals(said);
        if (!right)
            error(
                    "press-claim",
                    "does not claim the standard that is asked for",
                    "make it with `--for " + profile.name() + "`");
        if (profile.standard() == Standard.X4 && !xmpClaims())
            error(
                    "press-claim",
                    "does not claim PDF/X-4 in its metadata (XMP)",
                    "make it with `--for " + profile.name() + "`");
        if (info.getTitle() == null || info.getTitle().isBlank())
            error("press-title", "has no title", "fill in `title:` in book.yaml");
        if (info.getCreationDate() == null || info.getModificationDate() == null)
            error(
                    "press-date",
                    "has no dates of creation and change",
                    "write `date:` in book.yaml");
        if (!List.of("True", "False").contains(String.valueOf(info.getTrapped())))
            error("press-trapped", "does not say whether it is trapped", "set Trapped to False");
    }

    /// ISO 15930-7, 6.13: `pdfxid:GTS_PDFXVersion`.
    private boolean xmpClaims() {
        COSStream xmp = document.getDocumentCatalog().getCOSObject().getCOSStream(COSName.METADATA);
        if (xmp == null) return false;
        try (InputStream in = xmp.createInputStream()) {
            String s = new String(in.readNBytes(1 << 20), StandardCharsets.UTF_8);
            return s.contains("GTS_PDFXVersion") && s.contains("PDF/X-4");
        } catch (IOException e) {
            return false;
        }
    }

    private void identifier() {
        COSArray id = document.getDocument().getDocumentID();
        if (id == null || id.size() != 2)
            error("press-id", "has no identifier", "save it with an ID in its trailer");
    }

    private void error(String code, String what, String remedy) {
        findings.error(code, what, -1, remedy);
    }
}
