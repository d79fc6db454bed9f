package octavo.gather.html;

import java.util.ArrayList;
import java.util.List;
import octavo.content.ArticleBody;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.diag.Diagnostics;
import octavo.gather.source.Removed;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// An element of a page to the document model: its title, its text, its notes and images.
public final class PageConverter {
    private PageConverter() {}

    /// @param file as a message names it
    /// @param path as links within the source name it
    /// @param language of the text, or null
    /// @param statedTitle what the page states as its title elsewhere, or null
    /// @param titled whether a heading in the element is the title only where it says the same
    public record Settings(
            String file,
            String path,
            @Nullable String language,
            @Nullable String statedTitle,
            StyleHints hints,
            ImageSink images,
            NoteTargets notes,
            boolean titled) {}

    public static PageContent convert(Element root, Settings s, Diagnostics diagnostics) {
        Titles titles = Titles.find(root, s.statedTitle, s.titled);
        PageContext page =
                new PageContext(
                        s.file,
                        s.path,
                        s.language,
                        s.hints,
                        s.images,
                        s.notes,
                        diagnostics,
                        titles.level());
        page.collectTargets(root);
        BlockConverter blocks = new BlockConverter(page);
        TitleNotes titleNotes = new TitleNotes();
        List<Inline> title = titleNotes.without(take(titles.title(), page, blocks));
        Element heading = titles.title();
        if (heading != null && s.statedTitle != null && PageTitle.differ(heading, s.statedTitle))
            page.removed(heading, "the title in other words");
        List<Inline> subtitle = titleNotes.without(take(titles.subtitle(), page, blocks));
        List<Block> body = titleNotes.into(blocks.convert(root), s.file, diagnostics);
        List<Removed> removed = page.removed;
        return new PageContent(
                title,
                subtitle,
                new ArticleBody.Flow(body, page.noteList()),
                new ArrayList<>(page.imageRecords.values()),
                s.images.images(),
                removed);
    }

    private static List<Inline> take(@Nullable Element e, PageContext page, BlockConverter blocks) {
        if (e == null) return List.of();
        List<Inline> content = blocks.inline(e);
        page.skipped.add(e);
        return content;
    }
}
