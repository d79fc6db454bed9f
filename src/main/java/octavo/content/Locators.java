package octavo.content;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The locators of citations as people write them: `pp. 33-35`, `chap. 2`, `§ 4`. The words of English, German,
/// French, Spanish, Italian, Polish and Russian are known.
public final class Locators {
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
                "page pages p pp pg pgs seite seiten página páginas pág págs pagina pagine pag pagg strona str s_de страница страницы с стр");
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

    private static final String WORD =
            "(?<label>§{1,2}|¶{1,2}|№{1,2}|[Ss]\\. ?v{1,2}\\.|[Ss]ub verbo|v°|\\p{L}{1,14}\\.?)";
    private static final String ROMAN = "[ivxlcdm]{1,12}|[IVXLCDM]{1,12}";
    private static final String NUMBER =
            "[(\\[]?(?:\\p{L}{0,3}\\p{Nd}[\\p{L}\\p{Nd}]*(?:[.:/]\\p{Nd}[\\p{L}\\p{Nd}]*)*|(?:"
                    + ROMAN
                    + ")(?![\\p{L}\\p{N}]))[)\\]]?";
    private static final String LIST =
            NUMBER
                    + "(?:(?:\\s*[-\u2013\u2014&,/]+\\s*|\\s+(?:and|und|et|y|e|i|и)\\s+)"
                    + NUMBER
                    + ")*";
    private static final Pattern SUB_VERBO =
            Pattern.compile("(?:[Ss]\\. ?v{1,2}\\.|[Ss]ub (?:verbo|voce))\\s+(?<value>[^,;]+)");
    private static final Pattern FOLLOWING =
            Pattern.compile(
                    "(?:(?<=\\p{Nd})\\s?f{1,2}\\.|(?<=\\p{Nd}f|\\p{Nd}ff)\\.)(?=$|[\\s,;)\\]])");
    private static final Pattern NUMBERS = Pattern.compile(LIST);
    private static final Pattern LABELLED = Pattern.compile(WORD + "\\s*(?<value>" + LIST + ")");

    private Locators() {}

    private static void add(String term, String words) {
        for (String w : words.split(" ")) TERMS.put(w.replace('_', ' '), term);
    }

    /// @param term of CSL; `page` where none was written
    public record Parts(String term, String value) {}

    /// How much of the text, from its beginning, is a locator; 0 when it begins with none.
    public static int lengthAtStart(String text) {
        Matcher m = SUB_VERBO.matcher(text);
        if (m.lookingAt()) return m.end();
        m = LABELLED.matcher(text);
        if (m.lookingAt() && known(m.group("label")) && bounded(m)) return end(text, m.end());
        m = NUMBERS.matcher(text);
        boolean number =
                m.lookingAt() && Character.isDigit(firstSign(text)) || m.hitEnd() && m.lookingAt();
        if (!m.lookingAt() || !number && !startsWithRoman(text, m.end())) return 0;
        return endsWord(text, m.end()) ? end(text, m.end()) : 0;
    }

    private static char firstSign(String s) {
        int i = 0;
        while (i < s.length() - 1 && "([".indexOf(s.charAt(i)) >= 0) i++;
        return s.charAt(i);
    }

    /// A Roman figure alone may be a word ("mix", "I"): it counts with two letters or more, or in small letters.
    private static boolean startsWithRoman(String s, int end) {
        String first = s.substring(0, end).split("[^\\p{L}]", 2)[0];
        return first.matches("[ivxlcdm]+")
                        && !first.matches("mix|civil|mild|dim|vivid|mid|did|lid|mil|dill|mill")
                || first.matches("[IVXLCDM]{2,}");
    }

    private static boolean bounded(Matcher m) {
        String label = m.group("label");
        boolean spaced = m.start("value") > m.end("label");
        boolean sign = !Character.isLetter(label.codePointAt(label.length() - 1));
        return (spaced || sign) && endsWord(text(m), m.end());
    }

    private static String text(Matcher m) {
        StringBuilder b = new StringBuilder();
        m.appendTail(b);
        return b.toString();
    }

    private static boolean endsWord(String s, int at) {
        return at >= s.length() || !Character.isLetterOrDigit(s.charAt(at));
    }

    /// With `f.` and `ff.` after the number.
    private static int end(String s, int at) {
        Matcher m = FOLLOWING.matcher(s).region(at, s.length()).useTransparentBounds(true);
        return m.lookingAt() ? m.end() : at;
    }

    private static boolean known(String label) {
        String l = label.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "").replace("s. v", "s.v");
        return TERMS.containsKey(l)
                || l.equals("s.v")
                || l.equals("sub verbo")
                || label.equals("S.");
    }

    /// A locator that an editor wrote, taken apart.
    ///
    /// @param language of the text, BCP 47: `S. 4` is a page in German
    public static Parts split(String locator, String language) {
        String s = locator.strip();
        Matcher verbo = SUB_VERBO.matcher(s);
        if (verbo.matches()) return new Parts("sub-verbo", verbo.group("value").strip());
        Matcher m = Pattern.compile(WORD + "\\s*(?<value>.+)").matcher(s);
        if (m.matches() && known(m.group("label"))) {
            String label = m.group("label");
            boolean ends = !Character.isLetter(label.codePointAt(label.length() - 1));
            if (ends || m.start("value") > m.end("label"))
                return new Parts(term(label, language), m.group("value").strip());
        }
        return new Parts("page", s);
    }

    private static String term(String label, String language) {
        String l = label.toLowerCase(Locale.ROOT).replaceFirst("\\.$", "").replace("s. v", "s.v");
        if (l.equals("s.vv")) l = "s.v";
        String primary = language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
        if (l.equals("s"))
            return primary.equals("de")
                            || primary.equals("pl")
                            || primary.equals("cs")
                            || label.startsWith("S") && !primary.equals("en")
                    ? "page"
                    : "section";
        if (l.equals("sp") && !primary.equals("de")) return "page";
        return TERMS.getOrDefault(l, "page");
    }
}
