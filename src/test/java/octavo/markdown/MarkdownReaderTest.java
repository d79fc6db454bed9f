package octavo.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import octavo.content.Alignment;
import octavo.content.Block;
import octavo.content.DivisionKind;
import octavo.content.Inline;
import octavo.content.PlainText;
import octavo.diag.Outcome;
import org.junit.jupiter.api.Test;

class MarkdownReaderTest {
    private static Outcome<MarkdownDocument> source(String text) {
        return MarkdownReader.read(text, "post.md", ReadOptions.SOURCE);
    }

    private static Outcome<MarkdownDocument> article(String text) {
        return MarkdownReader.read(text, "a.md", ReadOptions.ARTICLE);
    }

    /// What it is written as again.
    private static String mended(String text) {
        MarkdownDocument d = source(text).value();
        return MarkdownWriter.write(d.blocks(), d.notes());
    }

    private static <B extends Block> B only(Class<B> type, Outcome<MarkdownDocument> read) {
        assertEquals(1, read.value().blocks().size(), () -> read.value().toString());
        return type.cast(read.value().blocks().getFirst());
    }

    private static String all(Outcome<?> o) {
        return o.diagnostics().stream().map(Object::toString).collect(Collectors.joining("\n"));
    }

    @Test
    void templateCodeIsResolvedWhereItIsPlain() {
        String front = "---\nimage: /assets/i.png\n---\n";
        assertEquals("[x](/about/)\n", mended("[x]({{ \"/about/\" | url }})"));
        assertEquals("[x](/about/)\n", mended("[x]({{site.baseurl}}/about/)"));
        assertEquals("[x](/2015/05/07/layers/)\n", mended("[x]({% post_url 2015-05-07-layers %})"));
        assertEquals("[x](/docs/a.md)\n", mended("[x]({% link docs/a.md %})"));
        assertEquals(
                "![](/a/b.png){alt=\"An alt\"}\n", mended("{% image \"a/b.png\" \"An alt\" %}"));
        assertEquals(
                "![](/a/b.png){alt=\"An alt\"}\n",
                mended("{% image \"a/b.png\" \"width-400\" \"An alt\" %}"));
        assertEquals(
                "![](/assets/i.png){alt=x}\n",
                mended(front + "<img src=\"{{ page.image }}\" alt=\"x\">"));
        assertEquals(
                "![C](/i.png){alt=A}\n",
                mended("{{< figure src=\"/i.png\" alt=\"A\" caption=\"C\" >}}"));
        assertEquals(
                "![C](/i.png){alt=\"A: b\"}\n\nText *x*\n",
                mended(
                        "{% include \"figure.html\",\n  image: \"/i.png\", alt: \"A: b\",\n caption: \"C\" %}\nText *x*"));
        assertEquals(
                "```ruby\nputs 1\n```\n",
                mended("{% highlight ruby %}\nputs 1\n{% endhighlight %}"));
        assertEquals(
                "[A film](https://e.org/v)\n",
                mended("{{ \"https://e.org/v\" | embed: \"A film\" }}"));
    }

    @Test
    void rawIsKeptToTheLetter() {
        assertEquals(
                "`{{ x }}` {{ y }}\n",
                mended("`{% raw %}{{ x }}{% endraw %}` {%raw%}{{ y }}{%endraw%}")
                        .replace("\\", ""));
        assertEquals("```\na {{ b }}\n```\n", mended("```\na {% raw %}{{{% endraw %} b }}\n```"));
        assertEquals("{{< x >}}\n", mended("{{</* x */>}}").replace("\\", ""));
    }

    @Test
    void otherTemplateCodeIsLeftOutAndReported() {
        var read =
                source(
                        "---\ntitle: T\n---\nOne\n\ntwo {{ page.nothing }}{% if x %}three{% endif %}");
        assertEquals("One\ntwo three\n", PlainText.ofBlocks(read.value().blocks()));
        assertEquals(
                """
                post.md:6:5: warning[template-code]: template code `{{ page.nothing }}` was left out
                post.md:6:23: warning[template-code]: template code `{% if x %}` was left out
                post.md:6:38: warning[template-code]: template code `{% endif %}` was left out\
                """,
                all(read));
        assertEquals("{{ x }}\n", PlainText.ofBlocks(article("{{ x }}").value().blocks()));
    }

    @Test
    void placesAreThoseOfTheFile() {
        var read = source("---\ntitle: T\n---\n{% image \"a.png\" \"b\" %}\n\n> - x\n>\n>   y\n");
        var quote = (Block.Quote) read.value().blocks().get(1);
        var list = (Block.ListBlock) quote.content().getFirst();
        assertEquals("post.md:4:1", String.valueOf(read.value().blocks().getFirst().span()));
        assertEquals("post.md:6:1", String.valueOf(quote.span()));
        assertEquals(
                "post.md:8:5", String.valueOf(list.items().getFirst().content().get(1).span()));
    }

    @Test
    void levelsBeginAtOneAndSkipNone() {
        assertEquals("# A\n\n## B\n\n# C\n\n## D\n", mended("## A\n\n### B\n\n## C\n\n#### D"));
        assertEquals("# A\n\n# B\n", mended("### A\n\n## B"));
        assertEquals("# A\n", mended("---\ntitle: The Title!\n---\n# the title\n\n## A"));
        assertEquals("# Other\n\n## A\n", mended("---\ntitle: The Title\n---\n# Other\n\n## A"));
        var read = source("# *The* title\n\n## A\n");
        assertEquals("The title", PlainText.ofInlines(read.value().title()));
        assertEquals(1, ((Block.Heading) read.value().blocks().getFirst()).level());
        assertEquals(
                "# A\n\n## B\n", mended("A\n===\n\nB\n---\n\nC\n===\n").replace("\n\n# C", ""));
    }

