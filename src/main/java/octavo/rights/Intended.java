package octavo.rights;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import octavo.collection.IntendedUse;
import octavo.collection.Manifest;
import octavo.collection.Volume;
import org.jspecify.annotations.Nullable;

/// What a book is for, as far as rights ask.
///
/// @param formats of `print`, `pdf`, `epub`: those that are made
/// @param territory empty where the manifest doesn't say
/// @param printRun null where the manifest doesn't say
/// @param date ISO date of the edition: a permission must not have ended by then
/// @param language BCP 47
public record Intended(
        IntendedUse use,
        Set<String> formats,
        List<String> territory,
        @Nullable Integer printRun,
        String date,
        String language) {
    public Intended {
        formats = Set.copyOf(formats);
        territory = List.copyOf(territory);
    }

    public static Intended of(Volume volume, Set<String> formats) {
        Manifest m = volume.manifest();
        return new Intended(
                m.use(), formats, m.territory(), m.printRun(), volume.newestDate(), m.language());
    }

    /// Is the book given to the public, at a price or at none?
    boolean toThePublic() {
        return switch (use) {
            case PERSONAL, CLASSROOM -> false;
            case FREE, SOLD -> true;
        };
    }

    /// As a message names it.
    String book() {
        return switch (use) {
            case PERSONAL -> "a book for personal use";
            case CLASSROOM -> "a book for the classroom";
            case FREE -> "a book that is given to the public";
            case SOLD -> "a book that is sold";
        };
    }

    String key() {
        return use.name().toLowerCase(Locale.ROOT);
    }
}
