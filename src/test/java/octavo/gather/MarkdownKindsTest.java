package octavo.gather;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import octavo.content.ArticleBody;
import octavo.content.Contributor;
import octavo.content.Metadata;
import octavo.diag.Diagnostic;
import octavo.diag.Outcome;
import octavo.gather.clean.InlineText;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.gather.source.Removed;
import octavo.markdown.MarkdownWriter;
import octavo.world.RealWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Front matter and dialects of Jekyll, Hugo, Zola, Pandoc, Obsidian and Quarto.
class MarkdownKindsTest {
    private static final String TEXT =
            "Nobody had told the sailors that the harbour was closed, and so they sat on the wall.\n";

    @TempDir Path temp;

    @Test
    void theFirstOfSeveralHeadingsIsAReadMesTitle() throws IOException {
        String sections = TEXT + "\n# Use\n\n" + TEXT + "\n# Licence\n\n" + TEXT;
        GatheredArticle g = one("README.md", "# Harbour tools\n\n" + sections);
        assertEquals("Harbour tools", title(g));
        assertEquals(List.of("title"), g.article().source().inferred());
        assertEquals("", title(one("text.md", "# Introduction\n\n" + sections)));
        assertEquals("", title(one("text.md", TEXT + "\n# Harbour tools\n\n" + sections)));
    }

    /// A page with nothing in it is no source: exit code 3.
    @Test
    void aPageWithoutTextMakesNoArticle() throws IOException {
        Path page = temp.resolve("empty.html");
        Files.writeString(
                page, "<html><head><title>Harbour</title></head><body><div></div></body></html>");
        Outcome<List<GatheredArticle>> o =
                Gatherer.gather(new RealWorld(), page.toString(), GatherOptions.DEFAULTS);
        assertEquals(List.of(), o.value());
        assertEquals(
                List.of("error text-missing"),
                o.diagnostics().stream()
                        .map(d -> d.severity().name().toLowerCase(Locale.ROOT) + " " + d.code())
                        .toList());
    }

    @Test
    void hugoWithToml() throws IOException {
        GatheredArticle g =
                one(
                        "post.md",
                        """
                        +++
                        title = "The \\u201Cwall\\u201D"
                        date = 2020-05-03T10:00:00+02:00 # comment
                        authors = ["Lena Holm",
                          'Tom Low', ]
                        description = \"""
                        Of gulls \\
                          and walls.\"""
                        weight = 1_000
                        [params]
                          canonicalURL = "https://example.org/wall"
                          a.b = {c = true}
                        [[resources]]
                          src = "a.png"
                        [[resources]]
                          src = "b.png"
                        +++
                        """
                                + TEXT);
        assertEquals("The “wall”", title(g));
        assertEquals(List.of("Lena Holm", "Tom Low"), authors(g));
        assertEquals("2020-05-03", g.article().source().published());
        assertEquals("https://example.org/wall", g.article().source().url());
        assertEquals("Of gulls and walls.", g.article().metadata().summary());
        assertEquals("1000", g.other().text("weight"));
    }

    @Test
    void hugoWithJson() throws IOException {
        GatheredArticle g =
                one(
                        "post.md",
                        "{\n\t\"title\": \"A day: {calm}\",\n\t\"date\": \"2019-07-01\", \"author\": {\"name\": \"Lena Holm\"},\n\t\"license\": \"CC BY-SA 4.0\"\n}\n\n"
                                + TEXT);
        assertEquals("A day: {calm}", title(g));
        assertEquals(List.of("Lena Holm"), authors(g));
        assertEquals("CC-BY-SA-4.0", g.article().rights().license());
        assertEquals(TEXT, body(g));
    }

    @Test
    void braceThatIsNoFrontMatter() throws IOException {
        GatheredArticle g = one("post.md", "{curly} braces begin this text.\n\n# Title\n\n" + TEXT);
        assertTrue(body(g).contains("{curly}"), body(g));
    }

    @Test
    void jekyllWithYamlThatIsNone() throws IOException {
        Outcome<List<GatheredArticle>> o =
                gather(
                        "2014-07-16-wall.md",
                        "---\nlayout: post\ntitle: The wall: an end\nauthor: Lena Holm and Tom Low\ncategories: [a, b]\n---\n"
                                + TEXT);
        assertFalse(o.hasErrors());
        assertEquals(List.of("front-matter"), codes(o));
        GatheredArticle g = o.value().getFirst();
        assertEquals("The wall: an end", title(g));
        assertEquals(List.of("Lena Holm", "Tom Low"), authors(g));
        assertEquals("2014-07-16", g.article().source().published());
        assertEquals("wall", g.slug().replaceAll("the-wall-an-end", "wall"));
    }

    @Test
    void pandocTitleBlockAndCitations() throws IOException {
        GatheredArticle g =
                one(
                        "paper.md",
                        "% The wall’s end\n% Lena Holm; Tom Low\n% 3 May 2020\n\n"
                                + TEXT
                                + "So says [@holm2019, p. 4].^[A note.]\n");
        assertEquals("The wall’s end", title(g));
        assertEquals(List.of("Lena Holm", "Tom Low"), authors(g));
        assertEquals("2020-05-03", g.article().source().published());
        assertTrue(body(g).contains("[@holm2019, p. 4]"), body(g));
        assertEquals(1, ((ArticleBody.Flow) g.article().body()).notes().size());
    }

