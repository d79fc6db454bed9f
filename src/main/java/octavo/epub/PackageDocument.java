package octavo.epub;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import octavo.content.Conformance;
import octavo.content.Contributor;
import octavo.content.Direction;
import octavo.content.SeriesName;
import octavo.markup.MarkupSection;
import org.jspecify.annotations.Nullable;

/// The package document (EPUB 3.3, section 5).
final class PackageDocument {
    private final StringBuilder sb = new StringBuilder(Xml.DECLARATION);
    private final EpubInput input;
    private final EpubMetadata meta;

    private PackageDocument(EpubInput input) {
        this.input = input;
        this.meta = input.metadata();
    }

    static byte[] write(
            EpubInput input,
            List<PackageItem> items,
            List<PackageItem> spine,
            Accessibility access) {
        PackageDocument p = new PackageDocument(input);
        p.sb.append("<package xmlns=\"http://www.idpf.org/2007/opf\" version=\"3.0\"")
                .append(" unique-identifier=\"id\" xml:lang=\"")
                .append(Xml.attribute(p.meta.language()))
                .append("\">\n");
        p.metadata(access, items);
        p.manifest(items);
        p.spine(spine);
        p.guide();
        p.sb.append("</package>\n");
        return Xml.bytes(p.sb);
    }

    private void metadata(Accessibility access, List<PackageItem> items) {
        sb.append("<metadata xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n");
        dc("identifier", "id", meta.identifier());
        dc("title", "title", meta.title());
        refine("title", "title-type", "main");
        if (meta.subtitle() != null) {
            dc("title", "subtitle", meta.subtitle());
            refine("subtitle", "title-type", "subtitle");
        }
        for (String l : languages()) dc("language", null, l);
        contributors();
        dc("publisher", null, meta.publisher());
        dc("date", null, meta.date());
        if (meta.edition() != null) property("schema:bookEdition", meta.edition());
        dc("description", null, meta.description());
        dc("rights", null, meta.rights());
        for (String s : meta.subjects()) dc("subject", null, s);
        if (!input.pages().isEmpty() && meta.pageSource() != null) {
            dc("source", "page-source", meta.pageSource());
            property("pageBreakSource", meta.pageSource());
        }
        series();
        property("dcterms:modified", meta.modified() + "T00:00:00Z");
        for (String m : access.modes()) property("schema:accessMode", m);
        for (String m : access.sufficient()) property("schema:accessModeSufficient", m);
        for (String f : access.features()) property("schema:accessibilityFeature", f);
        for (String h : access.hazards()) property("schema:accessibilityHazard", h);
        sb.append("<meta property=\"schema:accessibilitySummary\" xml:lang=\"")
                .append(access.summaryLanguage())
                .append("\">")
                .append(Xml.text(access.summary()))
                .append("</meta>\n");
        conformance(meta.conformance());
        itemMetadata(items);
        if (input.cover() != null) sb.append("<meta name=\"cover\" content=\"cover-image\"/>\n");
        sb.append("</metadata>\n");
    }

    /// The book's, then those of whole texts in the order of reading.
    private Set<String> languages() {
        Set<String> all = new LinkedHashSet<>(List.of(meta.language()));
        for (MarkupSection s : input.document().sections()) {
            String own = s.element().attribute("lang");
            if (own != null && !own.isEmpty() && !own.startsWith("und")) all.add(own);
        }
        return all;
    }

    private void conformance(@Nullable Conformance claimed) {
        if (claimed == null) return;
        sb.append("<meta id=\"conformance\" property=\"dcterms:conformsTo\">")
                .append(Xml.text(claimed.standard()))
                .append("</meta>\n");
        if (claimed.certifiedBy() != null)
            refine("conformance", "a11y:certifiedBy", claimed.certifiedBy());
    }

