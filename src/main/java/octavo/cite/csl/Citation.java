package octavo.cite.csl;

import java.util.List;

/// One citation: a bracket or a note with the works cited in it.
///
/// @param id unique in its scope
/// @param noteNumber of the note that it stands in; 0 in running text
public record Citation(String id, int noteNumber, List<Cite> cites) {
    public Citation {
        cites = List.copyOf(cites);
    }
}
