package octavo.cite.csl;

/// The terms and date forms of a language.
public final class CslLocale {
    private final String language;

    private CslLocale(String language) {
        this.language = language;
    }

    /// The nearest there is: the language's main dialect, at last American English.
    public static CslLocale of(String language) {
        return new CslLocale(language);
    }

    public String language() {
        return language;
    }
}
