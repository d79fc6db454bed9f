package octavo.gather.html;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// Whether a page is a discussion, a forum's thread or a question with answers: then what others wrote under the first
/// text is the text.
final class Discussion {
    private static final Pattern TYPE = Pattern.compile("(?:DiscussionForumPosting|QAPage)\\b");
    private static final Set<String> NAMES =
            Set.of("forum", "forums", "viewtopic", "thread", "threads", "discussion", "question");

    private Discussion() {}

    static boolean is(Document doc) {
        for (Element e : doc.select("[itemtype]"))
            if (TYPE.matcher(e.attr("itemtype")).find()) return true;
        for (Element e : doc.select("script[type^=application/ld+json]"))
            if (TYPE.matcher(e.data()).find()) return true;
        for (Element e : List.of(doc, doc.body()))
            for (Attribute a : e.attributes()) if (isNamed(a)) return true;
        return false;
    }

    private static boolean isNamed(Attribute a) {
        String key = a.getKey();
        boolean names = key.equals("class") || key.equals("id") || key.startsWith("data-");
        if (!names || a.getValue().length() > 600) return false;
        for (String name : a.getValue().trim().split("\\s+"))
            for (String w : NameEvidence.words(name)) if (NAMES.contains(w)) return true;
        return false;
    }
}
