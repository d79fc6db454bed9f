package octavo.cite.csl;

import java.util.Set;

/// Which of CSL's variables hold names, dates and numbers.
public final class CslVariables {
    private static final Set<String> NAMES =
            Set.of(
                    "author",
                    "chair",
                    "collection-editor",
                    "compiler",
                    "composer",
                    "container-author",
                    "contributor",
                    "curator",
                    "director",
                    "editor",
                    "editorial-director",
                    "editor-translator",
                    "executive-producer",
                    "guest",
                    "host",
                    "illustrator",
                    "interviewer",
                    "narrator",
                    "organizer",
                    "original-author",
                    "performer",
                    "producer",
                    "recipient",
                    "reviewed-author",
                    "script-writer",
                    "series-creator",
                    "translator");
    private static final Set<String> DATES =
            Set.of(
                    "accessed",
                    "available-date",
                    "container",
                    "event-date",
                    "issued",
                    "original-date",
                    "submitted",
                    "locator-date");
    private static final Set<String> NUMBERS =
            Set.of(
                    "chapter-number",
                    "citation-number",
                    "collection-number",
                    "edition",
                    "first-reference-note-number",
                    "issue",
                    "locator",
                    "number",
                    "number-of-pages",
                    "number-of-volumes",
                    "page",
                    "page-first",
                    "part-number",
                    "printing-number",
                    "section",
                    "supplement-number",
                    "version",
                    "volume");

    private CslVariables() {}

    public static boolean isName(String variable) {
        return NAMES.contains(variable);
    }

    public static boolean isDate(String variable) {
        return DATES.contains(variable);
    }

    public static boolean isNumber(String variable) {
        return NUMBERS.contains(variable);
    }
}
