package octavo.rights;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import octavo.content.Article;
import octavo.markdown.ArticleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextComparisonTest {
    private static final String TEXT =
            "The long road to the 'Pacfic' coast was built in 1914-1918, and nobody has walked it since. "
                    + "Some thing else was said there.";

    private static Article article(String title, String language, String text) {
        return ArticleReader.read(
                        "---\ntitle: \"%s\"\nlanguage: %s\n---\n\n%s\n"
                                .formatted(title, language, text),
                        "article.md")
                .value();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'Pacfic' | “Pacfic” | ",
                "1914-1918 | 1914–1918 | ",
                "long | *long* | ",
                "The long | THE LONG | ",
                "Some thing | Something | FORMAT",
                "Pacfic | Pacific | MISPRINT",
                "1914 | 1915 | OMISSION ADDITION",
                "was built | was | OMISSION",
                "and nobody has walked it since | | OMISSION",
                "nobody | almost nobody | ADDITION",
                "the 'Pacfic' | the the 'Pacfic' | ADDITION",
                "walked | driven | OMISSION ADDITION",
            })
    void classes(String was, String is, String expected) {
        Article source = article("Roads", "en", TEXT);
        Article edited = article("Roads", "en", TEXT.replace(was, is == null ? "" : is));
        assertEquals(expected == null ? "" : expected, kinds(source, edited));
    }

    @Test
    void anotherTitle() {
        assertEquals(
                "RETITLING", kinds(article("Roads", "en", TEXT), article("A Road", "en", TEXT)));
        assertEquals(
                "", kinds(article("The “Roads”", "en", TEXT), article("The ‘roads’", "en", TEXT)));
    }

    @Test
    void anotherLanguage() {
        String german =
                "Die lange Straße zur Küste des Pazifiks wurde von 1914 bis 1918 gebaut, und seither ist sie niemand gegangen.";
        assertEquals(
                "TRANSLATION", kinds(article("Roads", "en", TEXT), article("Roads", "de", german)));
    }

    @Test
    void theShareThatIsLeft() {
        Article source = article("Roads", "en", TEXT);
        Article edited =
                article("Roads", "en", TEXT.replace("Some thing else was said there.", ""));
        Row.Share share = TextComparison.of(source, edited).share();
        assertEquals(new Row.Share(18, 24), share);
    }

    /// Far more differences than an edit script is made for.
    @Test
    void longTextsThatDifferEverywhere() {
        String a = "alpha beta gamma ".repeat(5000);
        String b = "beta delta ".repeat(5000);
        assertEquals("OMISSION ADDITION", kinds(article("T", "en", a), article("T", "en", b)));
    }

    private static String kinds(Article source, Article edited) {
        return TextComparison.of(source, edited).changes().stream()
                .map(c -> c.kind().name())
                .collect(Collectors.joining(" "));
    }
}
