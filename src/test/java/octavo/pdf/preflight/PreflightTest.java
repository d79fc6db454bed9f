package octavo.pdf.preflight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import octavo.diag.Diagnostic;
import octavo.press.PressProfile;
import octavo.press.PressProfiles;
import octavo.world.RealWorld;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// Each check with a file that has the fault; the file that they are made of has none.
class PreflightTest {
    @TempDir Path folder;

    /// Changes a good file.
    private interface Fault {
        void in(PDDocument d) throws IOException;
    }

    private PressProfile profile(String name) {
        PressProfile p = PressProfiles.load(new RealWorld(), folder, name, null).value();
        assertNotNull(p);
        return p;
    }

    /// Pages that keep every rule: a line of text in an embedded font, in black.
    private static PDDocument good(PressProfile p, int pages) throws IOException {
        PDDocument d = new PDDocument();
        PDFont font =
                PDType0Font.load(d, Path.of("fonts/eb-garamond/EBGaramond-Regular.ttf").toFile());
        for (int i = 0; i < pages; i++) {
            PDPage page = new PDPage(new PDRectangle(480, 696));
            page.setTrimBox(new PDRectangle(24, 24, 432, 648));
            page.setBleedBox(new PDRectangle(12, 12, 456, 672));
            d.addPage(page);
            if (i == pages - 1) continue;
            try (PDPageContentStream c = new PDPageContentStream(d, page)) {
                c.setNonStrokingColor(0f);
                c.beginText();
                c.setFont(font, 12);
                c.newLineAtOffset(100, 500);
                c.showText("A line of text");
                c.endText();
            }
        }
        PDDocumentInformation info = d.getDocumentInformation();
        info.setTitle("A Book");
        Calendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        date.setTimeInMillis(0);
        info.setCreationDate(date);
        info.setModificationDate(date);
        info.setTrapped("False");
        boolean x1a = p.standard() == PressProfile.Standard.X1A;
        if (p.standard() != PressProfile.Standard.NONE) {
            info.setCustomMetadataValue("GTS_PDFXVersion", x1a ? "PDF/X-1:2001" : "PDF/X-4");
            if (x1a) info.setCustomMetadataValue("GTS_PDFXConformance", "PDF/X-1a:2001");
            COSDictionary intent = new COSDictionary();
            intent.setItem(COSName.S, COSName.getPDFName("GTS_PDFX"));
            intent.setString(COSName.OUTPUT_CONDITION_IDENTIFIER, "CGATS TR 001");
            if (!x1a)
                intent.setItem(COSName.DEST_OUTPUT_PROFILE, d.getDocument().createCOSStream());
            COSArray intents = new COSArray();
            intents.add(intent);
            d.getDocumentCatalog().getCOSObject().setItem(COSName.OUTPUT_INTENTS, intents);
            if (!x1a) {
                PDMetadata xmp = new PDMetadata(d);
                xmp.importXMPMetadata(
                        "<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"
                                .getBytes(StandardCharsets.UTF_8));
                d.getDocumentCatalog().setMetadata(xmp);
            }
        }
        return d;
    }

