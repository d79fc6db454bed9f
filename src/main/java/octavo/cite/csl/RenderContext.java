package octavo.cite.csl;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;

/// What all rendering of one style in one language shares.
final class RenderContext {
    final CslStyle style;
    final CslLocale locale;
    final Locale language;
    final PageRanges pages;
    final boolean hyphenInitials;
    final String demote;
    final boolean yearSuffixInStyle;
    final CslElement citation;
    final NameRegister register = new NameRegister(this);
    final String givenRule;
    final boolean addGiven;

    /// What was taken apart of the style, once for each element.
    final Map<CslElement, Conditions.Branch> branches = new IdentityHashMap<>();

    final Map<CslElement, NameOptions[]> nameOptions = new IdentityHashMap<>();

    /// Set while a scope is formatted.
    Map<String, ItemState> states = Map.of();

    RenderContext(CslStyle style, CslLocale locale) {
        this.style = style;
        this.locale = locale;
        this.language = Locale.forLanguageTag(locale.language());
        CslElement root = style.root();
        CslElement c = root.child("citation");
        this.citation = c == null ? root : c;
        this.pages =
                new PageRanges(
                        root.get("page-range-format"),
                        locale.term("page-range-delimiter", "", false));
        this.hyphenInitials = !root.is("initialize-with-hyphen", "false");
        this.demote = root.get("demote-non-dropping-particle");
        this.yearSuffixInStyle = uses(root);
        String rule = citation.get("givenname-disambiguation-rule");
        this.givenRule = rule.isEmpty() ? "by-cite" : rule;
        this.addGiven = citation.is("disambiguate-add-givenname", "true");
    }

    private final Map<CslElement, Boolean> dateMacros = new IdentityHashMap<>();

    /// Whether a macro has a date of its own, not by way of another macro.
    boolean hasDate(CslElement macro) {
        return dateMacros.computeIfAbsent(macro, RenderContext::holdsDate);
    }

    private static boolean holdsDate(CslElement e) {
        if (e.name().equals("date")) return true;
        for (CslElement c : e.children()) if (holdsDate(c)) return true;
        return false;
    }

    private static boolean uses(CslElement e) {
        if (e.name().equals("text") && e.is("variable", "year-suffix")) return true;
        for (CslElement c : e.children()) if (uses(c)) return true;
        return false;
    }

    /// What is known of an item in a scope.
    static final class ItemState {
        final CslItem item;
        int number;
        int firstNote;
        AmbigConfig config = new AmbigConfig();

        ItemState(CslItem item) {
            this.item = item;
        }
    }
}