    /// Editors are the creators of a collection; its authors contribute. A book without editors is its authors'.
    private void contributors() {
        List<Contributor> all = meta.contributors();
        boolean edited = all.stream().anyMatch(c -> c.role().equals("edt"));
        int n = 0;
        for (Contributor c : all) {
            String id = "contributor-" + ++n;
            boolean creator = c.role().equals(edited ? "edt" : "aut");
            dc(creator ? "creator" : "contributor", id, c.name());
            sb.append("<meta refines=\"#")
                    .append(id)
                    .append("\" property=\"role\" scheme=\"marc:relators\">")
                    .append(Xml.text(c.role()))
                    .append("</meta>\n");
            if (c.fileAs() != null) refine(id, "file-as", c.fileAs());
        }
    }

    /// "Readings, 3" is the third of the series "Readings".
    private void series() {
        String series = meta.series();
        if (series == null || series.isBlank()) return;
        SeriesName of = SeriesName.of(series);
        sb.append("<meta id=\"series\" property=\"belongs-to-collection\">")
                .append(Xml.text(of.name()))
                .append("</meta>\n");
        refine("series", "collection-type", "series");
        if (of.number() != null) refine("series", "group-position", of.number());
    }

    private void itemMetadata(List<PackageItem> items) {
        Set<String> ids = new HashSet<>();
        for (PackageItem i : items) ids.add(i.id());
        for (EpubMetadata.Item item : meta.items()) {
            String id = "x-" + item.sectionId();
            if (!ids.contains(id)) continue;
            for (EpubMetadata.Property p : item.properties())
                refine(id, "dcterms:" + p.term(), p.value());
        }
    }

    private void manifest(List<PackageItem> items) {
        sb.append("<manifest>\n");
        for (PackageItem i : items) {
            sb.append("<item id=\"")
                    .append(i.id())
                    .append("\" href=\"")
                    .append(Xml.attribute(i.href()))
                    .append("\" media-type=\"")
                    .append(i.mediaType())
                    .append('"');
            if (!i.properties().isEmpty()) {
                sb.append(" properties=\"").append(i.properties()).append('"');
            }
            sb.append("/>\n");
        }
        sb.append("</manifest>\n");
    }

    private void spine(List<PackageItem> spine) {
        boolean rtl = Direction.of(meta.language()) == Direction.RTL;
        sb.append("<spine toc=\"ncx\"")
                .append(rtl ? " page-progression-direction=\"rtl\"" : "")
                .append(">\n");
        for (PackageItem i : spine) {
            sb.append("<itemref idref=\"").append(i.id()).append("\"/>\n");
        }
        sb.append("</spine>\n");
    }

    /// For readers of EPUB 2.
    private void guide() {
        List<String> lines = new ArrayList<>();
        NavWords words = NavWords.of(meta.language());
        if (input.cover() != null) lines.add(reference("cover", words.cover(), "text/cover.xhtml"));
        for (Landmark l : Landmark.of(input.document())) {
            String href = "text/" + l.section().id() + ".xhtml";
            if (l.guide() != null) lines.add(reference(l.guide(), l.title(), href));
        }
        if (lines.isEmpty()) return;
        sb.append("<guide>\n");
        lines.forEach(sb::append);
        sb.append("</guide>\n");
    }

    private static String reference(String type, String title, String href) {
        return "<reference type=\""
                + type
                + "\" title=\""
                + Xml.attribute(title)
                + "\" href=\""
                + Xml.attribute(href)
                + "\"/>\n";
    }

    private void dc(String name, @Nullable String id, @Nullable String value) {
        if (value == null || value.isBlank()) return;
        sb.append("<dc:").append(name);
        if (id != null) sb.append(" id=\"").append(id).append('"');
        sb.append('>').append(Xml.text(value)).append("</dc:").append(name).append(">\n");
    }

    private void property(String name, String value) {
        sb.append("<meta property=\"")
                .append(name)
                .append("\">")
                .append(Xml.text(value))
                .append("</meta>\n");
    }

    private void refine(String id, String property, String value) {
        sb.append("<meta refines=\"#")
                .append(id)
                .append("\" property=\"")
                .append(property)
                .append("\">")
                .append(Xml.text(value))
                .append("</meta>\n");
    }
}
