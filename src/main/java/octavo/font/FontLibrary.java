package octavo.font;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// The families that a book can use: the book's own `fonts/`, then the jar's; never the system's. Immutable and
/// thread-safe; a face is read when it is first asked for.
public interface FontLibrary {
    /// The nearest face by CSS Fonts 4, section 5.2, of the first family that is there; the library's default family
    /// when none is.
    Face select(List<String> families, int weight, boolean italic);

    /// A face that has the character, for text that the selected face can't set: the rest of `families`, then all
    /// others in a fixed order, in the nearest weight and slope; null when no face has it.
    @Nullable Face fallback(int codePoint, List<String> families, int weight, boolean italic);

    /// Names of all families, sorted.
    List<String> families();

    /// Whether there is a family of this name, or a generic family of CSS.
    boolean has(String family);

    /// All faces of a family, read; empty where there is no such family.
    List<Face> faces(String family);
}
