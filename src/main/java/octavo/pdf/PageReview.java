package octavo.pdf;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.jspecify.annotations.Nullable;

/// Whether a page may stand within a PDF/A-2a and PDF/UA-1 file as it is, with reasons where it may not. It is asked of
/// everything that the page draws; what is in doubt counts against it.
///
/// Clauses are those of ISO 19005-2 (6.x) and ISO 14289-1 (7.x).
final class PageReview implements ContentCleaner.Review {
    private static final int DEEPEST = 20;

    /// Operators that name a resource.
    private static final Pattern USES = Pattern.compile("[\\s\\d](?:Tf|Do|gs|cs|CS|sh|scn|SCN)\\b");

    private static final Set<String> BLEND_MODES =
            Set.of(
                    "Normal",
                    "Compatible",
                    "Multiply",
                    "Screen",
                    "Overlay",
                    "Darken",
                    "Lighten",
                    "ColorDodge",
                    "ColorBurn",
                    "HardLight",
                    "SoftLight",
                    "Difference",
                    "Exclusion",
                    "Hue",
                    "Saturation",
                    "Color",
                    "Luminosity");

    private final Set<String> reasons = new LinkedHashSet<>();
    private final Map<COSBase, Boolean> seen = new IdentityHashMap<>();
    private final Map<COSStream, byte[]> cleaned;
    private byte[] content = new byte[0];
    private @Nullable COSDictionary resources;
    private int depth;

    /// @param cleaned takes what streams are without their marks; shared by the pages of a document
    private PageReview(Map<COSStream, byte[]> cleaned) {
        this.cleaned = cleaned;
    }

    /// @param reasons empty for a page that fits; else half sentences
    /// @param content of the page without its marks
    record Result(List<String> reasons, byte[] content) {}

    static Result of(PDPage page, Map<COSStream, byte[]> cleaned) throws IOException {
        PageReview review = new PageReview(cleaned);
        review.page(page);
        return new Result(List.copyOf(review.reasons), review.content);
    }

    @Override
    public void reason(String reason) {
        reasons.add(reason);
    }

    @Override
    public boolean hasDefaultCmyk() {
        COSDictionary spaces = dictionary(resources, "ColorSpace");
        return spaces != null && spaces.containsKey("DefaultCMYK");
    }

    private void page(PDPage page) throws IOException {
        SourcePdf.checkSize(page);
        resources = page.getResources() == null ? null : page.getResources().getCOSObject();
        try (InputStream in = page.getContents()) {
            content = ContentCleaner.clean(in.readAllBytes(), this);
        }
        if (resources != null) resources(resources);
        group(page.getCOSObject());
        if (page.getUserUnit() != 1) reason("it has a unit of its own");
        for (PDAnnotation a : page.getAnnotations()) {
            PDAppearanceStream look = PageForm.isPrinted(a) ? a.getNormalAppearanceStream() : null;
            if (look == null) continue;
            if (a.getCOSObject().containsKey("OC")) reason("it has layers");
            form(look.getCOSObject());
        }
    }

    private void resources(COSDictionary r) throws IOException {
        if (seen.put(r, true) != null) return;
        if (++depth > DEEPEST) throw new IOException("its objects are nested too deeply");
        COSDictionary outer = resources;
        resources = r;
        for (COSBase f : values(r, "Font")) {
            if (f instanceof COSDictionary d) font(d);
        }
        for (COSBase x : values(r, "XObject")) {
            if (x instanceof COSStream s) object(s);
        }
        for (COSBase p : values(r, "Pattern")) {
            if (p instanceof COSStream s) form(s);
            else if (p instanceof COSDictionary d) shading(d.getDictionaryObject(COSName.SHADING));
        }
        for (COSBase s : values(r, "Shading")) shading(s);
        for (COSBase c : values(r, "ColorSpace")) colour(c);
        for (COSBase g : values(r, "ExtGState")) {
            if (g instanceof COSDictionary d) state(d);
        }
        resources = outer;
        depth--;
    }

