package octavo.collection;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import octavo.content.Article;
import octavo.content.Source;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.world.World;
import org.jspecify.annotations.Nullable;

/// The date of all outputs: `SOURCE_DATE_EPOCH`, else the manifest's, else the newest in the book's data. Never the
/// clock: the same book gives the same bytes on any day.
final class NewestDate {
    private static final LocalDate NONE = LocalDate.of(1980, 1, 1);

    private NewestDate() {}

    static String of(
            World world,
            @Nullable String manifestDate,
            List<Article> articles,
            Diagnostics diagnostics) {
        LocalDate epoch = epoch(world.env("SOURCE_DATE_EPOCH"), diagnostics);
        if (epoch != null) return epoch.toString();
        LocalDate edition = manifestDate == null ? null : Values.date(manifestDate);
        if (edition != null) return edition.toString();
        return articles.stream()
                .flatMap(NewestDate::dates)
                .filter(Objects::nonNull)
                .map(Values::date)
                .filter(Objects::nonNull)
                .max(LocalDate::compareTo)
                .orElse(NONE)
                .toString();
    }

    private static Stream<@Nullable String> dates(Article a) {
        Source s = a.source();
        return Stream.of(s.published(), s.added(), s.retrieved(), a.metadata().published());
    }

    /// Seconds since 1970 in UTC (the specification of reproducible-builds.org).
    private static @Nullable LocalDate epoch(@Nullable String value, Diagnostics diagnostics) {
        if (value == null || value.isBlank()) return null;
        try {
            LocalDate date =
                    Instant.ofEpochSecond(Long.parseLong(value.strip()))
                            .atZone(ZoneOffset.UTC)
                            .toLocalDate();
            if (date.getYear() >= 1 && date.getYear() <= 9999) return date;
        } catch (NumberFormatException | DateTimeException e) {
            // reported below
        }
        diagnostics.add(
                Diagnostic.warning(
                        "source-date-epoch",
                        "SOURCE_DATE_EPOCH is `"
                                + value
                                + "`, not a number of seconds; it is passed over",
                        null,
                        null));
        return null;
    }
}
