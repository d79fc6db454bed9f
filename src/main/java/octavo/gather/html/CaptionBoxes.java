package octavo.gather.html;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Captions that are only called so by their class become captions of a figure around them and their image.
final class CaptionBoxes {
    private static final Set<String> CAPTION =
            Set.of("caption", "captions", "cutline", "figcaption", "bildunterschrift", "legend");
    private static final int HIGHEST = 5;

    private CaptionBoxes() {}

    static void mark(Element root, BiConsumer<Element, String> drop) {
        for (Element e : List.copyOf(root.select("[class]"))) {
            if (e == root || e.parent() == null || !isCaption(e)) continue;
            if (e.closest("figure, table") != null) continue;
            Element figure = figureOf(e, root);
            if (figure == null) {
                if (e.text().length() < 600) drop.accept(e, "caption of a missing image");
                continue;
            }
            figure.tagName("figure");
            e.tagName("figcaption");
        }
        for (Element e : List.copyOf(root.select("[class*=credit]"))) {
            if (e == root || e.parent() == null || e.closest("figure, table") != null) continue;
            Element figure = isCredit(e) ? figureOf(e, root) : null;
            if (figure == null) continue;
            figure.tagName("figure");
            e.tagName("figcaption");
        }
    }

    /// The box of the picture whose credit it is, or null.
    static @Nullable Element pictureOf(Element credit, Element root) {
        Element figure = credit.closest("figure");
        return figure != null ? figure : figureOf(credit, root);
    }

    private static boolean isCredit(Element e) {
        NameEvidence.Named n = NameEvidence.of(e);
        boolean named = n != null && n.kind() == NameEvidence.Kind.CREDIT || e.hasClass("credit");
        return named && !Markup.isHeading(e) && e.text().length() <= 200;
    }

    private static boolean isCaption(Element e) {
        String n = Markup.name(e);
        if (Markup.isHeading(e) || n.equals("caption") || n.equals("figure")) return false;
        if (e.selectFirst("img, picture, video, iframe") != null) return false;
        for (String c : e.classNames())
            for (String w : NameEvidence.words(c))
                if (CAPTION.contains(w) || w.endsWith("caption")) return true;
        return false;
    }

    /// The nearest element around the caption that holds an image and little else.
    private static @Nullable Element figureOf(Element caption, Element root) {
        Element e = caption.parent();
        int length = caption.text().length();
        for (int i = 0; i < HIGHEST && e != null && e != root; i++, e = e.parent()) {
            String text = e.text();
            if (text.length() > length + 60) return null;
            String other = text.replace(caption.text(), "");
            if (TextWeight.of(other).sentences() > 0) return null;
            if (e.selectFirst("img, picture, video, iframe, svg") == null) continue;
            return switch (Markup.name(e)) {
                case "div", "span", "p", "section", "center", "a", "dl", "aside" -> e;
                default -> null;
            };
        }
        return null;
    }
}
