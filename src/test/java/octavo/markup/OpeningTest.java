package octavo.markup;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpeningTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Much has been made of the common cause between them | Much has been made
                    The eye is the first circle; the horizon which it forms | The eye is the
                    In the beginning, God made the heaven and earth | In the beginning
                    It was a dark night, and all were asleep in it | It was a dark night
                    However, for strategic reasons they went there | However
                    “No, I will not go there with you,” he said | “No
                    “I will not go there with you,” he said | “I will not go
                    Mr. Smith went to Washington by train that day | Mr. Smith went to
                    Twenty-four hours later the man’s dog came back | Twenty-four hours later the
                    Night—and the long street lay empty before us | Night
                    Too short to set | ''
                    他来了，他看见了，他胜利了，然后他走了。 | ''
                    Пресс-служба Президента России сообщила вчера об этом | Пресс-служба Президента России сообщила
                    1914 was the year in which all this began | 1914 was the year
                    """)
    void firstWords(String text, String words) {
        assertEquals(words, text.substring(0, Opening.end(text)));
    }
}