    @Test
    void quarto() throws IOException {
        GatheredArticle g =
                one(
                        "paper.qmd",
                        """
                        ---
                        title: Gulls
                        author:
                          - name: Lena Holm
                            orcid: 0000-0000
                          - name: {given: Tom, family: Low}
                        date: "May 3, 2020"
                        license: {text: CC BY 4.0}
                        copyright: {holder: Holm and Low, year: 2020}
                        ---
                        So says @holm2019.

                        ```{r}
                        #| echo: false
                        plot(1)
                        ```

                        ```{python}
                        #| label: x
                        print(1)
                        ```
                        """
                                + TEXT);
        Contributor second = g.article().metadata().authors().getLast();
        assertEquals("Tom Low", second.name());
        assertEquals("Low, Tom", second.fileAs());
        assertEquals("CC-BY-4.0", g.article().rights().license());
        assertEquals("Holm and Low", g.article().rights().holder());
        assertEquals(
                List.of("code that only runs", "how to run code"),
                g.removed().stream().map(Removed::reason).toList());
        assertTrue(
                body(g).contains("``` python\nprint(1)\n```")
                        || body(g).contains("```python\nprint(1)\n```"),
                body(g));
        assertTrue(body(g).contains("@holm2019") && !body(g).contains("\\@holm2019"), body(g));
    }

    /// What Pandoc passes to one format alone.
    @Test
    void rawBlocksAndSpans() throws IOException {
        GatheredArticle g =
                one(
                        "post.md",
                        """
                        Closed<br>`<b>today</b>`{=html} and `\\LaTeX`{=latex}late.

                        ```{=html}
                        <p>They <em>sat</em>.</p>
                        ```

                        ~~~ {=typst}
                        #pagebreak()
                        ~~~

                        The end.
                        """);
        assertEquals(
                "Closed<br>**today** and late.\n\nThey *sat*.\n\nThe end.\n",
                body(g).replace("\\\n", "<br>"));
        assertEquals(
                List.of("for latex alone", "for typst alone"),
                g.removed().stream().map(Removed::reason).toList());
    }

    /// Nothing but lines of TeX tells that it is Pandoc's.
    @Test
    void texThatSetsThePage() throws IOException {
        GatheredArticle g =
                one(
                        "statement.md",
                        """
                        \\vspace*{\\fill}
                        \\textit{
                        I confirm that the wall
                        is closed.
                        }

                        \\newpage
                        """);
        assertEquals("*I confirm that the wall is closed.*\n", body(g));
        assertEquals(2, g.removed().size(), g.removed().toString());
    }

    @Test
    void obsidian() throws IOException {
        Files.write(
                temp.resolve("wall.png"),
                new byte[] {
                    (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'
                });
        GatheredArticle g =
                one(
                        "Wall.md",
                        """
                        ---
                        aliases: [Wall]
                        author: "[[People/Lena Holm|Lena Holm]]"
                        source: https://example.org/wall
                        created: 2021-03-04
                        ---
                        # The wall

                        Told the [[sailors]] that the [[Harbour#North|north harbour]] was ==closed==, `[[code]]`. %%not for
                        print%% They sat. ^end

                        ![[wall.png|300]]

                        ![[Another note]]

                        > [!warning]- Mind the gulls
                        > They bite.

                        #gulls #walls
                        """);
        assertEquals(List.of("Lena Holm"), authors(g));
        assertEquals("https://example.org/wall", g.article().source().url());
        String body = body(g);
        assertTrue(body.startsWith("Told the sailors that the north harbour was"), body);
        assertTrue(
                body.contains("`[[code]]`") && !body.contains("%%") && !body.contains("^end"),
                body);
        assertTrue(body.contains("> **Mind the gulls**"), body);
        assertEquals(List.of("images/wall.png"), List.copyOf(g.images().keySet()));
        assertEquals(
                List.of("the author’s comment", "another note that stands in this one", "tags"),
                g.removed().stream().map(Removed::reason).toList());
    }

    private GatheredArticle one(String name, String text) throws IOException {
        Outcome<List<GatheredArticle>> o = gather(name, text);
        assertFalse(o.hasErrors(), o.diagnostics().toString());
        return o.value().getFirst();
    }

    private Outcome<List<GatheredArticle>> gather(String name, String text) throws IOException {
        Path file = temp.resolve(name);
        Files.writeString(file, text);
        return Gatherer.gather(new RealWorld(), file, GatherOptions.DEFAULTS);
    }

    @Test
    void citationsWithTheirReferences() throws IOException {
        Files.writeString(
                temp.resolve("refs.bib"),
                "@book{mackinder1904, title={The Pivot}}\n@article{smith, title={On x}}\n");
        Files.writeString(temp.resolve("other.bib"), "@book{nobody, title={None}}\n");
        Outcome<List<GatheredArticle>> o =
                gather(
                        "post.md",
                        """
                        ---
                        title: T
                        layout: post
                        ---
                        Said [see @mackinder1904, p. 12] and by @smith; mail me@x.org, or @someone. `@smith`

                        [@gone2001]
                        """);
        GatheredArticle g = o.value().getFirst();
        assertEquals(
                """
                Said [see @mackinder1904, p. 12] and by @smith; mail me\\@x.org, or \\@someone. `@smith`

                [@gone2001]
                """,
                body(g));
        assertEquals(List.of("refs.bib"), List.copyOf(g.images().keySet()));
        assertTrue(codes(o).contains("citations-without-reference"));
    }

    private static String title(GatheredArticle g) {
        return InlineText.of(g.article().metadata().title());
    }

    private static List<String> authors(GatheredArticle g) {
        Metadata m = g.article().metadata();
        return m.authors().stream().map(c -> String.valueOf(c.name())).toList();
    }

    private static String body(GatheredArticle g) {
        ArticleBody.Flow f = (ArticleBody.Flow) g.article().body();
        return MarkdownWriter.write(f.blocks(), List.of());
    }

    private static List<String> codes(Outcome<?> o) {
        return o.diagnostics().stream().map(Diagnostic::code).toList();
    }
}
