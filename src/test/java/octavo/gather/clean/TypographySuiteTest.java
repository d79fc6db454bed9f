package octavo.gather.clean;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import octavo.content.Article;
import octavo.content.ArticleBody;
import octavo.content.Block;
import octavo.content.Inline;
import octavo.content.Metadata;
import octavo.content.Rights;
import octavo.content.Source;
import octavo.markdown.MarkdownReader;
import octavo.markdown.ReadOptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The suite file: a case a line, `LANGUAGE[/HOUSE][ md]: TEXT => WHAT IT BECOMES`. There `¶` parts paragraphs, `⍽` is a
/// no-break space, `⎵` a narrow one, `␣` a space at an end, `¬` a soft hyphen; `md` reads the text as Markdown, for what
/// goes across mark-up.
class TypographySuiteTest {
    @Test
    void everyCase() throws IOException {
        int cases = 0;
        List<String> failed = new ArrayList<>();
        for (String line : lines()) {
            if (line.isBlank() || line.startsWith("# ")) continue;
            cases++;
            String got = run(line);
            String wanted = line.substring(line.indexOf(" => ") + 4);
            if (!got.equals(wanted)) failed.add(line + "\n      was " + got);
        }
        assertTrue(
                failed.isEmpty(),
                failed.size() + " of " + cases + " failed:\n" + String.join("\n", failed));
        assertTrue(cases >= 150, cases + " cases");
    }

    /// What was set right stays as it is.
    @Test
    void twiceIsOnce() throws IOException {
        List<String> failed = new ArrayList<>();
        for (String line : lines()) {
            if (line.isBlank() || line.startsWith("# ") || line.contains(" md: ")) continue;
            String out = line.substring(line.indexOf(" => ") + 4);
            String again = run(line.substring(0, line.indexOf(": ") + 2) + out + " => ");
            if (!again.equals(out)) failed.add(out + "\n      was " + again);
        }
        assertTrue(failed.isEmpty(), String.join("\n", failed));
    }

    private static List<String> lines() throws IOException {
        try (InputStream in =
                TypographySuiteTest.class.getResourceAsStream(
                        "/octavo/gather/clean/typography.txt")) {
            assertTrue(in != null, "typography.txt");
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static String run(String line) {
        String head = line.substring(0, line.indexOf(": "));
        String text = line.substring(line.indexOf(": ") + 2, line.indexOf(" => "));
        boolean markdown = head.endsWith(" md");
        String[] tag = head.replace(" md", "").split("/");
        @Nullable HouseStyle house = tag.length > 1 ? HouseStyle.of(tag[1]) : null;
        assertTrue(tag.length == 1 || house != null, head);
        Article a = article(tag[0], text, markdown);
        ArticleBody body = Cleaner.clean(a, house).article().body();
        List<String> out = new ArrayList<>();
        for (Block b : ((ArticleBody.Flow) body).blocks()) out.add(BlockText.of(b));
        return String.join("¶", out)
                .replace('\u00A0', '⍽')
                .replace('\u202F', '⎵')
                .replace('\u00AD', '¬');
    }

    private static Article article(String language, String text, boolean markdown) {
        String plain =
                text.replace('⍽', '\u00A0')
                        .replace('⎵', '\u202F')
                        .replace('␣', ' ')
                        .replace('¬', '\u00AD');
        List<Block> blocks = new ArrayList<>();
        if (markdown) {
            blocks.addAll(
                    MarkdownReader.read(plain.replace("¶", "\n\n"), "x.md", ReadOptions.SOURCE)
                            .value()
                            .blocks());
        } else {
            for (String p : plain.split("¶"))
                blocks.add(Block.Paragraph.of(List.of(new Inline.Text(p))));
        }
        return new Article(
                new Metadata(List.of(), List.of(), null, List.of(), language, null, null),
                Source.NONE,
                Rights.UNKNOWN,
                List.of(),
                new ArticleBody.Flow(blocks, List.of()));
    }
}
