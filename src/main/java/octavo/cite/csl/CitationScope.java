package octavo.cite.csl;

import java.util.List;

/// What is formatted together: positions, year suffixes, numbers and disambiguation restart with each scope.
///
/// @param items known here; those that aren't cited or listed are left out of the bibliography
/// @param listedFirst ids that the bibliography has whether cited or not, counted before those cited
/// @param citations in the order of the text
/// @param listedLast the same, counted after those cited (`nocite`)
public record CitationScope(
        List<CslItem> items,
        List<String> listedFirst,
        List<Citation> citations,
        List<String> listedLast) {
    public CitationScope {
        items = List.copyOf(items);
        listedFirst = List.copyOf(listedFirst);
        citations = List.copyOf(citations);
        listedLast = List.copyOf(listedLast);
    }

    public static CitationScope of(
            List<CslItem> items, List<Citation> citations, List<String> nocite) {
        return new CitationScope(items, List.of(), citations, nocite);
    }
}
