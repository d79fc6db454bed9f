package octavo.rights;

import java.util.ArrayList;
import java.util.List;
import octavo.content.License;
import octavo.content.RightsGround;

/// Something that must stand in the book because a text or an image does: a credit line, the address of a licence, a
/// notice.
///
/// @param text as it must stand there
public record Owed(Row row, Kind kind, String text) {
    /// What is owed.
    public enum Kind {
        CREDIT("the credit"),
        LICENCE("the address of the licence"),
        NOTICE("the notice");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /// As a message names it.
        public String words() {
            return words;
        }
    }

    /// All that the ledger's rows ask for, in its order.
    public static List<Owed> of(Ledger ledger) {
        List<Owed> out = new ArrayList<>();
        for (Row r : ledger.rows()) {
            if (!r.reproduced()) continue;
            if (r.credit() != null && !r.credit().isBlank())
                out.add(new Owed(r, Kind.CREDIT, r.credit().strip()));
            License l =
                    r.license() == null || r.ground() == RightsGround.OWN
                            ? null
                            : License.find(r.license());
            if (l != null && l.url() != null && l.duties().contains(License.Duty.LINK))
                out.add(new Owed(r, Kind.LICENCE, l.url()));
            if (l != null
                    && r.credit() == null
                    && !r.creators().isEmpty()
                    && r.kind() == Row.Kind.TEXT
                    && l.duties().contains(License.Duty.CREDIT)) {
                for (String name : r.creators().split("; "))
                    out.add(new Owed(r, Kind.CREDIT, name));
            }
            for (String n : r.notices())
                if (!n.isBlank()) out.add(new Owed(r, Kind.NOTICE, n.strip()));
        }
        return out;
    }
}
