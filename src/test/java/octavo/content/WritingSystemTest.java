package octavo.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.Character.UnicodeScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingSystemTest {
    @ParameterizedTest
    @CsvSource({
        "he, HEBREW",
        "ja, HAN",
        "zh-Hans, HAN",
        "ko-KR, HANGUL",
        "sr, CYRILLIC",
        "sr-Latn, LATIN",
        "uz-Cyrl, CYRILLIC",
        "en-GB, LATIN",
        "en-Xxxx, LATIN"
    })
    void scriptOfALanguage(String language, UnicodeScript script) {
        assertEquals(script, WritingSystem.of(language));
    }

    @ParameterizedTest
    @CsvSource({
        "'שלום לכם, קוראים יקרים', HEBREW, he",
        "'ייִדיש איז אַ שפּראַך װאָס', HEBREW, yi",
        "'السلام عليكم ورحمة الله', ARABIC, ar",
        "'این یک متن کوتاه پارسی است', ARABIC, fa",
        "'یہ ایک چھوٹا سا متن ہے', ARABIC, ur",
        "'吾輩は猫である。名前はまだ無い。', HAN, ja",
        "'学而时习之不亦说乎有朋自远方来', HAN, zh",
        "'나랏말싸미 듕귁에 달아 문자와', HANGUL, ko",
        "'Το κείμενο είναι ελληνικό', GREEK, el",
        "'Μῆνιν ἄειδε θεὰ Πηληϊάδεω', GREEK,",
        "'Все счастливые семьи', CYRILLIC,",
        "'All happy families', LATIN,"
    })
    void languageOfAText(String text, UnicodeScript script, String language) {
        assertEquals(script, WritingSystem.dominant(text));
        assertEquals(language, WritingSystem.language(text, script));
    }

    @Test
    void fewOrMixedLettersSayNothing() {
        assertNull(WritingSystem.dominant("שלום"));
        assertNull(WritingSystem.dominant("The word שלום עליכם and so on it goes, ברוכים הבאים"));
        assertNull(WritingSystem.dominant("1989 – 2001"));
    }

    @Test
    void foreignIsWhatNobodyWrites() {
        assertTrue(WritingSystem.isForeign(UnicodeScript.HEBREW, "en"));
        assertTrue(WritingSystem.isForeign(UnicodeScript.LATIN, "ru"));
        assertFalse(WritingSystem.isForeign(UnicodeScript.LATIN, "sr"));
        assertTrue(WritingSystem.isForeign(UnicodeScript.LATIN, "sr-Cyrl"));
        assertFalse(WritingSystem.isForeign(UnicodeScript.BENGALI, "bn"));
    }
}
