package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import octavo.frame.FrameItem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An article in columns whose last figures find no room beside its text goes on until they have one.
class ColumnEndsTest {
    private static final String CSS =
            ".article { column-count: 2; column-gap: 12pt } h1 { column-span: all }";

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 9, 13, 17, 40})
    void figuresAtTheEnd(int paragraphs) {
        String figure = "<figure><img src='x.png' alt='x'/></figure>";
        String body =
                "<section class='article' id='a'><h1>Title</h1>{ps "
                        + paragraphs
                        + "}"
                        + figure.repeat(3)
                        + "</section>";
        TypesetBook book =
                assertTimeoutPreemptively(
                        Duration.ofSeconds(60),
                        () -> PageCases.set(CSS, body, s -> new double[] {90, 130}).value());
        long images =
                book.document().pages().stream()
                        .flatMap(p -> p.items().stream())
                        .filter(i -> i instanceof FrameItem.ImageItem)
                        .count();
        assertEquals(3, images);
    }
}
