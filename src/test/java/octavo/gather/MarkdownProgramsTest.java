package octavo.gather;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import octavo.content.ArticleBody;
import octavo.diag.Diagnostic;
import octavo.diag.Outcome;
import octavo.gather.source.GatherOptions;
import octavo.gather.source.GatheredArticle;
import octavo.markdown.MarkdownWriter;
import octavo.world.RealWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the programs understand that Markdown is written for, and where their template code is none.
class MarkdownProgramsTest {
    @TempDir Path temp;

    @Test
    void pandocCountsItsListsInManyWays() throws IOException {
        String body =
                body(
                        "x.md",
                        """
                        % Lists

                        a) alpha

                            more of alpha

                            i. sub
                            ii. sub two

                        b) beta

                        (7) seven
                        (8) eight

                        #. first
                        #. second

                        (@good) This is good.

                        A. Miller wrote (@good).

                        (@)  Another.

                        ~~~
                        a) code
                        ~~~
                        """);
        assertEquals(
                """
                :::: {.attributes numbering=lower-alpha}
                1. alpha

                   more of alpha

                   ::: {.attributes numbering=lower-roman}
                   1. sub
                   2. sub two
                   :::

                2. beta
                ::::

                <!-- -->

                7. seven
                8. eight

                <!-- -->

                1. first
                2. second

                <!-- -->

                1. This is good.

                A. Miller wrote (1).

                2. Another.

                ```
                a) code
                ```
                """,
                body);
    }

    @Test
    void tablesWhoseHeadIsSetIn() throws IOException {
        String body =
                body(
                        "x.md",
                        """
                        % Tables

                        See it:

                            Right Left
                          ------- ------
                               12 12

                          : Simple.

                        And before:

                        :  Above it.

                        ---- ----
                        1    2
                        ---- ----
                        """);
        assertTrue(body.contains("| Right | Left |") && body.contains("Table: Simple."), body);
        assertTrue(body.contains("Table: Above it."), body);
    }

    @Test
    void texThatSetsThePageGoes() throws IOException {
        GatheredArticle g =
                one(
                        "x.md",
                        """
                        % Thesis

                        \\newpage \\pagenumbering{roman}

                        \\begin{tabbing}
                        a \\= b
                        \\end{tabbing}

                        It is \\textbf{bold}\\footnote{A note.} by \\cite{smith2001}.

                        \\begin{equation}
                        x
                        \\end{equation}
                        """);
        assertEquals(2, g.removed().size());
        String body = body(g);
        assertTrue(body.startsWith("It is **bold**[^inline-1] by [@smith2001]."), body);
        assertTrue(body.contains("\\begin{equation}"), body);
    }

    @Test
    void pandocIsKnownByItsGrammar() throws IOException {
        String body =
                body(
                        "x.md",
                        "# One\n\nSay [so]{#here .x} and [so]{.y}, H~2~O.\n\n```\n{{pandoc.Str \"x\"}\n\nmore }}\n```\n");
        assertTrue(body.contains("H~2~O") && body.contains("{{pandoc.Str \"x\"}\n\nmore }}"), body);
    }

    @Test
    void hugoHasNoBracesOfTemplates() throws IOException {
        String body =
                body(
                        "x.md",
                        "---\ntitle: T\ndraft: false\nweight: 1\n---\nWrite `{{ .Title }}`.\n\n{{< code-toggle file=x >}}\na = 1\n{{< /code-toggle >}}\n");
        assertEquals("Write `{{ .Title }}`.\n\n```\na = 1\n```\n", body);
    }

    @Test
    void whatABreakStandsAloneBeforeIsMarkdown() throws IOException {
        String body =
                body("x.md", "---\nlayout: post\ntitle: T\n---\nOne.\n\n<br/>\n## Two\n\nThree.\n");
        assertEquals("One.\n\n# Two\n\nThree.\n", body);
    }

    @Test
    void headingsWithoutASpace() throws IOException {
        String text = "One.\n\n##Two\n\n#tag\n\n##small\n\nA\n##B\n\n```\n\n##C\n\n```\n";
        assertEquals(
                "One.\n\n# Two\n\n\\#tag\n\n\\#\\#small\n\nA \\#\\#B\n\n```\n\n##C\n\n```\n",
                body("x.md", "---\nlayout: post\ntitle: T\n---\n" + text));
    }

    @Test
    void licenceToWhichALinkLeads() throws IOException {
        GatheredArticle g =
                one(
                        "x.md",
                        "# T\n\nText.\n\n<a rel=\"license\"\nhref=\"http://creativecommons.org/licenses/by-nc-sa/3.0/us/\"><img src=\"https://x.org/b.png\" alt=\"CC\" /></a>\n");
        assertEquals("CC-BY-NC-SA-3.0", g.article().rights().license());
        assertEquals("CC", g.removed().getFirst().text());
    }

    @Test
    void quartoNumbersWhatIsReferredTo() throws IOException {
        Files.write(
                temp.resolve("a.png"),
                new byte[] {
                    (byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R'
                });
        Outcome<List<GatheredArticle>> o =
                gather(
                        "x.qmd",
                        """
                        ---
                        title: T
                        ---
                        ## Start {#sec-start}

                        See @fig-a, [@tbl-b], @sec-start, @sec-gone and @eq-c.

                        ![Cap](a.png){#fig-a fig-alt="A gull"}

                        | x | y |
                        |---|---|
                        | 1 | 2 |

                        : Of it {#tbl-b}

                        $$
                        x
                        $$ {#eq-c}

                        ::: {.callout-tip title="Hint"}
                        Do it.
                        :::

                        ```{r}
                        #| fig-cap: Never seen
                        plot(1)
                        ```
                        """);
        String body = body(o.value().getFirst());
        assertTrue(
                body.contains(
                        "See [Figure 1](#fig-a), [Table 1](#tbl-b), [Start](#sec-start), gone and Equation 1."
                                .replace("re 1]", "re 1]")
                                .replace("le 1]", "le 1]")
                                .replace("on 1.", "on 1.")),
                body);
        assertTrue(body.contains("![Figure 1: Cap](images/a.png){#fig-a alt=\"A gull\"}"), body);
        assertTrue(body.contains("::: sidebar\n**Hint.** Do it.\n:::"), body);
        assertTrue(body.contains("\\qquad (1)"), body);
        assertEquals(
                List.of("reference-unresolved"),
                o.diagnostics().stream().map(Diagnostic::code).toList());
        assertEquals("fig-cap: Never seen", o.value().getFirst().removed().getFirst().text());
    }

    private String body(String name, String text) throws IOException {
        return body(one(name, text));
    }

    private static String body(GatheredArticle g) {
        ArticleBody.Flow f = (ArticleBody.Flow) g.article().body();
        return MarkdownWriter.write(f.blocks(), List.of());
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
}