    private void object(COSStream s) throws IOException {
        if (s.containsKey(COSName.OC)) reason("it has layers");
        COSName kind = s.getCOSName(COSName.SUBTYPE);
        if (COSName.FORM.equals(kind)) form(s);
        else if (COSName.IMAGE.equals(kind)) image(s);
        else reason("it has parts in PostScript");
    }

    /// A form, a tiling pattern, an appearance.
    private void form(COSStream s) throws IOException {
        if (seen.put(s, true) != null) return;
        if (s.containsKey("Ref") || s.containsKey("PS") || s.containsKey("OPI"))
            reason("it takes parts from elsewhere");
        if (s.containsKey(COSName.OC)) reason("it has layers");
        COSDictionary own = dictionary(s, "Resources");
        COSDictionary outer = resources;
        if (own != null) resources = own;
        clean(s);
        if (own == null && USES.matcher(new String(bytes(s), ISO_8859_1)).find())
            reason("its parts lean on one another's resources");
        if (own != null) resources(own);
        resources = outer;
        group(s);
    }

    private void clean(COSStream s) throws IOException {
        if (cleaned.containsKey(s)) {
            // Seen on another page: its operators have still to be judged.
            ContentCleaner.clean(bytes(s), this);
            return;
        }
        cleaned.put(s, ContentCleaner.clean(bytes(s), this));
    }

    static byte[] bytes(COSStream s) throws IOException {
        SourcePdf.unpacked(s, 0);
        try (InputStream in = s.createInputStream()) {
            return in.readAllBytes();
        }
    }

    private void image(COSStream s) throws IOException {
        if (seen.put(s, true) != null) return;
        String filters = String.valueOf(s.getFilters());
        // 6.2.8.3: JPEG 2000 has rules of its own.
        if (filters.contains("JPX")) reason("it has pictures in JPEG 2000");
        COSBase space = s.getDictionaryObject(COSName.COLORSPACE);
        if (space != null && !s.getBoolean(COSName.IMAGE_MASK, false)) colour(space);
        if (s.getDictionaryObject(COSName.SMASK) instanceof COSStream mask) image(mask);
        if (s.getDictionaryObject(COSName.MASK) instanceof COSStream mask) image(mask);
    }

    private void shading(@Nullable COSBase s) {
        if (!(s instanceof COSDictionary d)) return;
        COSBase space = d.getDictionaryObject(COSName.COLORSPACE);
        if (space != null) colour(space);
    }

    /// 6.2.4: of device colours only those of the output intent, which is sRGB.
    @Override
    public void colour(COSBase space) {
        colour(space, 0);
    }

    private void colour(@Nullable COSBase space, int level) {
        if (level > 8) reason("its colours are nested too deeply");
        if (space == null || level > 8) return;
        if (space instanceof COSName n) {
            switch (n.getName()) {
                case "DeviceCMYK", "CMYK" -> {
                    if (!hasDefaultCmyk()) reason("it has colours of printing inks (CMYK)");
                }
                case "DeviceGray", "DeviceRGB", "G", "RGB", "Pattern" -> {}
                default -> {
                    COSDictionary spaces = dictionary(resources, "ColorSpace");
                    COSBase named = spaces == null ? null : spaces.getDictionaryObject(n);
                    if (named == null) reason("it names a colour space that is not there");
                    else if (!n.equals(named)) colour(named, level + 1);
                }
            }
            return;
        }
        if (!(space instanceof COSArray a) || a.size() == 0) return;
        String kind = a.getObject(0) instanceof COSName n ? n.getName() : "";
        switch (kind) {
            case "ICCBased" -> profile(a.getObject(1));
            case "Indexed", "I", "Pattern" -> {
                if (a.size() > 1) colour(a.getObject(1), level + 1);
            }
            case "Separation", "DeviceN" -> {
                if (a.size() > 2) colour(a.getObject(2), level + 1);
            }
            case "CalGray", "CalRGB", "Lab", "DeviceGray", "DeviceRGB" -> {}
            case "DeviceCMYK" -> colour(COSName.DEVICECMYK, level + 1);
            default -> reason("it names a colour space that no PDF knows");
        }
    }