    @Test
    void citationsStandInTextAlone() {
        String text = "`@a` <x@b.org> a@b.org [@c](u) \\@d @e, [-@f, pp. 3-4; see @g]";
        var p = only(Block.Paragraph.class, article(text));
        var citations = p.content().stream().filter(i -> i instanceof Inline.Citation).toList();
        assertEquals(2, citations.size(), p.toString());
        var last = (Inline.Citation) citations.getLast();
        assertEquals("pp. 3-4", last.items().getFirst().locator());
        assertTrue(last.items().getFirst().suppressAuthor());
        assertEquals("see", last.items().getLast().prefix());
        var post = only(Block.Paragraph.class, source("Write to @handle for $5 and 3~4~5 [@x]"));
        assertEquals(
                List.of(new Inline.Text("Write to @handle for $5 and 3~4~5 [@x]")), post.content());
    }

    @Test
    void anImageAloneIsAFigure() {
        var figure = only(Block.Figure.class, article("![A *b*](c.png){#d credit=\"E\"}"));
        assertEquals("d", figure.attributes().id());
        assertEquals("A b", PlainText.ofBlocks(figure.caption()).strip());
        assertEquals("E", PlainText.ofInlines(figure.credit()));
        var post = only(Block.Figure.class, source("![A *b*](c.png \"The caption\")"));
        assertEquals("The caption", PlainText.ofBlocks(post.caption()).strip());
        assertEquals(List.of(), only(Block.Figure.class, source("![A](c.png)")).caption());
        assertEquals(List.of(), only(Block.Figure.class, source("[![A](c.png)](u)")).caption());
        var html =
                only(
                        Block.Figure.class,
                        source(
                                "<figure>\n<a href=\"u\">\n<img src=\"c.png\" alt=\"A\"/>\n</a>\n<figcaption><em>B</em> c</figcaption>\n</figure>"));
        assertEquals("B c", PlainText.ofBlocks(html.caption()).strip());
    }

    @Test
    void htmlIsMappedOrLeftOut() {
        var read =
                source(
                        "<div style=\"x\">\n<p class=\"y\">a <b>b</b></p>\n</div>\n<style>\np {}\n</style>\n\n<!-- more -->\n\nx<script>alert(1)</script> <u onclick=\"x()\">y</u> <q>z</q>");
        assertEquals(
                "a **b**\n\nx y [“z”]{.quote}\n",
                MarkdownWriter.write(read.value().blocks(), List.of()));
        assertEquals(
                """
                post.md:4:1: note[html-left-out]: `<style>` was left out
                post.md:8:1: note[html-left-out]: a comment was left out
                post.md:10:2: note[html-left-out]: `<script>` was left out\
                """,
                all(read));
        assertEquals(
                "[Film](https://e.org)\n",
                mended("<iframe src=\"https://e.org\" title=\"Film\"></iframe>"));
        assertEquals("x\n", mended("[x](javascript:alert(1))"));
    }

    @Test
    void tablesWithSpansComeFromHtml() {
        var t =
                only(
                        Block.Table.class,
                        source(
                                "<table>\n<tr><th>a</th><th align=right>b</th></tr>\n<tr><td colspan=2>c\n\n</td></tr>\n</table>"));
        assertEquals(1, t.head().size());
        assertEquals(2, t.columns().size());
        assertEquals(2, t.body().getFirst().cells().getFirst().columnSpan());
        assertEquals(Alignment.RIGHT, t.head().getFirst().cells().getLast().alignment());
    }

    @Test
    void divisionsHaveKinds() {
        var d =
                only(
                        Block.Division.class,
                        article("::: {.epigraph #e}\n> A\n\n::: attribution\nB\n:::\n:::"));
        assertEquals(DivisionKind.EPIGRAPH, d.kind());
        assertEquals(
                DivisionKind.ATTRIBUTION_LINE, ((Block.Division) d.content().getLast()).kind());
        assertEquals(
                "a.md:1:1: warning[div-unclosed]: no `:::` closes this division",
                all(article("::: note\nx")));
    }

    @Test
    void notesAndTheirMistakes() {
        var read = article("A[^1] b^[inline] c[^2]\n\n[^1]: One\n\n    more\n\n[^3]: Three\n");
        assertEquals(
                List.of("inline-1", "1", "3"),
                read.value().notes().stream().map(n -> n.id()).toList());
        assertEquals(2, read.value().notes().get(1).content().size());
        assertEquals(
                """
                a.md:1:19: warning[note-missing]: no note `[^2]:` was found
                a.md:7:7: warning[note-unused]: nothing refers to the note `[^3]`; it is set after the text\
                """,
                all(read));
    }

    @Test
    void aHeadingGetsTheIdThatALinkWants() {
        assertEquals(
                "[x](#run-it-now)\n\n# Run it, now! {#run-it-now}\n",
                mended("[x](#run-it-now)\n\n## Run it, now!"));
    }

    @Test
    void kramdownsAttributeLists() {
        assertEquals("Text\n", mended("* TOC\n{:toc}\n\nText"));
        assertEquals(
                "Text\n\n[a](b)\n", mended("Text\n{: .lead}\n\n[a](b){:target=\"_blank\"}\n{:.x}"));
    }
}
