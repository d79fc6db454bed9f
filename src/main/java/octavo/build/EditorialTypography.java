package octavo.build;

import java.util.ArrayList;
import java.util.List;
import octavo.collection.Entry;
import octavo.collection.Manifest;
import octavo.collection.Matter;
import octavo.collection.Part;
import octavo.collection.Volume;
import octavo.content.Article;
import octavo.content.ArticleBody;
import octavo.content.Block;
import octavo.content.BlockMapper;
import octavo.content.ContentWalk;
import octavo.content.Contributor;
import octavo.content.DivisionKind;
import octavo.content.Inline;
import octavo.content.Metadata;
import octavo.content.Note;
import octavo.gather.clean.HouseTypography;
import org.jspecify.annotations.Nullable;

/// What the editor writes gets the typography that gathered texts have: the words of the manifest, prefaces, headnotes,
/// questions, notes of the editor's within articles. The articles themselves stay as `article.md` has them.
final class EditorialTypography {
    private final HouseTypography book;
    private final @Nullable String house;
    private final String language;

    private EditorialTypography(Manifest m) {
        language = m.language();
        house = m.house();
        book = HouseTypography.of(language, house);
    }

    static Volume of(Volume v) {
        EditorialTypography t = new EditorialTypography(v.manifest());
        return new Volume(
                v.slug(),
                v.manifest().withWords(t.book::text),
                v.front().stream().map(t::matter).toList(),
                v.parts().stream().map(t::part).toList(),
                v.back().stream().map(t::matter).toList(),
                v.newestDate(),
                v.citations());
    }

    private HouseTypography of(@Nullable String tag) {
        return tag == null || tag.equals(language) ? book : HouseTypography.of(tag, house);
    }

    private Matter matter(Matter m) {
        if (!(m instanceof Matter.Text t)) return m;
        Article a = t.article();
        HouseTypography own = of(a.metadata().language());
        ArticleBody body =
                switch (a.body()) {
                    case ArticleBody.Flow f ->
                            new ArticleBody.Flow(
                                    own.blocks(f.blocks()),
                                    f.notes().stream()
                                            .map(n -> new Note(n.id(), own.blocks(n.content())))
                                            .toList());
                    case ArticleBody.Facsimile f -> f;
                };
        Article other =
                new Article(
                        metadata(a.metadata(), own),
                        a.source(),
                        a.rights(),
                        a.images(),
                        body,
                        a.citing());
        return new Matter.Text(t.id(), t.file(), other);
    }

    private static Metadata metadata(Metadata m, HouseTypography t) {
        return new Metadata(
                t.line(m.title()),
                t.line(m.subtitle()),
                m.shortTitle() == null ? null : t.text(m.shortTitle()),
                people(m.authors(), t),
                m.language(),
                m.published(),
                m.summary());
    }

    /// What is said of them; names stay as they are.
    private static List<Contributor> people(List<Contributor> people, HouseTypography t) {
        List<Contributor> out = new ArrayList<>();
        for (Contributor c : people) out.add(c.bio() == null ? c : c.withBio(t.text(c.bio())));
        return out;
    }

    private Part part(Part p) {
        return new Part(
                p.title() == null ? null : book.text(p.title()),
                book.blocks(p.headnote()),
                p.entries().stream().map(this::entry).toList());
    }

    private Entry entry(Entry e) {
        return new Entry(
                e.id(),
                e.folder(),
                article(e.article()),
                e.shortTitle() == null ? null : of(language(e)).text(e.shortTitle()),
                book.blocks(e.headnote()),
                book.blocks(e.questions()),
                e.cited());
    }

    private static @Nullable String language(Entry e) {
        return e.article().metadata().language();
    }

    private Article article(Article a) {
        Metadata m = a.metadata();
        boolean bios = m.authors().stream().anyMatch(c -> c.bio() != null);
        if (bios) {
            Metadata said =
                    new Metadata(
                            m.title(),
                            m.subtitle(),
                            m.shortTitle(),
                            people(m.authors(), book),
                            m.language(),
                            m.published(),
                            m.summary());
            a = new Article(said, a.source(), a.rights(), a.images(), a.body(), a.citing());
        }
        Marks marks = new Marks();
        marks.body(a.body());
        if (!marks.found || !(a.body() instanceof ArticleBody.Flow f)) return a;
        EditorsNotes notes = new EditorsNotes(book);
        return a.withBody(
                new ArticleBody.Flow(
                        notes.blocks(f.blocks()),
                        f.notes().stream()
                                .map(n -> new Note(n.id(), notes.blocks(n.content())))
                                .toList()));
    }

    private static boolean isNote(Inline i) {
        return i instanceof Inline.Span s && s.attributes().hasClass("editor-note");
    }

    private static boolean isNote(Block b) {
        return b instanceof Block.Division d
                && (d.kind() == DivisionKind.EDITORS_NOTE
                        || d.attributes().hasClass("editor-note"));
    }

    /// Whether there are notes of the editor's at all.
    private static final class Marks extends ContentWalk {
        private boolean found;

        @Override
        protected void enter(Block block) {
            found |= isNote(block);
        }

        @Override
        protected void enter(Inline inline) {
            found |= isNote(inline);
        }
    }

    /// Those of an article, which stand in the book's language.
    private static final class EditorsNotes extends BlockMapper {
        private final HouseTypography book;

        EditorsNotes(HouseTypography book) {
            this.book = book;
        }

        @Override
        protected Block block(Block block) {
            return isNote(block) ? book.blocks(List.of(block)).getFirst() : super.block(block);
        }

        @Override
        protected List<Inline> run(List<Inline> run, Block block) {
            return run.stream().map(this::inline).toList();
        }

        private Inline inline(Inline i) {
            if (i instanceof Inline.Span s && isNote(s))
                return new Inline.Span(s.attributes(), book.line(s.content()));
            return switch (i) {
                case Inline.Span s -> new Inline.Span(s.attributes(), within(s.content()));
                case Inline.Emphasis e -> new Inline.Emphasis(e.attributes(), within(e.content()));
                case Inline.Strong s -> new Inline.Strong(s.attributes(), within(s.content()));
                default -> i;
            };
        }

        private List<Inline> within(List<Inline> content) {
            return content.stream().map(this::inline).toList();
        }
    }
}
