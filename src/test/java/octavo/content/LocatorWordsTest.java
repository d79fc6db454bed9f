package octavo.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/// The words of `locators.txt` are those of the locales; `OCTAVO_REWRITE=1` makes it again.
class LocatorWordsTest {
    private static final Path FILE = Path.of("src/main/resources/octavo/content/locators.txt");
    private static final Path LOCALES = Path.of("styles/citations/locales");

    /// What a word is that stands for several, the likely one first.
    private static final List<String> TERMS =
            Arrays.asList(
                    ("page volume chapter section paragraph line note column issue part book figure folio verse"
                                    + " table appendix article-locator act scene equation rule canon supplement surah"
                                    + " title-locator timestamp elocation opus sub-verbo")
                            .split(" "));

    @Test
    void wordsAreThoseOfTheLocales() throws Exception {
        Map<String, Map<String, Set<String>>> languages = new TreeMap<>();
        Set<String> english = new HashSet<>();
        words(LOCALES.resolve("locales-en-US.xml")).values().forEach(english::addAll);
        List<Path> files;
        try (var all = Files.list(LOCALES)) {
            files = all.sorted().toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            String language = name.substring(8, name.length() - 4).split("-")[0];
            if (language.equals("en")) continue;
            words(file)
                    .forEach((term, words) -> {
                        words.removeAll(english);
                        if (!words.isEmpty())
                            languages
                                    .computeIfAbsent(language, k -> new TreeMap<>())
                                    .computeIfAbsent(term, k -> new LinkedHashSet<>())
                                    .addAll(words);
                    });
        }
        List<String> lines = new ArrayList<>();
        lines.add(
                "# Locators' words of CSL's locales (styles/citations/locales), by language and term.");
        languages.forEach((language, terms) -> {
            for (String term : TERMS)
                if (terms.containsKey(term))
                    lines.add(language + "\t" + term + "\t" + String.join(" ", terms.get(term)));
        });
        String made = String.join("\n", lines) + "\n";
        if (System.getenv("OCTAVO_REWRITE") != null) Files.writeString(FILE, made);
        else assertEquals(made, Files.readString(FILE));
    }

    @Test
    void theLanguagesOwnWordsCountFirst() {
        for (String s :
                List.of(
                        "nl|blz. 4|page 4",
                        "nl|hfdst. 3|chapter 3",
                        "sv|s. 4|page 4",
                        "sv|kap. 2|chapter 2",
                        "cs|roč. 7|volume 7",
                        "pt|cap. 2|chapter 2",
                        "el|σελ. 12|page 12",
                        "fi|luku 3|chapter 3",
                        "hi|पृष्ठ 4|page 4",
                        "de|S. 4|page 4",
                        "en|s. 4|section 4",
                        "tr|s. 4|page 4",
                        "hu|12|page 12",
                        "uk|с. 5|page 5",
                        "da|bd. 2|volume 2")) {
            String[] p = s.split("\\|");
            Locators.Parts parts = Locators.split(p[1], p[0]);
            assertEquals(p[2], parts.term() + " " + parts.value(), s);
            assertEquals(p[1].length(), Locators.lengthAtStart(p[1] + ", and more"), s);
        }
    }

    private static Map<String, Set<String>> words(Path file) throws Exception {
        Document xml =
                DocumentBuilderFactory.newDefaultInstance()
                        .newDocumentBuilder()
                        .parse(file.toFile());
        Map<String, Set<String>> out = new TreeMap<>();
        NodeList terms = xml.getElementsByTagName("term");
        for (int i = 0; i < terms.getLength(); i++) {
            Element t = (Element) terms.item(i);
            if (!TERMS.contains(t.getAttribute("name"))
                    || t.getAttribute("form").startsWith("verb")) continue;
            NodeList forms = t.getElementsByTagName("*");
            List<String> texts = new ArrayList<>();
            for (int j = 0; j < forms.getLength(); j++) texts.add(forms.item(j).getTextContent());
            if (texts.isEmpty()) texts.add(t.getTextContent());
            for (String text : texts) {
                String w = text.strip().toLowerCase(Locale.ROOT).replaceFirst("\\.$", "");
                // Labels as they stand before a number: one word, in letters.
                if (w.matches("\\p{L}[\\p{L}\\p{M}'’]{0,19}")
                        && w.codePoints().noneMatch(Character::isIdeographic))
                    out.computeIfAbsent(t.getAttribute("name"), k -> new LinkedHashSet<>()).add(w);
            }
        }
        return out;
    }
}
