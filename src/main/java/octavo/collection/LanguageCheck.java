package octavo.collection;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import octavo.content.Article;
import octavo.content.Block;
import octavo.content.PlainText;
import octavo.content.WritingSystem;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;

/// Warns of texts that don't say their language and are in a script which the book's isn't written in: they would be
/// divided, spoken and set in the direction of what they are not.
final class LanguageCheck {
    private LanguageCheck() {}

    /// @param book its language, BCP 47
    static void check(List<Article> articles, String book, Diagnostics diagnostics) {
        for (Article a : articles) check(a, book, diagnostics);
    }

    private static void check(Article a, String book, Diagnostics diagnostics) {
        if (a.metadata().language() != null) return;
        List<Block> unmarked = new ArrayList<>();
        for (Block b : TextReader.flow(a.body()).blocks()) {
            boolean words = !(b instanceof Block.CodeBlock) && !(b instanceof Block.MathBlock);
            if (words && b.attributes().language() == null) unmarked.add(b);
        }
        String text = PlainText.ofBlocks(unmarked);
        UnicodeScript script = WritingSystem.dominant(text);
        if (script == null || !WritingSystem.isForeign(script, book)) return;
        String language = WritingSystem.language(text, script);
        diagnostics.add(
                Diagnostic.warning(
                        "language-script",
                        "this text is in "
                                + name(script)
                                + " letters and is set as "
                                + Locale.forLanguageTag(book).getDisplayLanguage(Locale.ENGLISH)
                                + ", the book's language",
                        unmarked.getFirst().span(),
                        language == null
                                ? "write its `language:` at its head"
                                : "write `language: " + language + "` at its head"));
    }

    private static String name(UnicodeScript script) {
        String n = script.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return script == UnicodeScript.HAN
                ? "Chinese or Japanese"
                : Character.toUpperCase(n.charAt(0)) + n.substring(1);
    }
}
