package octavo.cite.csl;

/// One work in a [Citation].
///
/// @param itemId of a [CslItem]
/// @param label what the locator counts, a CSL term such as `page` or `chapter`; empty is `page`
/// @param locator such as `33-35`, or empty
/// @param prefix text before, with its space; it may hold the rich text of [CslValue.Text]
/// @param suffix text after
/// @param form whole, without its author, or the author alone
/// @param position to be taken in place of the one computed; [CitePosition#COMPUTED] as a rule
public record Cite(
        String itemId,
        String label,
        String locator,
        String prefix,
        String suffix,
        Form form,
        CitePosition position) {
    /// Which part of a cite is shown.
    public enum Form {
        WHOLE,
        SUPPRESS_AUTHOR,
        AUTHOR_ONLY
    }

    public static Cite of(String itemId) {
        return new Cite(itemId, "", "", "", "", Form.WHOLE, CitePosition.COMPUTED);
    }
}
