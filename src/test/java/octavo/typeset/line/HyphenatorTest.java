package octavo.typeset.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyphenatorTest {
    @ParameterizedTest
    @CsvSource({
        "en-US, hyphenation, hy-phen-ation",
        "en-US, representative, rep-re-sen-ta-tive",
        "en-US, associate, as-so-ciate",
        "en, “Russia’s, “Rus-sia’s",
        "en-GB, representative, rep-res-ent-at-ive",
        "de-DE, Silbentrennung, Sil-ben-tren-nung",
        "de, Straßenbahn, Stra-ßen-bahn",
        "fr, typographie, ty-po-gra-phie",
        "fr, l’intelligence, l’in-tel-li-gence",
        "es, ferrocarril, fe-rro-ca-rril",
        "it, dell’universo, del-l’u-ni-ver-so",
        "pt, biblioteca, bi-bli-o-teca",
        "nl, boekhandelaar, boek-han-de-laar",
        "da, udgivelse, ud-gi-vel-se",
        "sv, tidskrift, tid-skrift",
        "nb, bokhandel, bok-han-del",
        "pl, drukarnia, dru-kar-nia",
        "ru, пресс, пресс",
        "ru, президента, пре-зи-ден-та",
        "uk, книгарня, кни-гар-ня",
        "el, βιβλιοθήκη, βι-βλιο-θή-κη",
        "la, philosophia, phi-lo-so-phia",
        "en, Sino-Japanese, Sino-Japanese",
        "en, NATO, NATO",
        "en, project, project",
        "en, MacDonald, MacDonald",
    })
    void divides(String language, String word, String expected) {
        assertEquals(expected, hyphenated(language, word));
    }

    @Test
    void everyFileIsRead() {
        for (String l :
                new String[] {
                    "da",
                    "de",
                    "el",
                    "el-polyton",
                    "en-gb",
                    "en-us",
                    "es",
                    "fr",
                    "it",
                    "la",
                    "nb",
                    "nl",
                    "pl",
                    "pt",
                    "ru",
                    "sv",
                    "uk"
                }) {
            assertNotNull(Hyphenator.of(l), l);
        }
    }

    @Test
    void languagesWithoutPatternsAreNotDivided() {
        assertNull(Hyphenator.of("cs"));
        assertNull(Hyphenator.of(""));
    }

    static String hyphenated(String language, String word) {
        Hyphenator h = Hyphenator.of(language);
        assertNotNull(h);
        long points = h.points(word.toCharArray(), 0, word.length(), 5, 2, 2);
        StringBuilder sb = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            if ((points >> i & 1) == 1) sb.append('-');
            sb.append(word.charAt(i));
        }
        return sb.toString();
    }

    @Test
    void aBooksOwnDivisionsComeFirst() {
        HyphenationExceptions own =
                new HyphenationExceptions(
                        Map.of(
                                "en", java.util.List.of("data-base", "Octavo"),
                                "en-GB", java.util.List.of("datab-ase")));
        assertEquals("data-base", divided(own, "en-US", "database"));
        assertEquals("datab-ase", divided(own, "en-GB", "database"));
        assertEquals("Octavo", divided(own, "en", "Octavo"));
        assertEquals("DATA-BASE", divided(own, "en", "DATABASE"));
        assertEquals("hy-phen-ation", divided(own, "en-US", "hyphenation"));
        HyphenationExceptions fi =
                new HyphenationExceptions(java.util.Map.of("fi", java.util.List.of("ki-vi-nen")));
        assertEquals("ki-vi-nen", divided(fi, "fi", "kivinen"));
    }

    private static String divided(HyphenationExceptions own, String language, String word) {
        Hyphenator h = Hyphenator.of(language, own.of(language));
        if (h == null) return word;
        long points = h.points(word.toCharArray(), 0, word.length(), 5, 2, 3);
        StringBuilder sb = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            if ((points >> i & 1) == 1) sb.append('-');
            sb.append(word.charAt(i));
        }
        return sb.toString();
    }
}
