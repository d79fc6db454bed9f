package octavo.pdf;

import java.io.IOException;
import octavo.content.Direction;
import octavo.frame.PagedDocument;
import org.jspecify.annotations.Nullable;

/// The document catalog (ISO 32000-1, 7.7.2), metadata, output intent, information dictionary.
final class Catalog {
    private final PdfFile file;
    private final PdfMetadata metadata;
    private final PdfOptions options;
    private final @Nullable PdfDate date;

    Catalog(PdfFile file, PdfMetadata metadata, PdfOptions options) {
        this.file = file;
        this.metadata = metadata;
        this.options = options;
        date = PdfDate.parse(metadata.date());
    }

    /// Number of the catalog.
    ///
    /// @param outline 0 where there is none
    int write(PagedDocument document, int pages, int structure, int outline, boolean claimUa)
            throws IOException {
        int id = file.allocate();
        String language = document.language().isEmpty() ? metadata.language() : document.language();
        Bytes b = new Bytes(1024).ascii("<</Type/Catalog/Pages ").ref(pages);
        if (!language.isEmpty()) b.ascii("/Lang").text(language);
        b.ascii("/MarkInfo<</Marked true>>/StructTreeRoot ").ref(structure);
        b.ascii("/ViewerPreferences<</DisplayDocTitle true");
        // ISO 32000-1, table 150: the order in which pages follow one another on screen.
        if (Direction.of(language) == Direction.RTL) b.ascii("/Direction/R2L");
        b.ascii(">>/PageLabels");
        PageLabels.write(document.pages(), b);
        if (outline != 0) b.ascii("/Outlines ").ref(outline).ascii("/PageMode/UseOutlines");
        b.ascii("/Metadata ").ref(xmp(claimUa));
        if (options.claimA()) b.ascii("/OutputIntents[").ref(outputIntent()).octet(']');
        file.object(id, b.ascii(">>"));
        return id;
    }

    private int xmp(boolean claimUa) throws IOException {
        int id = file.allocate();
        String packet = Xmp.write(metadata, date, claimUa, options.claimA());
        // Not deflated: programs that know no PDF find it.
        file.stream(id, "/Type/Metadata/Subtype/XML", PdfWriter.utf8(packet));
        return id;
    }

    private int outputIntent() throws IOException {
        int profile = file.allocate();
        byte[] icc = SrgbProfile.bytes();
        file.deflated(profile, "/N 3", new Bytes(icc.length).octets(icc, 0, icc.length));
        int id = file.allocate();
        Bytes b = new Bytes(256).ascii("<</Type/OutputIntent/S/GTS_PDFA1");
        b.ascii("/OutputConditionIdentifier(sRGB)/Info(sRGB IEC61966-2.1)/DestOutputProfile ");
        file.object(id, b.ref(profile).ascii(">>"));
        return id;
    }

    /// The information dictionary, in step with the XMP packet.
    int info() {
        Bytes b = new Bytes(512).ascii("<<");
        entry("Title", metadata.title(), b);
        entry("Author", String.join(", ", metadata.authors()), b);
        entry("Subject", metadata.subject(), b);
        entry("Keywords", String.join(", ", metadata.keywords()), b);
        entry("Creator", metadata.producer(), b);
        entry("Producer", metadata.producer(), b);
        if (date != null) {
            entry("CreationDate", date.info(), b);
            entry("ModDate", date.info(), b);
        }
        int id = file.allocate();
        file.object(id, b.ascii(">>"));
        return id;
    }

    private static void entry(String key, String value, Bytes b) {
        if (!value.isEmpty()) b.name(key).text(value);
    }
}