    private static byte[] saved(PDDocument d, PressProfile p) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        d.getDocument().setVersion(Float.parseFloat(p.standard().version()));
        d.save(out, CompressParameters.NO_COMPRESSION);
        byte[] pdf = out.toByteArray();
        byte[] head = ("%PDF-" + p.standard().version()).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, pdf, 0, head.length);
        return pdf;
    }

    private static List<String> codes(byte[] pdf, PressProfile p) {
        return Preflight.check(pdf, "a.pdf", p).stream().map(Diagnostic::code).toList();
    }

    private DynamicTest fault(String code, String profile, int pages, Fault fault) {
        return DynamicTest.dynamicTest(
                code + " (" + profile + ")",
                () -> {
                    PressProfile p = profile(profile);
                    try (PDDocument d = good(p, pages)) {
                        fault.in(d);
                        byte[] pdf = saved(d, p);
                        List<Diagnostic> found = Preflight.check(pdf, "a.pdf", p);
                        Diagnostic f =
                                found.stream()
                                        .filter(x -> x.code().equals(code))
                                        .findFirst()
                                        .orElse(null);
                        assertNotNull(f, () -> found.toString());
                        assertNotNull(f.hint());
                        assertTrue(f.message().startsWith("a.pdf"), f.message());
                    }
                });
    }

    private DynamicTest bytes(String code, String profile, UnaryOperator<byte[]> change) {
        return DynamicTest.dynamicTest(
                code + " (" + profile + ")",
                () -> {
                    PressProfile p = profile(profile);
                    try (PDDocument d = good(p, 32)) {
                        List<String> found = codes(change.apply(saved(d, p)), p);
                        assertTrue(found.contains(code), found.toString());
                    }
                });
    }

    private static byte[] replaced(byte[] pdf, String from, String to) {
        String s = new String(pdf, StandardCharsets.ISO_8859_1);
        assertTrue(s.contains(from), from);
        return s.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static COSDictionary catalog(PDDocument d) {
        return d.getDocumentCatalog().getCOSObject();
    }

    private static COSDictionary names(PDDocument d, String key) {
        COSDictionary names = new COSDictionary();
        names.setItem(COSName.getPDFName(key), new COSDictionary());
        catalog(d).setItem(COSName.NAMES, names);
        return names;
    }

    private static void draw(PDDocument d, String operators) throws IOException {
        try (PDPageContentStream c =
                new PDPageContentStream(
                        d, d.getPage(0), PDPageContentStream.AppendMode.APPEND, false)) {
            c.appendRawCommands(operators + "\n");
        }
    }

    private static void text(PDDocument d, String color) throws IOException {
        String font = d.getPage(0).getResources().getFontNames().iterator().next().getName();
        draw(d, "q " + color + " BT /" + font + " 12 Tf 100 300 Td <0001> Tj ET Q");
    }

    private static PDImageXObject image(PDDocument d, int type, float size) throws IOException {
        BufferedImage b = new BufferedImage(300, 300, type);
        if (b.getColorModel().hasAlpha()) b.setRGB(3, 3, 0x40112233);
        PDImageXObject image = LosslessFactory.createFromImage(d, b);
        place(d, image, size);
        return image;
    }

    private static void place(PDDocument d, PDImageXObject image, float size) throws IOException {
        try (PDPageContentStream c =
                new PDPageContentStream(
                        d, d.getPage(0), PDPageContentStream.AppendMode.APPEND, false)) {
            c.drawImage(image, 100, 100, size, size);
        }
    }

    @TestFactory
    Stream<DynamicTest> eachFaultIsFound() {
        COSName user = COSName.getPDFName("UserUnit");
        return Stream.of(
                bytes("press-version", "x1a", b -> replaced(b, "%PDF-1.3", "%PDF-1.7")),
                bytes("press-id", "x1a", b -> replaced(b, "/ID ", "/IX ")),
                bytes("press-unreadable", "x1a", b -> new byte[] {1, 2, 3}),
                fault(
                        "press-object-streams",
                        "x1a",
                        4,
                        d -> {
                            var s = d.getDocument().createCOSStream();
                            s.setItem(COSName.TYPE, COSName.OBJ_STM);
                            catalog(d).setItem(COSName.getPDFName("Extra"), s);
                        }),
                fault(
                        "press-encrypted",
                        "x1a",
                        4,
                        d ->
                                d.protect(
                                        new StandardProtectionPolicy(
                                                "a", "", new AccessPermission()))),
                fault("press-pages-few", "kdp", 4, d -> {}),
                fault("press-pages-many", "lulu", 802, d -> {}),
                fault("press-pages-multiple", "kdp", 33, d -> {}),
                fault(
                        "press-bookmarks",
                        "kdp",
                        32,
                        d -> d.getDocumentCatalog().setDocumentOutline(new PDDocumentOutline())),
                fault(
                        "press-metadata",
                        "kdp",
                        32,
                        d -> d.getDocumentCatalog().setMetadata(new PDMetadata(d))),
                fault(
                        "press-action",
                        "x1a",
                        4,
                        d -> catalog(d).setItem(COSName.OPEN_ACTION, new COSDictionary())),
                fault(
                        "press-action",
                        "x4",
                        4,
                        d -> catalog(d).setItem(COSName.AA, new COSDictionary())),
                fault("press-script", "x1a", 4, d -> names(d, "JavaScript")),
                fault("press-attachment", "x1a", 4, d -> names(d, "EmbeddedFiles")),
                fault(
                        "press-form",
                        "x1a",
                        4,
                        d -> catalog(d).setItem(COSName.ACRO_FORM, new COSDictionary())),
                fault(
                        "press-output-intent",
                        "x1a",
                        4,
                        d -> catalog(d).removeItem(COSName.OUTPUT_INTENTS)),
                fault(
                        "press-output-condition",
                        "x1a",
                        4,
                        d -> intent(d).removeItem(COSName.OUTPUT_CONDITION_IDENTIFIER)),
                fault(
                        "press-output-profile",
                        "x4",
                        4,
                        d -> intent(d).removeItem(COSName.DEST_OUTPUT_PROFILE)),
                fault(
                        "press-claim",
                        "x1a",
                        4,
                        d ->
                                d.getDocumentInformation()
                                        .setCustomMetadataValue("GTS_PDFXVersion", "PDF/X-3:2002")),
                fault("press-title", "x1a", 4, d -> d.getDocumentInformation().setTitle(null)),
                fault(
                        "press-date",
                        "x1a",
                        4,
                        d -> d.getDocumentInformation().setCreationDate(null)),
                fault("press-trapped", "x1a", 4, d -> d.getDocumentInformation().setTrapped(null)),
                fault(
                        "press-trim-differs",
                        "x1a",
                        4,
                        d -> d.getPage(1).setTrimBox(new PDRectangle(24, 24, 400, 648))),
                fault(
                        "press-trim-box",
                        "x1a",
                        4,
                        d -> d.getPage(1).getCOSObject().removeItem(COSName.TRIM_BOX)),
                fault(
                        "press-boxes",
                        "x1a",
                        4,
                        d -> d.getPage(1).setBleedBox(new PDRectangle(30, 30, 400, 600))),
                fault(
                        "press-bleed",
                        "x4",
                        4,
                        d -> d.getPage(1).setBleedBox(new PDRectangle(24, 24, 432, 648))),
                fault("press-rotated", "x1a", 4, d -> d.getPage(1).setRotation(90)),
                fault(
                        "press-user-unit",
                        "x4",
                        4,
                        d -> d.getPage(1).getCOSObject().setItem(user, new COSFloat(2))),
                fault(
                        "press-links",
                        "kdp",
                        32,
                        d -> d.getPage(1).setAnnotations(List.of(new PDAnnotationLink()))),
                fault(
                        "press-font",
                        "kdp",
                        32,
                        d -> {
                            try (PDPageContentStream c = new PDPageContentStream(d, d.getPage(2))) {
                                c.beginText();
                                c.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                                c.newLineAtOffset(100, 400);
                                c.showText("not embedded");
                                c.endText();
                            }
                        }),
                fault("press-type3", "lulu", 32, PreflightTest::type3),
                fault(
                        "press-transparency",
                        "x1a",
                        4,
                        d -> {
                            PDExtendedGraphicsState g = new PDExtendedGraphicsState();
                            g.setNonStrokingAlphaConstant(0.5f);
                            String name = d.getPage(0).getResources().add(g).getName();
                            draw(d, "/" + name + " gs 0 g 100 100 50 50 re f");
                        }),
                fault(
                        "press-transparency",
                        "ingram",
                        32,
                        d -> {
                            COSDictionary group = new COSDictionary();
                            group.setItem(COSName.S, COSName.TRANSPARENCY);
                            d.getPage(0).getCOSObject().setItem(COSName.GROUP, group);
                        }),
                fault(
                        "press-transparency",
                        "x1a",
                        4,
                        d -> image(d, BufferedImage.TYPE_INT_ARGB, 60)),
                fault("press-color", "kdp", 32, d -> draw(d, "1 0 0 rg 100 100 50 50 re f")),
                fault("press-color", "x1a", 4, d -> draw(d, "1 0 0 RG 100 100 m 150 150 l S")),
                fault("press-color", "lulu", 32, d -> draw(d, "1 0 0 0 k 100 100 50 50 re f")),
                fault("press-color", "kdp", 32, d -> image(d, BufferedImage.TYPE_INT_RGB, 60)),
                fault("press-black-text", "kdp", 32, d -> text(d, "0 0 0 rg")),
                fault("press-rich-black-text", "x1a", 4, d -> text(d, ".5 .4 .4 1 k")),
                fault("press-ink", "x1a", 4, d -> draw(d, "1 1 1 .5 k 100 100 50 50 re f")),
                fault(
                        "press-resolution",
                        "kdp",
                        32,
                        d -> image(d, BufferedImage.TYPE_BYTE_GRAY, 300)),
                fault(
                        "press-alternates",
                        "x1a",
                        4,
                        d -> {
                            PDImageXObject i = image(d, BufferedImage.TYPE_BYTE_GRAY, 60);
                            i.getCOSObject()
                                    .setItem(COSName.getPDFName("Alternates"), new COSArray());
                        }),
                fault(
                        "press-outside",
                        "x1a",
                        4,
                        d -> {
                            PDImageXObject i = image(d, BufferedImage.TYPE_BYTE_GRAY, 60);
                            i.getCOSObject()
                                    .setItem(COSName.getPDFName("OPI"), new COSDictionary());
                        }),
                fault("press-script", "kdp", 32, d -> names(d, "JavaScript")),
                fault("press-attachment", "lulu", 32, d -> names(d, "EmbeddedFiles")),
                fault("press-claim", "x4", 4, d -> d.getDocumentCatalog().setMetadata(null)),
                fault(
                        "press-layers",
                        "x1a",
                        4,
                        d -> catalog(d).setItem(COSName.OCPROPERTIES, new COSDictionary())),
                fault(
                        "press-lzw",
                        "x4",
                        4,
                        d -> {
                            var s = d.getDocument().createCOSStream();
                            try (var out = s.createOutputStream(COSName.LZW_DECODE)) {
                                out.write(new byte[100]);
                            }
                            catalog(d).setItem(COSName.getPDFName("Extra"), s);
                        }),
                fault(
                        "press-output-profile",
                        "x1a",
                        4,
                        d -> {
                            var s = d.getDocument().createCOSStream();
                            s.setInt(COSName.N, 3);
                            intent(d).setItem(COSName.DEST_OUTPUT_PROFILE, s);
                        }),
                fault(
                        "press-boxes",
                        "x1a",
                        4,
                        d -> d.getPage(1).setArtBox(new PDRectangle(30, 30, 400, 600))),
                fault(
                        "press-boxes",
                        "x1a",
                        4,
                        d ->
                                d.getPage(1)
                                        .getCOSObject()
                                        .setItem(COSName.TRIM_BOX, numbers(24, 24, 900, 672))),
                fault("press-spot", "x1a", 4, d -> spot(d, "PANTONE 185 C")),
                fault("press-color", "kdp", 32, d -> shading(d, COSName.DEVICERGB)),
                fault("press-color", "x1a", 4, d -> shading(d, COSName.DEVICERGB)),
                fault(
                        "press-color",
                        "ingram",
                        32,
                        d ->
                                draw(
                                        d,
                                        "q 9 0 0 9 100 100 cm BI /W 1 /H 1 /BPC 8 /CS /RGB ID abc EI Q")),
                fault("press-hairline", "kdp", 32, d -> draw(d, "0 w 100 100 m 150 150 l S")),
                fault(
                        "press-hairline",
                        "x4",
                        4,
                        d -> draw(d, "q .1 0 0 .1 0 0 cm 1 w 100 100 m 150 150 l S Q")),
                fault(
                        "press-overprint-white",
                        "x1a",
                        4,
                        d -> {
                            state(d, "OP", COSBoolean.TRUE);
                            draw(d, "1 g 100 100 50 50 re f");
                        }),
                fault("press-transfer", "x4", 4, d -> state(d, "TR", COSName.IDENTITY)),
                fault(
                        "press-transparency",
                        "x1a",
                        4,
                        d -> state(d, "BM", COSName.getPDFName("Multiply"))),
                fault(
                        "press-last-page",
                        "ingram",
                        32,
                        d -> {
                            try (PDPageContentStream c =
                                    new PDPageContentStream(d, d.getPage(31))) {
                                c.addRect(100, 100, 20, 20);
                                c.fill();
                            }
                        }));
    }

    private static void spot(PDDocument d, String ink) throws IOException {
        COSArray space = new COSArray();
        space.add(COSName.SEPARATION);
        space.add(COSName.getPDFName(ink));
        space.add(COSName.DEVICECMYK);
        COSDictionary function = new COSDictionary();
        function.setInt(COSName.FUNCTION_TYPE, 2);
        function.setItem(COSName.DOMAIN, numbers(0, 1));
        function.setItem(COSName.C0, numbers(0, 0, 0, 0));
        function.setItem(COSName.C1, numbers(0, 1, 1, 0));
        function.setInt(COSName.N, 1);
        space.add(function);
        COSDictionary spaces = new COSDictionary();
        spaces.setItem(COSName.getPDFName("Spot"), space);
        d.getPage(0).getResources().getCOSObject().setItem(COSName.COLORSPACE, spaces);
        draw(d, "/Spot cs 1 scn 100 100 50 50 re f");
    }

    private static void shading(PDDocument d, COSName space) throws IOException {
        COSDictionary function = new COSDictionary();
        function.setInt(COSName.FUNCTION_TYPE, 2);
        function.setItem(COSName.DOMAIN, numbers(0, 1));
        function.setItem(COSName.C0, numbers(0, 0, 0));
        function.setItem(COSName.C1, numbers(1, 0, 0));
        function.setInt(COSName.N, 1);
        COSDictionary shading = new COSDictionary();
        shading.setInt(COSName.SHADING_TYPE, 2);
        shading.setItem(COSName.COLORSPACE, space);
        shading.setItem(COSName.COORDS, numbers(0, 0, 100, 0));
        shading.setItem(COSName.FUNCTION, function);
        COSDictionary all = new COSDictionary();
        all.setItem(COSName.getPDFName("S1"), shading);
        d.getPage(0).getResources().getCOSObject().setItem(COSName.SHADING, all);
        draw(d, "/S1 sh");
    }

    private static void state(PDDocument d, String key, COSBase value) throws IOException {
        COSDictionary state = new COSDictionary();
        state.setItem(COSName.getPDFName(key), value);
        COSDictionary all = new COSDictionary();
        all.setItem(COSName.getPDFName("GX"), state);
        d.getPage(0).getResources().getCOSObject().setItem(COSName.EXT_G_STATE, all);
        draw(d, "/GX gs 0 g 100 100 5 5 re f");
    }

    private static COSDictionary intent(PDDocument d) {
        return (COSDictionary) catalog(d).getCOSArray(COSName.OUTPUT_INTENTS).getObject(0);
    }

    private static void type3(PDDocument d) throws IOException {
        COSDictionary f = new COSDictionary();
        f.setItem(COSName.TYPE, COSName.FONT);
        f.setItem(COSName.SUBTYPE, COSName.TYPE3);
        f.setItem(COSName.FONT_MATRIX, numbers(0.001f, 0, 0, 0.001f, 0, 0));
        f.setItem(COSName.FONT_BBOX, numbers(0, 0, 500, 500));
        f.setItem(COSName.FIRST_CHAR, COSInteger.get(65));
        f.setItem(COSName.LAST_CHAR, COSInteger.get(65));
        f.setItem(COSName.WIDTHS, numbers(500));
        f.setItem(COSName.CHAR_PROCS, new COSDictionary());
        COSDictionary encoding = new COSDictionary();
        encoding.setItem(COSName.TYPE, COSName.ENCODING);
        f.setItem(COSName.ENCODING, encoding);
        COSDictionary fonts =
                d.getPage(0).getResources().getCOSObject().getCOSDictionary(COSName.FONT);
        fonts.setItem(COSName.getPDFName("T3"), f);
        draw(d, "BT /T3 12 Tf 100 200 Td (A) Tj ET");
    }

    private static COSArray numbers(float... values) {
        COSArray a = new COSArray();
        for (float v : values) a.add(new COSFloat(v));
        return a;
    }

    @Test
    void theGoodFilesHaveNone() throws IOException {
        for (String name : List.of("kdp", "ingram", "x1a", "x4", "lulu", "office")) {
            PressProfile p = profile(name);
            try (PDDocument d = good(p, 32)) {
                assertEquals(List.of(), Preflight.check(saved(d, p), "a.pdf", p), name);
            }
        }
    }

    @Test
    void manyOfAKindAreToldOnceInTwenty() throws IOException {
        PressProfile p = profile("x1a");
        try (PDDocument d = good(p, 40)) {
            for (PDPage page : d.getPages()) page.setRotation(90);
            assertEquals(
                    Preflight.MOST_OF_A_KIND,
                    codes(saved(d, p), p).stream().filter("press-rotated"::equals).count());
        }
        assertFalse(Files.exists(folder.resolve("a.pdf")));
    }
}
