package octavo.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// The words that stand for a locator's term, lower case without the full stop: those that many write whatever their
/// language, and those of CSL's locales (`locators.txt`, a line for each language and term).
final class LocatorWords {
    /// CSL 1.0.2, appendix IV, by the words that stand for a term; lower case without the full stop.
    private static final Map<String, String> TERMS = new TreeMap<>();

    static {
        add("act", "act acts");
        add("appendix", "appendix appendices app anhang annexe annex");
        add("article-locator", "article articles art arts artikel artículo articolo");
        add("book", "book books bk bks buch livre libro");
        add("canon", "canon canons can");
        add(
                "chapter",
                "chapter chapters chap chaps ch chs kapitel kap chapitre chapitres capítulo cap capp capitolo rozdział rozdz глава гл");
        add("column", "column columns col cols spalte spalten sp colonne columna kol кол");
        add("elocation", "elocation location loc");
        add("equation", "equation equations eq eqs gleichung");
        add("figure", "figure figures fig figs abbildung abbildungen abb figura rys рис");
        add("folio", "folio folios fol fols blatt bl foglio feuillet лист л");
        add("issue", "number numbers no nos issue issues nummer nr numéro número núm numero № №№");
        add("line", "line lines l ll zeile zeilen z ligne lignes línea riga wiersz строка");
        add("note", "note notes n nn fn fußnote anm anmerkung nota przyp прим");
        add("opus", "opus opera op opp");
        add(
                "page",
                "page pages p pp pg pgs seite seiten página páginas pág págs pagina pagine pag pagg bladzijde blz strona str s_de страница страницы с стр");
        add(
                "paragraph",
                "paragraph paragraphs para paras par absatz abs paragraphe párrafo paragrafo ¶ ¶¶");
        add("part", "part parts pt pts teil tl partie parte część cz часть ч");
        add("rule", "rule rules r rr regel règle");
        add("scene", "scene scenes sc szene scène");
        add("section", "section sections sec secs sect sects s ss abschnitt sección sezione § §§");
        add("sub-verbo", "s.v s.vv sub_verbo s._v v°");
        add("supplement", "supplement supplements supp supps suppl");
        add("surah", "surah surahs sur");
        add("table", "table tables tbl tbls tab tabelle tableau");
        add("timestamp", "timestamp timestamps min time");
        add("title-locator", "title titles tit");
        add("verse", "verse verses v vv vers verset verso");
        add("volume", "volume volumes vol vols band bände bd bde tome tomes t tomo tom т");
    }

    /// By language and word.
    private static final Map<String, Map<String, String>> LANGUAGES = read();

    /// What a word is in the first language that has it.
    private static final Map<String, String> ANY = new HashMap<>();

    static {
        LANGUAGES.values().forEach(words -> words.forEach(ANY::putIfAbsent));
    }

    private LocatorWords() {}

    private static void add(String term, String words) {
        for (String w : words.split(" ")) TERMS.put(w.replace('_', ' '), term);
    }

    private static Map<String, Map<String, String>> read() {
        Map<String, Map<String, String>> all = new TreeMap<>();
        try (InputStream in = LocatorWords.class.getResourceAsStream("locators.txt")) {
            if (in == null) return all;
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (String line : text.split("\n")) {
                String[] p = line.split("\t");
                if (line.startsWith("#") || p.length < 3) continue;
                Map<String, String> words = all.computeIfAbsent(p[0], k -> new TreeMap<>());
                for (String w : p[2].split(" ")) words.putIfAbsent(w, p[1]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    static boolean known(String word) {
        return TERMS.containsKey(word) || ANY.containsKey(word);
    }

    /// Whether the language has the word for a term.
    static boolean has(String word, String language) {
        return LANGUAGES.getOrDefault(language, Collections.emptyMap()).containsKey(word);
    }

    /// The term; `page` where the word is not known.
    ///
    /// @param language the primary subtag: its own words count first
    static String term(String word, String language) {
        Map<String, String> own = LANGUAGES.getOrDefault(language, Collections.emptyMap());
        String term = own.get(word);
        if (term == null) term = TERMS.get(word);
        return term != null ? term : ANY.getOrDefault(word, "page");
    }
}
