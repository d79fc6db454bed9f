package octavo.build;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.cite.CitedVolume;
import octavo.collection.Entry;
import octavo.collection.Volume;
import octavo.content.Article;
import octavo.content.ArticleBody.Flow;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.BlockMapper;
import octavo.content.DivisionKind;
import octavo.content.Inline;
import octavo.content.Note;
import octavo.content.Phrases;
import octavo.content.PlainText;
import org.jspecify.annotations.Nullable;

/// Addresses of links on paper (`style.links`): in notes, or in a list at the article's end. Each address of an article
/// stands there once, and none whose link shows it. What is read on screens keeps its links as they are.
final class PaperLinks {
    private enum Mode {
        NOTES,
        ARTICLE_END
    }

    private final Mode mode;
    private final String heading;

    private PaperLinks(Mode mode, String language) {
        this.mode = mode;
        this.heading = Phrases.of(language).get("links");
    }

    /// Whether the volume asks for addresses on paper.
    static boolean isAsked(Volume volume) {
        return mode(volume) != null;
    }

    /// The volume as it is printed; the same where it asks for no addresses.
    static CitedVolume print(CitedVolume cited) {
        Volume v = cited.volume();
        Mode mode = mode(v);
        if (mode == null) return cited;
        PaperLinks links = new PaperLinks(mode, v.manifest().language());
        return cited.withEntries(links::entry);
    }

    private static @Nullable Mode mode(Volume v) {
        String asked = v.manifest().style().settings().getOrDefault("links", "none").strip();
        return switch (asked) {
            case "notes" -> Mode.NOTES;
            case "article-end" -> Mode.ARTICLE_END;
            default -> null;
        };
    }

    private Entry entry(Entry e) {
        Article a = e.article();
        return a.body() instanceof Flow f ? e.withArticle(a.withBody(flow(f))) : e;
    }

    private Flow flow(Flow f) {
        Addresses found = new Addresses(f.notes());
        List<Block> blocks = found.blocks(f.blocks());
        List<Note> own = f.notes().stream().map(found::within).toList();
        if (found.words.isEmpty()) return f;
        if (mode == Mode.NOTES) {
            List<Note> notes = new ArrayList<>(own);
            notes.addAll(found.notes);
            return new Flow(blocks, notes);
        }
        List<Block> list = new ArrayList<>();
        list.add(
                new Block.Heading(
                        Attributes.ofClass("references-title"),
                        1,
                        List.of(new Inline.Text(heading)),
                        null));
        found.words.forEach((address, words) -> list.add(line(address, words)));
        List<Block> all = new ArrayList<>(f.blocks());
        all.add(
                new Block.Division(
                        Attributes.ofClass("generated"), DivisionKind.REFERENCES, list, null));
        return new Flow(all, f.notes());
    }

    private static Block line(String address, String words) {
        List<Inline> line = new ArrayList<>();
        if (!words.isEmpty()) line.add(new Inline.Text(words + ": "));
        line.add(link(address));
        return new Block.Paragraph(Attributes.ofClass("reference"), line, null);
    }

    private static Inline link(String address) {
        return new Inline.Link(Attributes.NONE, List.of(new Inline.Text(address)), address, null);
    }

    /// Collects the addresses of an article's text, and puts marks of notes behind the first link of each.
    private final class Addresses extends BlockMapper {
        private final Map<String, String> words = new LinkedHashMap<>();
        private final List<Note> notes = new ArrayList<>();
        private final Set<String> ids = new HashSet<>();
        private boolean inNote;

        Addresses(List<Note> own) {
            own.forEach(n -> ids.add(n.id()));
        }

        /// A note with the addresses of its links in brackets behind them. Call after the text.
        Note within(Note n) {
            inNote = true;
            return new Note(n.id(), blocks(n.content()));
        }

        /// Headings bear no marks, for they stand in the contents too; a credit says where a picture is from.
        @Override
        protected List<Inline> run(List<Inline> run, Block block) {
            boolean bare =
                    block instanceof Block.Figure
                            || block instanceof Block.Heading && mode == Mode.NOTES;
            return bare ? run : inlines(run);
        }

        private List<Inline> inlines(List<Inline> run) {
            List<Inline> out = new ArrayList<>(run.size());
            for (Inline i : run) {
                out.add(within(i));
                if (i instanceof Inline.Link l && isNew(l) && mode == Mode.NOTES) {
                    if (inNote) {
                        out.add(new Inline.Text(" ("));
                        out.add(link(l.target()));
                        out.add(new Inline.Text(")"));
                    } else {
                        out.add(new Inline.NoteRef(note(l.target())));
                    }
                }
            }
            return out;
        }

        private Inline within(Inline i) {
            return switch (i) {
                case Inline.Emphasis e -> new Inline.Emphasis(e.attributes(), inlines(e.content()));
                case Inline.Strong e -> new Inline.Strong(e.attributes(), inlines(e.content()));
                case Inline.SmallCaps e ->
                        new Inline.SmallCaps(e.attributes(), inlines(e.content()));
                case Inline.Span e -> new Inline.Span(e.attributes(), inlines(e.content()));
                case Inline.Text _,
                        Inline.Sub _,
                        Inline.Sup _,
                        Inline.Code _,
                        Inline.Link _,
                        Inline.Image _,
                        Inline.NoteRef _,
                        Inline.Citation _,
                        Inline.Math _,
                        Inline.LineBreak _,
                        Inline.PageMark _,
                        Inline.IndexTerm _ ->
                        i;
            };
        }

        private boolean isNew(Inline.Link l) {
            String to = l.target();
            if (!to.startsWith("https://") && !to.startsWith("http://")) return false;
            String shown = PlainText.ofInlines(l.content()).strip();
            if (bare(shown).equals(bare(to))) return false;
            return words.putIfAbsent(to, shown) == null;
        }

        private String note(String address) {
            int n = notes.size() + 1;
            String id = "address-" + n;
            while (!ids.add(id)) id = "address-" + ++n;
            Block text = new Block.Paragraph(Attributes.NONE, List.of(link(address)), null);
            notes.add(new Note(id, List.of(text)));
            return id;
        }

        private static String bare(String address) {
            return address.replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("/$", "");
        }
    }
}
