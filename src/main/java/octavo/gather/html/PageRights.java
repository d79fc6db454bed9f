package octavo.gather.html;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.gather.clean.TextClean;
import octavo.gather.source.Licenses;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page says of its licence and of who holds the copyright.
///
/// @param linked SPDX id of the licence to which `rel=license` leads, or null
/// @param shown SPDX id of the only licence that badges, links or words outside of captions name, or null
/// @param holder who stands behind the copyright sign at the page's foot, or null
record PageRights(@Nullable String linked, @Nullable String shown, @Nullable String holder) {
    private static final int LONGEST = 300;
    private static final Pattern COPYRIGHT =
            Pattern.compile(
                    "(?iu)^(?:copyright\\s*)?(?:©|\\(c\\)|copyright)\\s*(?:copyright\\s*)?(?:\\d{4}(?:\\s*[-–—,]\\s*(?:\\d{2,4}|present))?)?[\\s,]*(?:by\\s+)?(\\p{L}[^|•·\\n]{1,80}?)\\s*(?:\\d{4}(?:\\s*[-–—]\\s*\\d{4})?)?\\s*(?:[.,;|•·–—-]\\s.*|[.,;]?\\s*(?:all rights|alle rechte|tous droits|todos los derechos|tutti i diritti|все права).*|\\.)?$");

    static PageRights of(Document doc) {
        return new PageRights(linked(doc), shown(doc), holder(doc));
    }

    /// Of several licences none is the page's.
    private static @Nullable String linked(Document doc) {
        Set<String> found = new LinkedHashSet<>();
        for (Element e : doc.select("[rel~=(?i)\\blicense\\b]")) {
            String id = Licenses.find(e.attr("href") + " " + e.text());
            if (id != null && !isOfAPart(e)) found.add(id);
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }

    private static @Nullable String shown(Document doc) {
        Set<String> found = new LinkedHashSet<>();
        for (Element e : doc.select("a[href*=creativecommons.org]")) {
            String id = Licenses.find(e.attr("href"));
            if (id != null && !isOfAPart(e) && !isInSentence(e)) found.add(id);
        }
        return found.size() == 1 ? found.iterator().next() : null;
    }

    /// Licences of images, of what is quoted, of what readers wrote.
    private static boolean isOfAPart(Element e) {
        if (e.closest("figure, figcaption, blockquote, table, li[class*=comment]") != null)
            return true;
        for (Element p = e; p != null; p = p.parent()) {
            for (String c : p.classNames())
                if (c.toLowerCase(Locale.ROOT).contains("caption")) return true;
        }
        return false;
    }

    /// An article may speak of a licence without standing under it.
    private static boolean isInSentence(Element link) {
        Element p = link;
        while (p.parent() != null && !Markup.isBlock(p)) p = p.parent();
        String text = p.text();
        return text.length() > LONGEST;
    }

    /// Who is named in a line of copyright, or null where it is none.
    static @Nullable String name(String line) {
        Matcher m = COPYRIGHT.matcher(line);
        return m.find() ? m.group(1).trim() : null;
    }

    private static @Nullable String holder(Document doc) {
        List<Element> feet =
                doc.select(
                        "footer, [role=contentinfo], [class*=copyright], [id*=footer], [class*=footer]");
        for (int i = feet.size() - 1; i >= 0; i--) {
            for (Element e : feet.get(i).getAllElements()) {
                String own = TextClean.clean(e.text());
                if (own.length() < 4 || own.length() > LONGEST) continue;
                boolean link = e.closest("a") != null && own.indexOf('©') < 0;
                String name = link ? null : name(own);
                if (name != null) return name;
            }
        }
        return null;
    }
}
