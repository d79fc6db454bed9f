package octavo.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an article says of its references.
///
/// @param bibliography files of references of its own, relative to the article's folder
/// @param nocite keys that its list has without being cited; `*` is all
/// @param citeAs key of the reference that the article itself is, or null
public record Citing(List<String> bibliography, List<String> nocite, @Nullable String citeAs) {
    public static final Citing NONE = new Citing(List.of(), List.of(), null);

    public Citing {
        bibliography = List.copyOf(bibliography);
        nocite = List.copyOf(nocite);
    }
}
