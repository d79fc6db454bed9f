package octavo.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import octavo.collection.Entry;
import octavo.collection.Volume;
import octavo.content.Attributes;
import octavo.content.Block;
import octavo.content.Contributor;
import octavo.content.Inline;

/// The people of whom something is told, by name as it is sorted.
final class ContributorsMatter {
    private ContributorsMatter() {}

    static List<Block> blocks(Volume volume) {
        Map<String, Contributor> people = new TreeMap<>();
        for (Contributor c : volume.manifest().editors()) add(c, people);
        for (Entry e : volume.entries())
            e.article().metadata().authors().forEach(c -> add(c, people));
        List<Block> out = new ArrayList<>();
        for (Contributor c : people.values()) {
            Inline name =
                    new Inline.SmallCaps(
                            Attributes.ofClass("contributor-name"), List.of(Words.text(c.name())));
            out.add(Words.paragraph("contributor", List.of(name, Words.text(rest(c)))));
        }
        return out;
    }

    /// What stands after the name: a life that begins with it goes on from there ("Mike Bland wrote ...").
    private static String rest(Contributor c) {
        String bio = Words.sentence(Objects.requireNonNull(c.bio()).strip());
        boolean named =
                bio.startsWith(c.name())
                        && bio.length() > c.name().length()
                        && !Character.isLetterOrDigit(bio.charAt(c.name().length()));
        return named ? bio.substring(c.name().length()) : " " + bio;
    }

    private static void add(Contributor c, Map<String, Contributor> people) {
        if (c.bio() == null || c.bio().isBlank()) return;
        people.putIfAbsent(
                (c.fileAs() == null ? sortName(c.name()) : c.fileAs()) + "\u0000" + c.name(), c);
    }

    /// The last word first, where nobody has said how the name is sorted.
    private static String sortName(String name) {
        int space = name.lastIndexOf(' ');
        return space < 0 ? name : name.substring(space + 1) + ", " + name.substring(0, space);
    }
}
