package octavo.collection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import octavo.content.ArticleBody;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import org.jspecify.annotations.Nullable;

/// What an editor may have forgotten: a book without articles, an article without text, an article that is in the
/// folder and not in the book.
final class Completeness {
    private static final String ARTICLES = "articles";

    /// As many are named.
    private static final int NAMED = 5;

    private Completeness() {}

    /// @param listed folders that the manifest names
    /// @param at where articles are listed
    static void check(
            List<Part> parts,
            List<Matter> matter,
            Set<String> listed,
            BookFiles files,
            @Nullable SourceSpan at,
            Diagnostics diagnostics) {
        List<Entry> entries = parts.stream().flatMap(p -> p.entries().stream()).toList();
        if (entries.isEmpty()
                && !diagnostics.hasErrors()
                && matter.stream().noneMatch(m -> m instanceof Matter.Text)) {
            diagnostics.add(
                    Diagnostic.warning(
                            "book-empty",
                            "the book has no articles",
                            at,
                            "`octavo add SOURCE...` adds some"));
        }
        for (Entry e : entries) {
            boolean empty =
                    e.cited() == null
                            && e.article() != TextReader.EMPTY
                            && e.article().body() instanceof ArticleBody.Flow f
                            && f.blocks().isEmpty();
            if (!empty) continue;
            diagnostics.add(
                    Diagnostic.warning(
                            "article-empty",
                            "this article has no text",
                            SourceSpan.ofFile(e.folder() + "/article.md"),
                            "write it, or take the article out of book.yaml"));
        }
        // Where the list can't be read, nothing is missing from it.
        if (!diagnostics.hasErrors()) unlisted(listed, files, at, diagnostics);
    }

    private static void unlisted(
            Set<String> listed, BookFiles files, @Nullable SourceSpan at, Diagnostics diagnostics) {
        List<String> rest = new ArrayList<>();
        for (String name : files.names(ARTICLES)) {
            String folder = ARTICLES + "/" + name;
            if (!listed.contains(folder) && files.isFile(folder + "/article.md")) rest.add(folder);
        }
        if (rest.isEmpty()) return;
        String names = String.join(", ", rest.subList(0, Math.min(NAMED, rest.size())));
        int more = rest.size() - NAMED;
        diagnostics.add(
                Diagnostic.note(
                        "article-unlisted",
                        "not in the book: " + names + (more > 0 ? " and " + more + " more" : ""),
                        at,
                        "list it under `articles:`, or delete its folder"));
    }
}
