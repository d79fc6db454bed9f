package octavo.build;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import octavo.yaml.Yaml;
import org.junit.jupiter.api.Test;

class ManifestEditTest {
    @Test
    void emptyListBecomesLines() {
        assertEdit(
                """
                title: A
                parts:
                  - title:          # of the part
                    articles: []    # none yet
                back: [colophon]
                """,
                null,
                """
                title: A
                parts:
                  - title:          # of the part
                    articles:    # none yet
                      - articles/x
                      - articles/y
                back: [colophon]
                """);
    }

    @Test
    void titleOfTheOnlyEmptyPartIsFilled() {
        assertEdit(
                """
                parts:
                  - title:                  # of the part
                    articles: []
                """,
                "Week 1: Heartlands",
                """
                parts:
                  - title: "Week 1: Heartlands" # of the part
                    articles:
                      - articles/x
                      - articles/y
                """);
    }

    @Test
    void linesAreAddedAfterTheLastItemAndItsOwnLines() {
        assertEdit(
                """
                parts:
                  - title: One
                    articles:
                    - articles/a     # the first
                    - article: articles/b
                      short-title: B

                  # the second part
                  - title: Two
                    articles: [articles/c]
                """,
                "One",
                """
                parts:
                  - title: One
                    articles:
                    - articles/a     # the first
                    - article: articles/b
                      short-title: B
                    - articles/x
                    - articles/y

                  # the second part
                  - title: Two
                    articles: [articles/c]
                """);
    }

    @Test
    void flowListsStayFlowLists() {
        assertEdit(
                """
                parts:
                  - {title: "One, two]", articles: [articles/a, {article: articles/b, short-title: "]"}]}   # all
                """,
                null,
                """
                parts:
                  - {title: "One, two]", articles: [articles/a, {article: articles/b, short-title: "]"}, articles/x, articles/y]}   # all
                """);
    }

    @Test
    void unknownPartIsMade() {
        assertEdit(
                """
                parts:
                - title: One
                  articles:
                  - articles/a

                # at the end
                back: [colophon]
                """,
                "Two",
                """
                parts:
                - title: One
                  articles:
                  - articles/a
                - title: Two
                  articles:
                    - articles/x
                    - articles/y

                # at the end
                back: [colophon]
                """);
    }

    @Test
    void partsAreMadeBeforeTheBackMatter() {
        assertEdit(
                """
                title: A

                # closing matter
                back: [colophon]
                """,
                null,
                """
                title: A

                parts:
                  - articles:
                      - articles/x
                      - articles/y

                # closing matter
                back: [colophon]
                """);
    }

    @Test
    void missingArticlesKeyIsAdded() {
        assertEdit(
                """
                parts:
                  - title: One
                    headnote: one.md
                """,
                null,
                """
                parts:
                  - title: One
                    headnote: one.md
                    articles:
                      - articles/x
                      - articles/y
                """);
    }

    @Test
    void whatCantBeEditedSafelyIsNot() {
        String text = "{parts: [{title: One}]}\n";
        assertNull(
                ManifestEdit.add(
                        text,
                        Yaml.parse(text, "book.yaml", 1).value(),
                        List.of("articles/x"),
                        null));
    }

    private static void assertEdit(String before, String part, String after) {
        String edited =
                ManifestEdit.add(
                        before,
                        Yaml.parse(before, "book.yaml", 1).value(),
                        List.of("articles/x", "articles/y"),
                        part);
        assertEquals(after, edited);
    }
}
