package octavo.pdf;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The document's XMP packet (ISO 16684-1), which states conformance as well.
final class Xmp {
    private final StringBuilder b = new StringBuilder(4096);

    private Xmp() {}

    static String write(PdfMetadata m, @Nullable PdfDate date, boolean claimUa, boolean claimA) {
        return new Xmp().packet(m, date, claimUa, claimA);
    }

    /// Of a PDF/X-4 file (ISO 15930-7, 6.6).
    static String press(PdfMetadata m, @Nullable PdfDate date) {
        Xmp x = new Xmp();
        x.head();
        x.open("dc", "http://purl.org/dc/elements/1.1/");
        x.b.append("<dc:format>application/pdf</dc:format>\n");
        x.alternatives("dc:title", m.title());
        x.array("dc:creator", "Seq", m.authors());
        x.close();
        x.open("pdf", "http://ns.adobe.com/pdf/1.3/");
        x.text("pdf:Producer", m.producer());
        x.text("pdf:Trapped", "False");
        x.close();
        x.dates(m, date);
        x.open("xmpMM", "http://ns.adobe.com/xap/1.0/mm/");
        x.text("xmpMM:DocumentID", m.identifier());
        x.text("xmpMM:VersionID", "1");
        x.text("xmpMM:RenditionClass", "default");
        x.close();
        x.open("pdfxid", "http://www.npes.org/pdfx/ns/id/");
        x.text("pdfxid:GTS_PDFXVersion", "PDF/X-4");
        x.close();
        return x.b.append(END).toString();
    }

    private static final String END = "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>";

    private void head() {
        b.append("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n");
        b.append("<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n");
        b.append("<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n");
    }

    private void dates(PdfMetadata m, @Nullable PdfDate date) {
        open("xmp", "http://ns.adobe.com/xap/1.0/");
        text("xmp:CreatorTool", m.producer());
        if (date != null) {
            text("xmp:CreateDate", date.xmp());
            text("xmp:ModifyDate", date.xmp());
            text("xmp:MetadataDate", date.xmp());
        }
        close();
    }

    private String packet(PdfMetadata m, @Nullable PdfDate date, boolean claimUa, boolean claimA) {
        head();
        open("dc", "http://purl.org/dc/elements/1.1/");
        b.append("<dc:format>application/pdf</dc:format>\n");
        text("dc:identifier", m.identifier());
        alternatives("dc:title", m.title());
        array("dc:creator", "Seq", m.authors());
        alternatives("dc:description", m.subject());
        array("dc:subject", "Bag", m.keywords());
        array("dc:language", "Bag", m.language().isEmpty() ? List.of() : List.of(m.language()));
        alternatives("dc:rights", m.license());
        close();
        open("pdf", "http://ns.adobe.com/pdf/1.3/");
        text("pdf:Producer", m.producer());
        text("pdf:Keywords", String.join(", ", m.keywords()));
        close();
        dates(m, date);
        if (claimA) {
            open("pdfaid", "http://www.aiim.org/pdfa/ns/id/");
            text("pdfaid:part", "2");
            text("pdfaid:conformance", "A");
            close();
        }
        if (claimUa) {
            open("pdfuaid", "http://www.aiim.org/pdfua/ns/id/");
            text("pdfuaid:part", "1");
            close();
            if (claimA) b.append(EXTENSION_SCHEMA);
        }
        return b.append(END).toString();
    }

    private void open(String prefix, String uri) {
        b.append("<rdf:Description rdf:about=\"\" xmlns:").append(prefix).append("=\"");
        b.append(uri).append("\">\n");
    }

    private void close() {
        b.append("</rdf:Description>\n");
    }

    private void text(String name, String value) {
        if (value.isEmpty()) return;
        b.append('<').append(name).append('>');
        escape(value);
        b.append("</").append(name).append(">\n");
    }

    private void alternatives(String name, String value) {
        if (value.isEmpty()) return;
        b.append('<').append(name).append("><rdf:Alt><rdf:li xml:lang=\"x-default\">");
        escape(value);
        b.append("</rdf:li></rdf:Alt></").append(name).append(">\n");
    }

    private void array(String name, String kind, List<String> values) {
        if (values.isEmpty()) return;
        b.append('<').append(name).append("><rdf:").append(kind).append('>');
        for (String v : values) {
            b.append("<rdf:li>");
            escape(v);
            b.append("</rdf:li>");
        }
        b.append("</rdf:").append(kind).append("></").append(name).append(">\n");
    }

    private void escape(String s) {
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            switch (c) {
                case '&' -> b.append("&amp;");
                case '<' -> b.append("&lt;");
                case '>' -> b.append("&gt;");
                default -> {
                    // XML 1.0 has no other control characters.
                    if (c >= ' ' || c == '\n' || c == '\t') b.append(c);
                }
            }
        }
    }

    /// PDF/A wants schemas that it does not know described (ISO 19005-2, 6.6.2.3.3).
    private static final String EXTENSION_SCHEMA =
            """
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
            xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
            xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>Part of ISO 14289 that the file conforms to\
            </pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            """;
}
