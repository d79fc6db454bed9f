package octavo.cite.csl;

import java.util.List;

/// A [CitationScope] as it is printed.
///
/// @param citations one for each citation of the scope, in its order
/// @param bibliography without entries where the style has none
public record CitationResult(List<CslText> citations, Bibliography bibliography) {
    public CitationResult {
        citations = List.copyOf(citations);
    }
}
