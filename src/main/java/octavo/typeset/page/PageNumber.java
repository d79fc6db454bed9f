package octavo.typeset.page;

import octavo.style.CounterStyles;

/// @param physical 1 is the book's first page, a recto
/// @param number what `counter(page)` says
/// @param label as printed
public record PageNumber(int physical, int number, String label) {
    /// @param style counter style of the label
    public static PageNumber of(int physical, int number, String style) {
        return new PageNumber(physical, number, CounterStyles.format(number, style));
    }

    /// A recto.
    public boolean right() {
        return physical % 2 == 1;
    }
}
