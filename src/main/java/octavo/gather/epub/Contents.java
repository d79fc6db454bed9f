package octavo.gather.epub;

import java.util.HashMap;
import java.util.Map;
import octavo.gather.SourceText;
import octavo.gather.clean.TextClean;
import octavo.gather.html.Markup;
import octavo.gather.html.NoteTargets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The labels of a book's table of contents by the file they lead to: the navigation document before the NCX.
final class Contents {
    private Contents() {}

    static Map<String, String> labels(BookFiles files, PackageDocument pack) {
        Map<String, String> labels = new HashMap<>();
        String nav = pack.navigation();
        byte[] bytes = nav == null ? null : files.read(nav);
        if (nav != null && bytes != null) {
            Document doc = Markup.parse(SourceText.decode(bytes).text());
            Element toc = doc.selectFirst("nav[epub:type~=toc], nav[role=doc-toc], nav");
            if (toc != null)
                for (Element a : toc.select("a[href]")) put(labels, nav, a.attr("href"), a.text());
        }
        String ncx = pack.ncx();
        byte[] ncxBytes = ncx == null || !labels.isEmpty() ? null : files.read(ncx);
        if (ncx != null && ncxBytes != null) {
            Document doc = Jsoup.parse(SourceText.decode(ncxBytes).text(), "", Parser.xmlParser());
            for (Element point : doc.select("navPoint")) {
                Element content = point.selectFirst("> content");
                Element text = point.selectFirst("> navLabel > text");
                if (content != null && text != null)
                    put(labels, ncx, content.attr("src"), text.text());
            }
        }
        labels.values().removeIf(String::isEmpty);
        return labels;
    }

    /// The label of a file. Of several places within one file none is the file's.
    private static void put(Map<String, String> labels, String from, String href, String text) {
        String label = TextClean.clean(text);
        String path = NoteTargets.resolvePath(from, href.replaceAll("#.*", ""));
        if (label.isEmpty()) return;
        if (href.indexOf('#') < 0) labels.putIfAbsent(path, label);
        else labels.merge(path, label, (a, b) -> "");
    }
}
