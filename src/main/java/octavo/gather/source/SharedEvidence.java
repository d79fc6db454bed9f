package octavo.gather.source;

import java.util.List;

/// Files of a source of several articles that belong to all of them: package document, title page, imprint, licence.
///
/// @param name fit for a folder's name
public record SharedEvidence(String name, List<SourceFile> files) {
    public SharedEvidence {
        files = List.copyOf(files);
    }
}
