package octavo.cite.bib;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import octavo.cite.csl.CslName;
import org.jspecify.annotations.Nullable;

/// The types of records in RIS, and who the people are whom they name: `A2` is an editor in a chapter, the one to whom
/// a letter goes, the producer of a film.
final class RisTypes {
    private static final Map<String, String> TYPES =
            Map.ofEntries(
                    e("JOUR", "article-journal"),
                    e("JFULL", "periodical"),
                    e("EJOUR", "article-journal"),
                    e("ABST", "article-journal"),
                    e("MGZN", "article-magazine"),
                    e("NEWS", "article-newspaper"),
                    e("BOOK", "book"),
                    e("EBOOK", "book"),
                    e("EDBOOK", "book"),
                    e("WHOLE", "book"),
                    e("SER", "book"),
                    e("CHAP", "chapter"),
                    e("ECHAP", "chapter"),
                    e("CONF", "paper-conference"),
                    e("CPAPER", "paper-conference"),
                    e("RPRT", "report"),
                    e("GOVDOC", "report"),
                    e("STAND", "standard"),
                    e("THES", "thesis"),
                    e("PAT", "patent"),
                    e("ELEC", "webpage"),
                    e("WEB", "webpage"),
                    e("ICOMM", "personal_communication"),
                    e("BLOG", "post-weblog"),
                    e("ENCYC", "entry-encyclopedia"),
                    e("DICT", "entry-dictionary"),
                    e("UNPB", "manuscript"),
                    e("INPR", "article-journal"),
                    e("MANSCPT", "manuscript"),
                    e("PCOMM", "personal_communication"),
                    e("MPCT", "motion_picture"),
                    e("VIDEO", "motion_picture"),
                    e("SOUND", "song"),
                    e("MUSIC", "musical_score"),
                    e("ART", "graphic"),
                    e("FIGURE", "figure"),
                    e("MAP", "map"),
                    e("DATA", "dataset"),
                    e("DBASE", "dataset"),
                    e("COMP", "software"),
                    e("CASE", "legal_case"),
                    e("BILL", "bill"),
                    e("STAT", "legislation"),
                    e("LEGAL", "legislation"),
                    e("HEAR", "hearing"),
                    e("SLIDE", "speech"),
                    e("MULTI", "webpage"),
                    e("ANCIENT", "classic"),
                    e("ADVS", "motion_picture"),
                    e("AGGR", "dataset"),
                    e("CHART", "graphic"),
                    e("CLSWK", "document"),
                    e("CTLG", "book"),
                    e("EQUA", "document"),
                    e("GRANT", "document"),
                    e("PAMP", "pamphlet"),
                    e("UNBILL", "bill"),
                    e("GEN", "document"));

    private static Map.Entry<String, String> e(String ris, String csl) {
        return Map.entry(ris, csl);
    }

    private RisTypes() {}

    /// The type of an item, or null where the record's is not known.
    static @Nullable String of(String ris) {
        return TYPES.get(ris.strip().toUpperCase(Locale.ROOT));
    }

    /// @param of the names of a tag
    static void people(ItemBuilder item, @Nullable String ris, Function<String, List<CslName>> of) {
        boolean series = item.type.equals("book") && !of.apply("A3").isEmpty();
        String second =
                switch (item.type) {
                    case "chapter",
                            "paper-conference",
                            "report",
                            "entry-encyclopedia",
                            "entry-dictionary" ->
                            "editor";
                    // A book's `A3` is its editor where `A2` is the series'.
                    case "book" -> series ? "collection-editor" : "editor";
                    case "personal_communication" -> "recipient";
                    default -> "contributor";
                };
        String third =
                switch (item.type) {
                    case "chapter", "paper-conference", "entry-encyclopedia", "entry-dictionary" ->
                            "collection-editor";
                    case "book" -> "editor";
                    case "motion_picture" -> "producer";
                    default -> "contributor";
                };
        String fourth =
                switch (item.type) {
                    case "report",
                            "dataset",
                            "legal_case",
                            "paper-conference",
                            "thesis",
                            "motion_picture",
                            "musical_score" ->
                            "contributor";
                    default -> "translator";
                };
        item.names(
                "EDBOOK".equals(ris)
                        ? "editor"
                        : item.type.equals("motion_picture") ? "director" : "author",
                of.apply("AU"));
        item.names("editor", of.apply("ED"));
        item.names(second, of.apply("A2"));
        item.names(third, of.apply("A3"));
        item.names(fourth, of.apply("A4"));
    }
}
