package octavo.gather.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What names say on one page. Where most of the page's text stands in elements that share a word, it is a word of the
/// program that built the page ("widget", "container") and says nothing there.
final class PageNames {
    /// Elements of one word with text in them before it can be a program's.
    private static final int FEWEST = 4;

    private static final double MOST = 0.6;

    private final Set<String> idle = new HashSet<>();
    private final Map<Element, NameEvidence.Named> cache = new IdentityHashMap<>();

    private final boolean discussion;

    private PageNames(boolean discussion) {
        this.discussion = discussion;
    }

    /// @param discussion comments are the page's text
    static PageNames of(PageOutline page, boolean discussion) {
        PageNames names = new PageNames(discussion);
        Map<String, Count> counts = new HashMap<>();
        for (int i = 1; i < page.size(); i++) {
            if (page.prose[i] <= 0) continue;
            NameEvidence.Named n = NameEvidence.of(page.elements.get(i));
            if (n == null || n.word().isEmpty() || !isOfLook(n.kind())) continue;
            Count c = counts.computeIfAbsent(n.word(), w -> new Count());
            c.elements++;
            if (i < c.end || page.prose[i] > MOST * page.prose[0]) continue;
            c.prose += page.prose[i];
            c.end = page.end[i];
        }
        counts.forEach((word, c) -> {
            if (c.elements >= FEWEST && c.prose > 0.5 * page.prose[0]) names.idle.add(word);
        });
        return names;
    }

    private static final class Count {
        private int elements;
        private double prose;
        private int end;
    }

    /// Comments and links to other articles can be more than the article.
    private static boolean isOfLook(NameEvidence.Kind kind) {
        return switch (kind) {
            case SIDE,
                    NOTICE,
                    CONSENT,
                    LOCK,
                    META,
                    ADVERT,
                    TOOLS,
                    FOOT,
                    AUTHOR,
                    CREDIT,
                    NAVIGATION ->
                    true;
            case SHARE, RELATED, NEWSLETTER, COMMENTS, TEASER, POPUP -> false;
        };
    }

    boolean isDiscussion() {
        return discussion;
    }

    /// What its names say the element is for, or null.
    NameEvidence.@Nullable Kind of(Element e) {
        NameEvidence.Named n = cache.computeIfAbsent(e, NameEvidence::of);
        if (n == null || idle.contains(n.word())) return null;
        return discussion && n.kind() == NameEvidence.Kind.COMMENTS ? null : n.kind();
    }
}
