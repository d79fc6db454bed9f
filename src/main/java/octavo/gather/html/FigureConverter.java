package octavo.gather.html;

import java.util.ArrayList;
import java.util.List;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.gather.clean.BlockText;
import octavo.gather.clean.InlineText;
import octavo.gather.source.Licenses;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Figures with their captions and credits.
final class FigureConverter {
    private static final String CREDIT =
            "(?iu)^(?:photo(?:graph)?|image|picture|credit|courtesy|foto|bild|фото|illustration|source)s?\\b.{0,20}?(?::|©|\\bby\\b)\\s*\\S.*|^(?:©|\\(c\\)).*";
    private static final String CREDITS =
            ".credit, [class*=photo-credit], [class*=image-credit], [class*=media-credit],"
                    + " [class*=picture-credit], [class*=photocredit], [class*=imagecredit],"
                    + " [itemprop=copyrightHolder]";
    private final PageContext page;
    private final BlockConverter blocks;
    private final InlineConverter inlines;

    FigureConverter(PageContext page, BlockConverter blocks, InlineConverter inlines) {
        this.page = page;
        this.blocks = blocks;
        this.inlines = inlines;
    }

    void convert(Element e, List<Block> out) {
        Element caption = e.selectFirst("figcaption");
        // Pages have a caption twice: for narrow screens and for wide ones.
        for (Element other : e.select("figcaption"))
            if (caption != null && other != caption && other.text().equals(caption.text()))
                page.skipped.add(other);
        List<Inline> credit = List.of();
        List<Block> captionBlocks = List.of();
        Element creditElement = caption == null ? null : credit(caption);
        if (creditElement == null) creditElement = e.selectFirst(CREDITS);
        if (creditElement != null) {
            credit = inlines.convert(creditElement.childNodes());
            page.skipped.add(creditElement);
        }
        if (caption != null) {
            page.skipped.add(caption);
            if (caption != creditElement) captionBlocks = blocks.children(caption);
        }
        List<Block> content = new ArrayList<>();
        for (Block b : blocks.children(e)) content.addAll(unwrap(b));
        if (isLost(e, content)) {
            // The image is missing: its caption stays as text beside nothing, in the record only.
            String reason = "caption of an image that is not in the source";
            if (caption != null) page.removed(caption, reason);
            boolean apart = creditElement != null && !creditElement.parents().contains(caption);
            if (creditElement != null && creditElement != caption && apart)
                page.removed(creditElement, reason);
            return;
        }
        describe(content, captionBlocks, credit, license(e));
        out.add(new Block.Figure(page.attributes(e), content, captionBlocks, credit, page.span(e)));
    }

    /// Its images are not in the source: what stands beside them is no text.
    private static boolean isLost(Element e, List<Block> content) {
        if (content.isEmpty()) return true;
        if (e.selectFirst("img, picture, svg") == null) return false;
        for (Block b : content) {
            if (!(b instanceof Block.Paragraph p)) return false;
            if (p.content().stream().anyMatch(FigureConverter::isShown)) return false;
        }
        return true;
    }

    private static boolean isShown(Inline i) {
        return switch (i) {
            case Inline.Image _, Inline.Math _ -> true;
            case Inline.Link l -> l.content().stream().anyMatch(FigureConverter::isShown);
            default -> false;
        };
    }

    /// A lone image became a figure of its own already.
    private static List<Block> unwrap(Block b) {
        return b instanceof Block.Figure f && f.caption().isEmpty() ? f.content() : List.of(b);
    }

    private static @Nullable Element credit(Element caption) {
        for (Element c :
                caption.select(
                        ".credit, .photo-credit, .image-credit, [itemprop=copyrightHolder], cite, small")) {
            if (c.hasClass("credit")
                    || c.className().contains("credit")
                    || c.text().matches(CREDIT)
                    || c.hasAttr("itemprop")) return c;
        }
        for (Element p : caption.children()) {
            if (Markup.isBlock(p) && caption.children().size() > 1 && p.text().matches(CREDIT))
                return p;
        }
        return null;
    }

    /// SPDX id of the only licence to which links of the figure lead.
    private static @Nullable String license(Element e) {
        String found = null;
        for (Element a : e.select("a[href*=creativecommons.org], a[rel~=(?i)\\blicense\\b]")) {
            String id = Licenses.find(a.attr("href"));
            if (id == null) continue;
            if (found != null && !found.equals(id)) return null;
            found = id;
        }
        return found;
    }

    private void describe(
            List<Block> content,
            List<Block> caption,
            List<Inline> credit,
            @Nullable String license) {
        String captionText = caption.isEmpty() ? null : BlockText.of(caption).replace('\n', ' ');
        String creditText = credit.isEmpty() ? null : InlineText.of(credit);
        if (captionText == null && creditText == null && license == null) return;
        for (Block b : content) {
            if (!(b instanceof Block.Paragraph p)) continue;
            for (Inline i : p.content())
                if (i instanceof Inline.Image img)
                    page.describe(img.target(), captionText, creditText, license);
        }
    }
}
