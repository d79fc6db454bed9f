package octavo.epub;

import io.documentnode.epub4j.domain.Author;
import io.documentnode.epub4j.domain.Identifier;
import io.documentnode.epub4j.domain.Resource;
import io.documentnode.epub4j.domain.TOCReference;
import io.documentnode.epub4j.domain.TableOfContents;
import io.documentnode.epub4j.epub.NCXDocument;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import octavo.content.Contributor;
import octavo.markup.NavPoint;

/// The NCX for readers of EPUB 2: epub4j's, with a page list that epub4j has not.
final class NcxFile {
    private NcxFile() {}

    static PackageItem of(EpubInput input, ContentFiles files, PageMarks marks) {
        TableOfContents toc = new TableOfContents(references(input.document().contents(), files));
        List<Identifier> ids =
                List.of(new Identifier(Identifier.Scheme.URI, input.metadata().identifier()));
        List<Author> authors = new ArrayList<>();
        for (Contributor c : input.metadata().contributors()) authors.add(new Author(c.name()));
        String xml;
        try {
            Resource r = NCXDocument.createNCXResource(ids, input.document().title(), authors, toc);
            xml = new String(r.getData(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        StringBuilder sb = new StringBuilder(xml);
        if (!marks.targets().isEmpty())
            insertPages(sb, marks, NavWords.of(input.document().language()));
        return new PackageItem("ncx", "toc.ncx", "application/x-dtbncx+xml", "", Xml.bytes(sb));
    }

    private static List<TOCReference> references(List<NavPoint> points, ContentFiles files) {
        List<TOCReference> result = new ArrayList<>();
        for (NavPoint p : points) {
            String href = NavDocument.href(p, files);
            int hash = href.indexOf('#');
            String file = hash < 0 ? href : href.substring(0, hash);
            String fragment = hash < 0 ? "" : href.substring(hash + 1);
            TOCReference r = new TOCReference(p.label(), new Resource(file), fragment);
            r.setChildren(references(p.children(), files));
            result.add(r);
        }
        return result;
    }

    private static void insertPages(StringBuilder sb, PageMarks marks, NavWords words) {
        int end = sb.lastIndexOf("</ncx");
        if (end < 0) throw new IllegalStateException("no end of the NCX");
        int order = count(sb, "playOrder=");
        StringBuilder pages =
                new StringBuilder("<pageList>\n<navLabel><text>")
                        .append(Xml.text(words.pages()))
                        .append("</text></navLabel>\n");
        int n = 0;
        for (Map.Entry<String, String> t : marks.targets()) {
            n++;
            boolean number = t.getKey().chars().allMatch(c -> c >= '0' && c <= '9');
            pages.append("<pageTarget id=\"pt-")
                    .append(n)
                    .append("\" type=\"")
                    .append(number ? "normal" : "front")
                    .append('"')
                    .append(number ? " value=\"" + t.getKey() + "\"" : "")
                    .append(" playOrder=\"")
                    .append(order + n)
                    .append("\"><navLabel><text>")
                    .append(Xml.text(t.getKey()))
                    .append("</text></navLabel><content src=\"")
                    .append(Xml.attribute(t.getValue()))
                    .append("\"/></pageTarget>\n");
        }
        pages.append("</pageList>\n");
        sb.insert(end, pages);
    }

    private static int count(StringBuilder sb, String word) {
        int n = 0;
        for (int i = sb.indexOf(word); i >= 0; i = sb.indexOf(word, i + 1)) n++;
        return n;
    }
}
