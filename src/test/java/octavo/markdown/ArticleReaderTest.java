package octavo.markdown;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Collectors;
import octavo.content.ArticleBody;
import octavo.content.Block;
import octavo.content.Contributor;
import octavo.content.PlainText;
import octavo.content.RightsGround;
import octavo.diag.Outcome;
import org.junit.jupiter.api.Test;

class ArticleReaderTest {
    private static Outcome<ArticleFile> read(String text) {
        return ArticleReader.readFile(text, "article.md");
    }

    private static String all(Outcome<?> o) {
        return o.diagnostics().stream()
                .map(d -> d + " | " + d.hint())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void frontMatter() {
        var read =
                read(
                        """
                        ---
                        title: Russia’s *Sino-Japanese* Act
                        authors: [Ana Editor, {name: B. C., file-as: "C., B.", role: trl}, {id: mbland}]
                        source: {container: Site, kind: web, inferred: [container], url: , added: 2026-11-23}
                        rights: {ground: licence, status: granted, license: CC-BY-4.0, notices: ["A notice: verbatim"]}
                        images:
                          - {file: , title: T, credit: "cc П", status: unconfirmed}
                        tags: [a, b]
                        ---

                        # First

                        Text.
                        """);
        var a = read.value().article();
        assertEquals("Russia’s Sino-Japanese Act", PlainText.ofInlines(a.metadata().title()));
        assertEquals(Contributor.author("Ana Editor"), a.metadata().authors().getFirst());
        assertEquals("mbland", a.metadata().authors().getLast().id());
        assertEquals(RightsGround.LICENCE, a.rights().ground());
        assertEquals("cc П", a.images().getFirst().credit());
        assertEquals(
                1, ((Block.Heading) ((ArticleBody.Flow) a.body()).blocks().getFirst()).level());
        assertEquals("tags", read.value().other().entries().getFirst().key());
        assertEquals(
                "article.md:8:1: note[foreign-key]: the key `tags` is kept and not used | null",
                all(read));
        String written = ArticleWriter.write(a, read.value().other());
        assertEquals(a.metadata(), read(written).value().article().metadata());
        assertTrue(written.contains("\ntags:\n  - a\n  - b\n---\n"), written);
    }

    @Test
    void misspeltKeys() {
        assertEquals(
                """
                article.md:4:10: error[unknown-value]: `onw` is no value of `ground` | did you mean `own`?
                article.md:3:10: error[unknown-key]: unknown key `licence` | did you mean `license`?
                article.md:2:1: warning[unknown-key]: unknown key `tilte` | did you mean `title`?\
                """,
                all(read("---\ntilte: x\nrights: {licence: MIT,\n ground: onw}\n---\n")));
    }

    @Test
    void aPrefaceMayBeginWithItsTitle() {
        var read = read("# Preface\n\nText.\n\n## Part\n");
        var a = read.value().article();
        assertEquals("Preface", PlainText.ofInlines(a.metadata().title()));
        var blocks = ((ArticleBody.Flow) a.body()).blocks();
        assertEquals(1, ((Block.Heading) blocks.getLast()).level());
        assertEquals("", all(read));
    }

    @Test
    void badYamlHasItsLine() {
        assertTrue(
                all(read("---\ntitle: a\n\nText\n"))
                        .startsWith("article.md:1:1: error[front-matter-open]"));
        assertTrue(
                all(read("---\ntitle: a: b\n---\nText\n"))
                        .startsWith("article.md:2:9: error[yaml-syntax]"));
    }

    @Test
    void whatIsNoDateIsKeptAndSaid() {
        var o =
                read(
                        """
                        ---
                        title: A
                        published: 32 May 2020
                        source: {published: 2020-05, retrieved: 2020-02-30, added: 2020-05-01T10:00:00Z}
                        rights: {ground: permission, expires: 1.5.2031}
                        ---
                        """);
        assertTrue(
                all(o).contains(
                                "article.md:3:12: warning[bad-value]: `published`: `32 May 2020` is not a date"),
                all(o));
        assertTrue(all(o).contains("`retrieved`: `2020-02-30` is not a date"), all(o));
        assertTrue(all(o).contains("`expires`: `1.5.2031` is not a date"), all(o));
        assertTrue(!all(o).contains("`added`") && !all(o).contains("2020-05`"), all(o));
        assertEquals("32 May 2020", o.value().article().metadata().published());
    }
}
