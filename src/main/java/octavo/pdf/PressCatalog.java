package octavo.pdf;

import java.io.IOException;
import octavo.press.PressProfile;
import octavo.press.PressProfile.Forbidden;
import octavo.press.PressProfile.Standard;
import org.jspecify.annotations.Nullable;

/// Catalog, output intent and information dictionary of a file for the press.
final class PressCatalog {
    private final PdfFile file;
    private final PdfMetadata metadata;
    private final PressProfile profile;
    private final @Nullable PdfDate date;

    PressCatalog(PdfFile file, PdfMetadata metadata, PressProfile profile) {
        this.file = file;
        this.metadata = metadata;
        this.profile = profile;
        date = PdfDate.parse(metadata.date());
    }

    int write(int pages) throws IOException {
        int id = file.allocate();
        Bytes b = new Bytes(256).ascii("<</Type/Catalog/Pages ").ref(pages);
        if (profile.standard() != Standard.NONE)
            b.ascii("/OutputIntents[").ref(outputIntent()).octet(']');
        if (profile.standard() == Standard.X4) b.ascii("/Metadata ").ref(xmp());
        file.object(id, b.ascii(">>"));
        return id;
    }

    /// A registered printing condition needs no profile (ISO 15930-1, 6.8); PDF/X-4 wants it within the file
    /// (ISO 15930-7, 6.2.2).
    private int outputIntent() throws IOException {
        int profileId = 0;
        if (profile.standard() == Standard.X4) {
            profileId = file.allocate();
            byte[] icc = new InkConversion(profile.inkLimit()).outputProfile();
            file.deflated(profileId, "/N 4", new Bytes(icc.length).octets(icc, 0, icc.length));
        }
        int id = file.allocate();
        Bytes b = new Bytes(256).ascii("<</Type/OutputIntent/S/GTS_PDFX/OutputConditionIdentifier");
        b.text(InkConversion.CONDITION).ascii("/RegistryName(http://www.color.org)/Info");
        b.text("Publication printing on coated paper");
        if (profileId != 0) b.ascii("/DestOutputProfile ").ref(profileId);
        file.object(id, b.ascii(">>"));
        return id;
    }

    private int xmp() throws IOException {
        int id = file.allocate();
        String packet = Xmp.press(metadata, date);
        file.stream(id, "/Type/Metadata/Subtype/XML", PdfWriter.utf8(packet));
        return id;
    }

    int info() {
        Bytes b = new Bytes(512).ascii("<<");
        if (!profile.forbids(Forbidden.METADATA)) {
            entry("Title", metadata.title(), b);
            entry("Author", String.join(", ", metadata.authors()), b);
        }
        entry("Creator", metadata.producer(), b);
        entry("Producer", metadata.producer(), b);
        if (date != null) {
            entry("CreationDate", date.info(), b);
            entry("ModDate", date.info(), b);
        }
        switch (profile.standard()) {
            case X1A ->
                    b.ascii("/Trapped/False/GTS_PDFXVersion(PDF/X-1:2001)")
                            .ascii("/GTS_PDFXConformance(PDF/X-1a:2001)");
            case X4 -> b.ascii("/Trapped/False/GTS_PDFXVersion(PDF/X-4)");
            case NONE -> {}
        }
        int id = file.allocate();
        file.object(id, b.ascii(">>"));
        return id;
    }

    private static void entry(String key, String value, Bytes b) {
        if (!value.isEmpty()) b.name(key).text(value);
    }
}
