package octavo.gather.pasted;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Authors and date in a byline.
///
/// @param published ISO date, or null
record BylineFacts(List<String> authors, @Nullable String published, boolean ambiguousDate) {
    static BylineFacts of(String line) {
        Dates.Found date = Dates.find(line);
        String rest =
                date == null ? line : date.rest().replaceAll("^[\\s|•·,–—-]+|[\\s|•·,–—-]+$", "");
        rest = rest.replaceAll("(?iu)\\s+(?:on|am|le)$", "");
        Byline.Found names = Byline.labelled(rest);
        if (names == null) names = Byline.names(rest);
        for (String part : rest.split("\\s*[|•·]\\s*")) {
            if (names == null) names = Byline.labelled(part.trim());
        }
        for (String part : rest.split("\\s*[|•·]\\s*")) {
            if (names == null && Byline.isName(part.trim())) names = Byline.names(part.trim());
        }
        return new BylineFacts(
                names == null ? List.of() : names.authors(),
                date == null ? null : date.iso(),
                date != null && date.iso() == null);
    }
}
