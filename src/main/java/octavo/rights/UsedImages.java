package octavo.rights;

import java.util.LinkedHashSet;
import java.util.Set;
import octavo.content.ArticleBody;
import octavo.content.Block;
import octavo.content.ContentWalk;
import octavo.content.Inline;

/// The images that stand in a text, in its order.
final class UsedImages extends ContentWalk {
    private final Set<String> targets = new LinkedHashSet<>();
    private final Set<String> apart = new LinkedHashSet<>();

    /// The paragraph that the walk is in has nothing but images.
    private boolean imagesAlone;

    private UsedImages() {}

    static Set<String> of(ArticleBody body) {
        return in(body).targets;
    }

    /// Those that stand in paragraphs of images alone: links lead to these.
    static Set<String> apart(ArticleBody body) {
        return in(body).apart;
    }

    private static UsedImages in(ArticleBody body) {
        UsedImages u = new UsedImages();
        u.body(body);
        return u;
    }

    @Override
    protected void enter(Block block) {
        imagesAlone =
                block instanceof Block.Paragraph p
                        && p.content().stream().allMatch(UsedImages::isImage);
    }

    @Override
    protected void enter(Inline inline) {
        if (!(inline instanceof Inline.Image m)) return;
        if (m.target().matches("(?i)[a-z][a-z0-9+.-]+:.*|/.*")) return;
        if (targets.add(m.target()) && imagesAlone) apart.add(m.target());
    }

    private static boolean isImage(Inline i) {
        return switch (i) {
            case Inline.Image m -> true;
            case Inline.Link l -> l.content().stream().allMatch(UsedImages::isImage);
            case Inline.Text t -> t.text().isBlank();
            default -> false;
        };
    }
}
