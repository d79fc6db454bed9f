package octavo.cite.csl;

/// Formats citations and bibliographies by one style in one language. It keeps nothing between scopes.
public final class CitationProcessor {
    private final CslStyle style;
    private final CslLocale locale;

    private CitationProcessor(CslStyle style, CslLocale locale) {
        this.style = style;
        this.locale = locale;
    }

    /// @param language of the text, BCP 47; a style with a `default-locale` of its own keeps to that
    public static CitationProcessor of(CslStyle style, String language) {
        return of(style, language, LocaleSource.bundled());
    }

    static CitationProcessor of(CslStyle style, String language, LocaleSource source) {
        String l = style.defaultLocale().isEmpty() ? language : style.defaultLocale();
        return new CitationProcessor(
                style, CslLocale.of(l.isEmpty() ? "en-US" : l, style.root(), source));
    }

    public CitationResult format(CitationScope scope) {
        return new ScopeFormatter(new RenderContext(style, locale)).format(scope);
    }

    /// Whether the style's citations are meant to stand in notes.
    public boolean isNoteStyle() {
        return style.isNoteStyle();
    }
}
