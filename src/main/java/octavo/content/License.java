package octavo.content;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A licence by its SPDX id (SPDX License List 3.x), as `octavo/licences/licences.tsv` describes it.
///
/// @param name short, as it is printed: `CC BY-SA 4.0`
/// @param url of its text, or null
/// @param uses of a book that it allows without asking: `personal`, `classroom`, `free`, `sold`
/// @param source where its terms were read, or null
public record License(
        String spdx,
        String name,
        @Nullable String url,
        Set<String> uses,
        Adaptation adaptation,
        Set<Duty> duties,
        @Nullable String source) {
    /// What may be done with a changed text.
    public enum Adaptation {
        YES,
        NO,
        /// Under the same licence only.
        SAME
    }

    /// What is owed for the use.
    public enum Duty {
        /// Name of the author and title of the work.
        CREDIT,
        /// Copyright, licence and disclaimer notices are kept.
        NOTICE,
        /// The address of the licence, or its text.
        LINK,
        /// What was changed is said.
        CHANGES,
        /// The licence itself is reprinted.
        TEXT
    }

    public License {
        uses = Set.copyOf(uses);
        duties = Set.copyOf(duties);
    }

    /// Null for an id that is not known.
    public static @Nullable License find(String spdx) {
        return Licenses.find(spdx.strip());
    }

    public boolean allows(String use) {
        return uses.contains(use);
    }

    /// Nothing but permission lets such a text into a book.
    public boolean reserved() {
        return uses.isEmpty();
    }

    /// The id without version and port: `CC-BY-SA`.
    public String family() {
        return spdx.toUpperCase(Locale.ROOT).replaceFirst("-[0-9].*$", "");
    }

    /// The name as a link to the text, or the id as it was written where it is not known.
    public static Inline link(String spdx) {
        License l = find(spdx);
        if (l == null) return new Inline.Text(spdx);
        Inline name = new Inline.Text(l.name());
        return l.url() == null
                ? name
                : new Inline.Link(Attributes.NONE, List.of(name), l.url(), null);
    }
}
