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
    private static final Set<String> PICTURE =
            Set.of(
                    "image",
                    "img",
                    "media",
                    "photo",
                    "picture",
                    "pic",
                    "foto",
                    "bild",
                    "figure",
                    "gallery",
                    "illustration",
                    "imagen",
                    "imagem");
    private static final Set<String> DESCRIPTION =
            Set.of(
                    "description",
                    "desc",
                    "info",
                    "text",
                    "title",
                    "credit",
                    "credits",
                    "source",
                    "legende",
                    "meta",
                    "subtitle",
                    "author",
                    "copyright",
                    "details",
                    "alt");
    private static final int HIGHEST = 5;
    private static final int LONGEST = 400;

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
        described(root);
        for (Element e : List.copyOf(root.select("[class*=credit]"))) {
            if (e == root || e.parent() == null || e.closest("figure, table") != null) continue;
            Element figure = isCredit(e) ? figureOf(e, root) : null;
            if (figure == null) continue;
            figure.tagName("figure");
            e.tagName("figcaption");
        }
    }

    /// Boxes that are called after their picture, hold it, and a line about it that is called so too.
    private static void described(Element root) {
        for (Element e : List.copyOf(root.select("img, picture"))) {
            if (e.closest("figure, table, a, p, h1, h2, h3, h4") != null) continue;
            Element box = null;
            Element at = e.parent();
            for (int i = 0; i < HIGHEST && at != null && at != root; i++, at = at.parent()) {
                String text = at.text();
                if (text.length() > LONGEST) break;
                if (text.isEmpty() || !named(at, PICTURE)) continue;
                box = at;
                break;
            }
            Element line = box == null ? null : line(box);
            if (box == null || line == null) continue;
            Element list = box.parent();
            if (Markup.name(box).equals("li")) {
                if (list == null || list.childrenSize() > 1) continue;
                list.tagName("div");
            }
            box.tagName("figure");
            line.tagName("figcaption");
        }
    }

    /// The only element of the box that has text, the outermost that is called a description.
    private static @Nullable Element line(Element box) {
        if (box.selectFirst("h1, h2, h3, h4, h5, h6, ul, ol, table, blockquote, figure, time, form")
                != null) return null;
        for (Element e : box.select("*")) {
            if (e == box || !e.text().equals(box.text())) continue;
            boolean holds = e.selectFirst("img, picture") != null;
            if (!holds && named(e, DESCRIPTION) && linked(e) < 0.3) return e;
        }
        return null;
    }

    private static double linked(Element e) {
        return TextWeight.ofLinks(e) / Math.max(1, TextWeight.of(e.text()).weight());
    }

    private static boolean named(Element e, Set<String> words) {
        for (String c : e.classNames())
            for (String w : NameEvidence.words(c)) if (words.contains(w)) return true;
        return false;
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
