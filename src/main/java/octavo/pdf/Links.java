package octavo.pdf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.frame.FrameItem.LinkItem;
import octavo.frame.Page;

/// Link annotations (ISO 32000-1, 12.5.6.5).
final class Links {
    private static final Set<String> SCHEMES =
            Set.of("http", "https", "mailto", "ftp", "tel", "doi");

    private final PdfFile file;
    private final Destinations destinations;

    Links(PdfFile file, Destinations destinations) {
        this.file = file;
        this.destinations = destinations;
    }

    /// The links that lead somewhere, in the order of the pages.
    ///
    /// @param firstKey of the links in the parent tree
    List<PdfLink> resolve(
            List<PageResult> pages, TagTree tags, int firstKey, Diagnostics diagnostics) {
        List<PdfLink> links = new ArrayList<>();
        Set<String> dead = new TreeSet<>();
        for (int p = 0; p < pages.size(); p++) {
            for (LinkItem item : pages.get(p).links()) {
                if (!leadsSomewhere(item.target())) {
                    dead.add(item.target());
                    continue;
                }
                String text = pages.get(p).linkTexts().getOrDefault(item.tag(), "");
                int tag = Math.max(0, tags.owner(item.tag()));
                int key = firstKey + links.size();
                links.add(new PdfLink(p, item, tag, text, file.allocate(), key));
            }
        }
        for (String target : dead) {
            diagnostics.add(
                    Diagnostic.warning(
                            "link-target-missing",
                            "the PDF has no link to \"" + target + "\": there is no such place",
                            null,
                            "correct the link in its article, or give a full URL"));
        }
        return links;
    }

    private boolean leadsSomewhere(String target) {
        if (target.startsWith("#")) return destinations.has(target.substring(1));
        int colon = target.indexOf(':');
        return colon > 0 && SCHEMES.contains(target.substring(0, colon).toLowerCase(Locale.ROOT));
    }

    void write(List<PdfLink> links, List<Page> pages, int[] pageIds) {
        for (PdfLink link : links) {
            LinkItem i = link.item();
            double top = pages.get(link.page()).heightPt() - i.yPt();
            Bytes b = new Bytes(256).ascii("<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect[");
            b.number(i.xPt()).octet(' ').number(top - i.heightPt()).octet(' ');
            b.number(i.xPt() + i.widthPt()).octet(' ').number(top).ascii("]/P ");
            b.ref(pageIds[link.page()]).ascii("/StructParent ").integer(link.structParent());
            String text = link.text().strip();
            b.ascii("/Contents");
            if (i.target().startsWith("#")) {
                b.text(text.isEmpty() ? i.target().substring(1) : text);
                destinations.write(i.target().substring(1), b);
            } else {
                b.text(i.target()).ascii("/A<</S/URI/URI");
                b.text(ascii(i.target())).ascii(">>");
            }
            file.object(link.annotation(), b.ascii(">>"));
        }
    }

    /// A URI in a PDF is ASCII (ISO 32000-1, 12.6.4.7): other characters as percent-encoded UTF-8 (RFC 3987, 3.1).
    static String ascii(String iri) {
        StringBuilder b = new StringBuilder();
        for (byte octet : iri.getBytes(StandardCharsets.UTF_8)) {
            if (octet > ' ' && octet < 0x7F) b.append((char) octet);
            else b.append(String.format(Locale.ROOT, "%%%02X", octet));
        }
        return b.toString();
    }
}
