package octavo.gather.clean;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.content.PlainText;
import octavo.content.credit.CreditLine;
import org.jspecify.annotations.Nullable;

/// Captions that a source could only set as text: words in italics, and nothing else, right under an image that stands
/// alone. They become the figure's caption, or its credit where they name a maker or a source, so that they never part
/// from it.
final class Captions {
    /// In characters; what is longer is a paragraph that happens to be in italics.
    private static final int LONGEST = 300;

    /// Bylines and notes, which stand in italics under an opening image too.
    private static final Pattern NO_CAPTION =
            Pattern.compile(
                    "(?iu)(?:by|von|par|por|di|door|автор)\\s.*"
                            + "|(?:editor|editors|author)[’']?s?[’']? note\\b.*"
                            + "|(?:note|update|updated|correction|disclosure|anmerkung|nota)\\b.*"
                            + "|this (?:article|post|story|piece|essay|text|talk|interview)\\b.*"
                            + "|(?:originally|first) (?:published|appeared|posted)\\b.*",
                    Pattern.DOTALL);

    private Captions() {}

    static List<Block> join(List<Block> blocks, Changes changes) {
        List<Block> out = new ArrayList<>(blocks.size());
        for (Block b : blocks) {
            Block.Figure own = b instanceof Block.Paragraph p ? withOwnCaption(p) : null;
            Block.Figure above = b instanceof Block.Paragraph p ? below(p, out) : null;
            if (above != null) {
                out.set(out.size() - 1, above);
                changes.add(Changes.Kind.CAPTIONS);
            } else if (own != null) {
                out.add(own);
                changes.add(Changes.Kind.CAPTIONS);
            } else out.add(b);
        }
        return out;
    }

    /// Under an image at the very beginning, words in italics may be a standfirst: there a credit alone is joined.
    private static Block.@Nullable Figure below(Block.Paragraph p, List<Block> before) {
        if (before.isEmpty()) return null;
        List<Inline> words = italics(p.content());
        if (words == null || before.size() == 1 && !isCredit(PlainText.label(words))) return null;
        return captioned(before.getLast(), words);
    }

    /// An image, a line break, words in italics.
    private static Block.@Nullable Figure withOwnCaption(Block.Paragraph p) {
        List<Inline> all = p.content();
        int images = 0;
        while (images < all.size() && (isImage(all.get(images)) || isSpace(all.get(images))))
            images++;
        List<Inline> words = italics(all.subList(images, all.size()));
        if (words == null) return null;
        Block image =
                new Block.Paragraph(p.attributes(), trimmed(all.subList(0, images)), p.span());
        return captioned(image, words);
    }

    /// The image with its caption; null where it isn't one, or has one, or there are no words.
    private static Block.@Nullable Figure captioned(Block image, @Nullable List<Inline> words) {
        if (words == null) return null;
        return switch (image) {
            case Block.Paragraph p when isImages(p.content()) ->
                    figure(
                            Attributes.NONE,
                            List.of(new Block.Paragraph(p.attributes(), p.content(), p.span())),
                            words,
                            p.span());
            case Block.Figure f
                    when f.caption().isEmpty()
                            && f.credit().isEmpty()
                            && f.content().size() == 1
                            && f.content().getFirst() instanceof Block.Paragraph p
                            && isImages(p.content()) ->
                    figure(f.attributes(), f.content(), words, f.span());
            default -> null;
        };
    }

    private static Block.Figure figure(
            Attributes attributes,
            List<Block> content,
            List<Inline> words,
            octavo.diag.@Nullable SourceSpan span) {
        boolean credit = isCredit(PlainText.label(words));
        return new Block.Figure(
                attributes,
                content,
                credit ? List.of() : List.of(Block.Paragraph.of(words)),
                credit ? words : List.of(),
                span);
    }

    /// A caption may end in a credit; a credit is nothing else.
    private static boolean isCredit(String line) {
        CreditLine c = CreditLine.parse(line);
        return !c.empty() && !line.matches("(?s).*[.!?]\\s+\\p{Lu}.*") && line.length() <= 120;
    }

    /// What stands in italics, where nothing else stands beside it.
    private static @Nullable List<Inline> italics(List<Inline> content) {
        List<Inline> words = null;
        for (Inline i : content) {
            if (isSpace(i)) continue;
            if (words != null || !(i instanceof Inline.Emphasis e)) return null;
            words = e.content();
        }
        if (words == null || words.stream().anyMatch(Captions::isImage)) return null;
        String label = PlainText.label(words);
        boolean caption =
                !label.isEmpty()
                        && label.length() <= LONGEST
                        && !NO_CAPTION.matcher(label).matches();
        return caption ? words : null;
    }

    private static boolean isImages(List<Inline> content) {
        return content.stream().anyMatch(Captions::isImage)
                && content.stream().allMatch(i -> isImage(i) || isSpace(i));
    }

    private static boolean isImage(Inline i) {
        return i instanceof Inline.Image
                || i instanceof Inline.Link l
                        && !l.content().isEmpty()
                        && l.content().stream().allMatch(Captions::isImage);
    }

    private static boolean isSpace(Inline i) {
        return i instanceof Inline.LineBreak || i instanceof Inline.Text t && t.text().isBlank();
    }

    private static List<Inline> trimmed(List<Inline> content) {
        int end = content.size();
        while (end > 0 && isSpace(content.get(end - 1))) end--;
        return content.subList(0, end);
    }
}
