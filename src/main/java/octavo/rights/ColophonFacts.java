package octavo.rights;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the colophon tells of the making.
///
/// @param faces in the order of their share in the text
/// @param program its name and version
public record ColophonFacts(List<FaceCredit> faces, String program) {
    public ColophonFacts {
        faces = List.copyOf(faces);
    }

    /// @param designer or null
    public record FaceCredit(String name, @Nullable String designer) {}
}
