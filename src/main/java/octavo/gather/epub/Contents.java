package octavo.gather.epub;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.gather.clean.TextClean;
import octavo.gather.html.Markup;
import octavo.gather.html.NoteTargets;
import octavo.gather.source.SourceText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// A book's table of contents: the navigation document before the NCX.
record Contents(List<Entry> entries) {
    private static final int DEEPEST = 8;
    private static final int MOST = 20_000;

    /// @param path of the file it leads to; empty where it leads nowhere
    /// @param fragment may be empty
    record Entry(String label, String path, String fragment, List<Entry> inner) {}

    static Contents of(BookFiles files, PackageDocument pack) {
        List<Entry> entries = List.of();
        String nav = pack.navigation();
        byte[] bytes = nav == null ? null : files.read(nav);
        if (nav != null && bytes != null) {
            Document doc = Markup.parse(SourceText.decode(bytes).text());
            Element toc = doc.selectFirst("nav[epub:type~=toc], nav[role=doc-toc], nav");
            Element list = toc == null ? null : toc.selectFirst("ol, ul");
            if (list != null) entries = items(list, nav, 0);
        }
        String ncx = pack.ncx();
        byte[] ncxBytes = ncx == null || !entries.isEmpty() ? null : files.read(ncx);
        if (ncx != null && ncxBytes != null) {
            Document doc = Jsoup.parse(SourceText.decode(ncxBytes).text(), "", Parser.xmlParser());
            for (Element e : doc.getAllElements()) {
                if (!Markup.name(e).equals("navmap")) continue;
                entries = points(e, ncx, 0);
                break;
            }
        }
        return new Contents(entries);
    }

    private static List<Entry> items(Element list, String nav, int depth) {
        List<Entry> out = new ArrayList<>();
        if (depth > DEEPEST) return out;
        for (Element li : list.children()) {
            if (out.size() > MOST) break;
            Element label = null;
            List<Entry> inner = List.of();
            for (Element e : li.children()) {
                String n = Markup.name(e);
                if (n.equals("ol") || n.equals("ul")) inner = items(e, nav, depth + 1);
                else if (label == null)
                    label =
                            n.equals("a") || e.selectFirst("a[href]") == null
                                    ? e
                                    : e.selectFirst("a[href]");
            }
            if (label != null) out.add(entry(label.text(), label.attr("href"), nav, inner));
        }
        return out;
    }

    private static List<Entry> points(Element parent, String ncx, int depth) {
        List<Entry> out = new ArrayList<>();
        if (depth > DEEPEST) return out;
        for (Element point : parent.children()) {
            if (!Markup.name(point).equals("navpoint") || out.size() > MOST) continue;
            String text = "";
            String src = "";
            for (Element e : point.children()) {
                if (Markup.name(e).equals("navlabel")) text = e.text();
                if (Markup.name(e).equals("content")) src = e.attr("src");
            }
            out.add(entry(text, src, ncx, points(point, ncx, depth + 1)));
        }
        return out;
    }

    private static Entry entry(String text, String href, String from, List<Entry> inner) {
        int hash = href.indexOf('#');
        String file = PackageDocument.decode(hash < 0 ? href : href.substring(0, hash));
        return new Entry(
                TextClean.clean(text),
                file.isEmpty() ? "" : NoteTargets.resolvePath(from, file),
                hash < 0 ? "" : PackageDocument.decode(href.substring(hash + 1)),
                inner);
    }

    /// The labels by the file they lead to. Of several places within one file none is the file's.
    Map<String, String> labels() {
        Map<String, String> labels = new HashMap<>();
        label(entries, labels);
        labels.values().removeIf(String::isEmpty);
        return labels;
    }

    private static void label(List<Entry> entries, Map<String, String> labels) {
        for (Entry e : entries) {
            if (!e.label.isEmpty() && !e.path.isEmpty()) {
                if (e.fragment.isEmpty()) labels.putIfAbsent(e.path, e.label);
                else labels.merge(e.path, e.label, (a, b) -> "");
            }
            label(e.inner, labels);
        }
    }

    /// Files to which anything leads.
    Set<String> files() {
        Set<String> out = new HashSet<>();
        files(entries, out);
        return out;
    }

    private static void files(List<Entry> entries, Set<String> out) {
        for (Entry e : entries) {
            if (!e.path.isEmpty()) out.add(e.path);
            files(e.inner, out);
        }
    }

    /// The places within a file to which anything leads; one without a fragment is empty.
    Set<String> fragments(String path) {
        Set<String> out = new HashSet<>();
        fragments(entries, path, out);
        return out;
    }

    private static void fragments(List<Entry> entries, String path, Set<String> out) {
        for (Entry e : entries) {
            if (e.path.equals(path)) out.add(e.fragment);
            fragments(e.inner, path, out);
        }
    }

    /// The places at which the chapters within a file begin: of nested entries the outermost that lead there. An entry
    /// of a part that reaches over several files gives its inner ones.
    List<Entry> within(String path) {
        List<Entry> out = new ArrayList<>();
        within(entries, path, out);
        return out;
    }

    private static void within(List<Entry> entries, String path, List<Entry> out) {
        for (Entry e : entries) {
            Set<String> inner = new HashSet<>();
            files(e.inner, inner);
            boolean part = e.path.isEmpty() || !inner.isEmpty() && !inner.equals(Set.of(e.path));
            if (e.path.equals(path)) out.add(e);
            if (part) within(e.inner, path, out);
        }
    }
}
