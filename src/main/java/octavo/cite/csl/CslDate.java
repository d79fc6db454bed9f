package octavo.cite.csl;

import org.jspecify.annotations.Nullable;

/// A date or a range of two.
///
/// @param start null where only a literal is known
/// @param end null for a single date; an end with year 0 is open
/// @param circa whether the date is uncertain
/// @param literal words in place of a date, or empty
public record CslDate(@Nullable Day start, @Nullable Day end, boolean circa, String literal) {
    /// A day, a month or a year.
    ///
    /// @param year negative before the common era
    /// @param month 1 to 12, or 0 where it isn't known
    /// @param day 1 to 31, or 0
    /// @param season 1 to 4 from spring on, or 0
    public record Day(int year, int month, int day, int season) {
        public static Day of(int year) {
            return new Day(year, 0, 0, 0);
        }
    }

    public static CslDate literal(String words) {
        return new CslDate(null, null, false, words);
    }
}