    /// 6.2.4.2: a profile of version 2 to 4 of a kind that describes colours, with the number of its components.
    private void profile(@Nullable COSBase profile) {
        boolean fits = false;
        if (profile instanceof COSStream s) {
            try (InputStream in = s.createInputStream()) {
                byte[] head = in.readNBytes(40);
                int n = s.getInt(COSName.N);
                String space = new String(head, 16, 4, ISO_8859_1);
                String kind = new String(head, 12, 4, ISO_8859_1);
                fits =
                        head[8] >= 2
                                && head[8] <= 4
                                && Set.of("scnr", "mntr", "prtr", "spac").contains(kind)
                                && n
                                        == switch (space) {
                                            case "GRAY" -> 1;
                                            case "RGB ", "Lab " -> 3;
                                            case "CMYK" -> 4;
                                            default -> -1;
                                        };
                if (n == 4 && fits) reason("it has colours of printing inks (CMYK)");
            } catch (IOException | RuntimeException e) {
                fits = false;
            }
        }
        if (!fits) reason("it has a broken colour profile");
    }

    private void group(COSDictionary owner) {
        COSDictionary group = dictionary(owner, "Group");
        COSBase space = group == null ? null : group.getDictionaryObject("CS");
        if (space != null) colour(space);
    }

    /// 6.2.5 and 6.2.10.
    private void state(COSDictionary d) throws IOException {
        if (d.containsKey("TR") || d.containsKey("HTP")) reason("it has transfer functions");
        COSBase tr2 = d.getDictionaryObject("TR2");
        if (tr2 != null && !(tr2 instanceof COSName n && n.getName().equals("Default")))
            reason("it has transfer functions");
        if (d.containsKey("HT")) reason("it has screens of its own");
        COSBase mode = d.getDictionaryObject(COSName.BM);
        List<COSBase> modes = new ArrayList<>();
        if (mode instanceof COSArray a) a.forEach(m -> modes.add(m));
        else if (mode != null) modes.add(mode);
        for (COSBase m : modes) {
            if (!(m instanceof COSName n) || !BLEND_MODES.contains(n.getName()))
                reason("it has a transparency that no PDF knows");
        }
        if (d.getDictionaryObject(COSName.SMASK) instanceof COSDictionary mask
                && mask.getDictionaryObject(COSName.G) instanceof COSStream s) form(s);
        if (d.getDictionaryObject(COSName.FONT) instanceof COSArray a
                && a.size() > 0
                && a.getObject(0) instanceof COSDictionary f) font(f);
    }

    private void font(COSDictionary f) throws IOException {
        if (seen.put(f, true) != null) return;
        if (!FontReview.type3(f)) {
            String reason = FontReview.of(f);
            if (reason != null) reason(reason);
            return;
        }
        COSDictionary own = dictionary(f, "Resources");
        COSDictionary outer = resources;
        if (own != null) resources = own;
        COSDictionary procs = dictionary(f, "CharProcs");
        if (procs != null) {
            for (COSName n : procs.keySet())
                if (procs.getDictionaryObject(n) instanceof COSStream s
                        && seen.put(s, true) == null) clean(s);
        }
        if (own != null) resources(own);
        resources = outer;
    }

    private static List<COSBase> values(COSDictionary r, String key) {
        COSDictionary d = dictionary(r, key);
        List<COSBase> out = new ArrayList<>();
        if (d == null) return out;
        for (COSName n : d.keySet()) {
            COSBase v = d.getDictionaryObject(n);
            if (v != null && !(v instanceof COSNumber)) out.add(v);
        }
        return out;
    }

    private static @Nullable COSDictionary dictionary(@Nullable COSDictionary d, String key) {
        return d != null
                        && d.getDictionaryObject(COSName.getPDFName(key)) instanceof COSDictionary v
                ? v
                : null;
    }
}
