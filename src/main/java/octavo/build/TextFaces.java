package octavo.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import octavo.collection.Entry;
import octavo.collection.Matter;
import octavo.collection.Part;
import octavo.collection.Volume;
import octavo.content.Article;
import octavo.content.ArticleBody;
import octavo.content.ContentWalk;
import octavo.content.Inline;
import octavo.font.Face;
import octavo.font.FontLibrary;

/// The faces that stand in for the style's where it has not the letters of a text: Arabic, Hebrew, Japanese and others.
final class TextFaces extends ContentWalk {
    /// About a line: a name or a word in passing is no text.
    private static final int FEWEST_LETTERS = 40;

    private final FontLibrary fonts;
    private final List<String> families;
    private final Face first;
    private final Map<String, Share> shares = new TreeMap<>();

    private static final class Share {
        final Face face;
        int letters;

        Share(Face face) {
            this.face = face;
        }
    }

    private TextFaces(FontLibrary fonts, List<String> families) {
        this.fonts = fonts;
        this.families = families;
        first = fonts.select(families, 400, false);
    }

    /// Those that set a line of letters or more, by their share in the text. Facsimiles bring their own.
    ///
    /// @param families of the style
    static List<Face> beside(Volume volume, FontLibrary fonts, List<String> families) {
        TextFaces f = new TextFaces(fonts, families);
        for (Matter m : volume.front()) f.matter(m);
        for (Part p : volume.parts()) {
            f.blocks(p.headnote());
            for (Entry e : p.entries()) {
                f.inlines(e.title());
                f.blocks(e.headnote());
                f.text(e.article());
                f.blocks(e.questions());
            }
        }
        for (Matter m : volume.back()) f.matter(m);
        List<Share> all = new ArrayList<>(f.shares.values());
        all.removeIf(s -> s.letters < FEWEST_LETTERS);
        all.sort(Comparator.comparingInt((Share s) -> -s.letters));
        return all.stream().map(s -> s.face).toList();
    }

    private void matter(Matter m) {
        if (m instanceof Matter.Text t) text(t.article());
    }

    private void text(Article article) {
        if (article.body() instanceof ArticleBody.Flow f) body(f);
    }

    @Override
    protected void enter(Inline inline) {
        if (!(inline instanceof Inline.Text t)) return;
        String s = t.text();
        for (int i = 0; i < s.length(); ) {
            int c = s.codePointAt(i);
            i += Character.charCount(c);
            if (c < 0x250 || !Character.isLetter(c) || first.hasGlyph(c)) continue;
            Face face = fonts.fallback(c, families, 400, false);
            if (face != null) shares.computeIfAbsent(face.family(), k -> new Share(face)).letters++;
        }
    }
}
