package octavo.typeset.page;

/// @param physical 1 is the book's first page, a recto
/// @param number what `counter(page)` says
/// @param label as printed
public record PageNumber(int physical, int number, String label) {
    public boolean right() {
        return physical % 2 == 1;
    }
}
