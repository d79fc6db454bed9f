package octavo.gather.docx;

import java.util.ArrayList;
import java.util.List;
import octavo.yaml.YamlEntry;
import octavo.yaml.YamlMapping;
import octavo.yaml.YamlNode;
import octavo.yaml.YamlScalar;
import octavo.yaml.YamlSequence;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// An entry of Word's list of sources (ECMA-376, 22.6) as an item of CSL.
final class WordSources {
    private static final List<String[]> FIELDS =
            List.of(
                    new String[] {"Title", "title"},
                    new String[] {"JournalName", "container-title"},
                    new String[] {"BookTitle", "container-title"},
                    new String[] {"ConferenceName", "container-title"},
                    new String[] {"PeriodicalTitle", "container-title"},
                    new String[] {"InternetSiteTitle", "container-title"},
                    new String[] {"Publisher", "publisher"},
                    new String[] {"Institution", "publisher"},
                    new String[] {"City", "publisher-place"},
                    new String[] {"Volume", "volume"},
                    new String[] {"Issue", "issue"},
                    new String[] {"Edition", "edition"},
                    new String[] {"Pages", "page"},
                    new String[] {"URL", "URL"},
                    new String[] {"DOI", "DOI"},
                    new String[] {"StandardNumber", "ISBN"},
                    new String[] {"ShortTitle", "title-short"});

    private WordSources() {}

    static YamlMapping item(Element s) {
        List<YamlEntry> out = new ArrayList<>();
        out.add(YamlEntry.of("id", text(s, "Tag")));
        out.add(YamlEntry.of("type", type(text(s, "SourceType"))));
        List<String> there = new ArrayList<>();
        for (String[] f : FIELDS) {
            String v = text(s, f[0]);
            if (v.isEmpty() || there.contains(f[1])) continue;
            there.add(f[1]);
            out.add(YamlEntry.of(f[1], v));
        }
        Element authors = Xml.child(s, "Author");
        names(out, "author", Xml.child(authors, "Author"));
        names(out, "editor", Xml.child(authors, "Editor"));
        names(out, "editor", there.contains("editor") ? null : Xml.child(authors, "BookAuthor"));
        names(out, "translator", Xml.child(authors, "Translator"));
        date(out, "issued", text(s, "Year"), text(s, "Month"), text(s, "Day"));
        date(
                out,
                "accessed",
                text(s, "YearAccessed"),
                text(s, "MonthAccessed"),
                text(s, "DayAccessed"));
        return new YamlMapping(out, null);
    }

    private static String type(String word) {
        return switch (word) {
            case "Book" -> "book";
            case "BookSection" -> "chapter";
            case "JournalArticle" -> "article-journal";
            case "ArticleInAPeriodical" -> "article-magazine";
            case "ConferenceProceedings" -> "paper-conference";
            case "Report" -> "report";
            case "InternetSite", "DocumentFromInternetSite" -> "webpage";
            case "Film" -> "motion_picture";
            case "Interview" -> "interview";
            case "Patent" -> "patent";
            case "Case" -> "legal_case";
            default -> "document";
        };
    }

    private static void names(List<YamlEntry> out, String role, @Nullable Element people) {
        List<YamlNode> all = new ArrayList<>();
        for (Element p : Xml.all(people, "Person")) {
            String given = (text(p, "First") + " " + text(p, "Middle")).strip();
            List<YamlEntry> name = new ArrayList<>();
            if (!text(p, "Last").isEmpty()) name.add(YamlEntry.of("family", text(p, "Last")));
            if (!given.isEmpty()) name.add(YamlEntry.of("given", given));
            if (!name.isEmpty()) all.add(new YamlMapping(name, null));
        }
        String body = Xml.text(Xml.child(people, "Corporate")).strip();
        if (!body.isEmpty()) all.add(new YamlMapping(List.of(YamlEntry.of("literal", body)), null));
        if (!all.isEmpty() && out.stream().noneMatch(e -> e.key().equals(role)))
            out.add(YamlEntry.of(role, new YamlSequence(all, null)));
    }

    private static void date(
            List<YamlEntry> out, String name, String year, String month, String day) {
        if (year.isEmpty()) return;
        if (!year.matches("\\d{1,4}")) {
            out.add(YamlEntry.of(name, new YamlMapping(List.of(YamlEntry.of("raw", year)), null)));
            return;
        }
        List<YamlNode> parts = new ArrayList<>();
        parts.add(YamlScalar.of(Integer.parseInt(year)));
        if (month.matches("\\d{1,2}")) {
            parts.add(YamlScalar.of(Integer.parseInt(month)));
            if (day.matches("\\d{1,2}")) parts.add(YamlScalar.of(Integer.parseInt(day)));
        }
        YamlNode dates = new YamlSequence(List.of((YamlNode) new YamlSequence(parts, null)), null);
        out.add(
                YamlEntry.of(
                        name, new YamlMapping(List.of(YamlEntry.of("date-parts", dates)), null)));
    }

    private static String text(Element e, String name) {
        return Xml.text(Xml.child(e, name)).strip();
    }
}
