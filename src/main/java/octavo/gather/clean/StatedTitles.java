package octavo.gather.clean;

import java.util.regex.Pattern;

/// What the properties of a document give for its title need not be one: programs fill them in, templates leave what
/// somebody was to fill in.
public final class StatedTitles {
    private static final Pattern PROGRAM =
            Pattern.compile(
                    "(?iu)microsoft (?:word|powerpoint) - .*|document ?\\d*|dokument ?\\d*|untitled.*|unbenannt.*|.*\\.(?:docx?|dotx?|odt|rtf|pdf|indd|tex|dvi|qxd|p65)|https?://\\S*|[\\w.-]*_[\\w.-]*");

    /// One field from end to end (`<%Title%>`, `{{ title }}`, `${title}`, `[Document title]`, `<title>`, `%TITLE%`), or the
    /// words with which forms ask for one.
    private static final Pattern TEMPLATE =
            Pattern.compile(
                    "(?iu)<[^<>]*>|<<[^<>]*>>|‹[^‹›]*›|\\[[^\\[\\]]*]|\\$?\\{\\{?[^{}]*}?}|\\{%.*%}|%\\w+%|#\\w+#|@@?\\w+@@?|«\\w*_\\w*»"
                            + "|(?:click|tap|type|enter|insert|add)\\b.{0,30}\\b(?:here|title|text|name)\\b.{0,20}"
                            + "|(?:(?:document|paper|report|article|your) )?title(?: (?:goes )?here)?"
                            + "|(?:klicken|tippen) sie hier.*|titel (?:eingeben|hier eingeben)|titre du document|cliquez ici.*|haga clic aquí.*");

    private StatedTitles() {}

    /// The title; empty where what stands there is none.
    public static String of(String stated) {
        String t = stated.strip();
        boolean letterless = t.length() < 3 && t.chars().noneMatch(Character::isLetter);
        return letterless || PROGRAM.matcher(t).matches() || TEMPLATE.matcher(t).matches() ? "" : t;
    }
}
