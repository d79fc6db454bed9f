package octavo.pdf;

import java.util.Arrays;
import java.util.List;
import octavo.content.StructureRole;
import octavo.frame.FrameItem;
import octavo.frame.Tag;

/// The document's tags without those of role `NONE`, whose content and children belong to the nearest ancestor with a
/// role. Tags are named by their id throughout; -1 is none.
final class TagTree {
    private static final List<StructureRole> HEADINGS =
            List.of(
                    StructureRole.H1,
                    StructureRole.H2,
                    StructureRole.H3,
                    StructureRole.H4,
                    StructureRole.H5,
                    StructureRole.H6);

    private final List<Tag> tags;
    private final int[] owner;
    private final int[] parent;
    private final int[] firstChild;
    private final int[] nextSibling;
    private final int[] boxOwner;
    private final boolean[] inPart;
    private StructureRole[] roles;

    /// @param own so many are the document's own, the others those of reproduced pages
    TagTree(List<Tag> tags, int own) {
        this.tags = tags;
        int n = tags.size();
        owner = new int[n];
        parent = new int[n];
        firstChild = filled(n);
        nextSibling = filled(n);
        boxOwner = filled(n);
        inPart = new boolean[n];
        int[] lastChild = filled(n);
        int part = -1;
        for (int t = 0; t < n; t++) {
            Tag tag = tags.get(t);
            int above = tag.parent() < 0 ? -1 : owner[tag.parent()];
            boolean root = t == 0;
            if (above == 0 && tag.role() != StructureRole.NONE) {
                // The articles that follow a part's title are its own (ISO 32000-1, 14.8.4.2).
                boolean article = tag.role() == StructureRole.ART;
                if (article && part >= 0) above = part;
                else part = tag.role() == StructureRole.PART ? t : -1;
                inPart[t] = above == part && article;
            } else if (above > 0) {
                inPart[t] = inPart[above];
            }
            owner[t] = tag.role() == StructureRole.NONE && !root ? above : t;
            parent[t] = above;
            if (owner[t] != t || above < 0) continue;
            boxOwner[t] = isFigure(tag.role()) ? t : boxOwner[above];
            if (lastChild[above] < 0) firstChild[above] = t;
            else nextSibling[lastChild[above]] = t;
            lastChild[above] = t;
        }
        roles = roles(own);
    }

    /// Headings go down in single steps, the first is `H1` (ISO 14289-1, 7.4.2): an article's text may skip levels. Those
    /// of a reproduced page stand below the heading of its article, and those of a part's articles below its title.
    private StructureRole[] roles(int own) {
        StructureRole[] made = new StructureRole[tags.size()];
        // By depth of nesting the level that the open headings came with.
        int[] open = new int[HEADINGS.size() + 1];
        int depth = 0;
        int ownLevel = 0;
        int t = made.length == 0 ? -1 : 0;
        while (t >= 0) {
            StructureRole role = tags.get(t).role();
            int level = HEADINGS.indexOf(role) + 1;
            if (level > 0) {
                if (inPart[t]) level++;
                if (t < own) ownLevel = level;
                else level += ownLevel - (inPart[t] ? 1 : 0);
                while (depth > 0 && open[depth] >= level) depth--;
                if (depth < HEADINGS.size()) depth++;
                open[depth] = level;
                role = HEADINGS.get(depth - 1);
            }
            made[t] = role;
            t = next(t);
        }
        for (int i = 0; i < made.length; i++) {
            StructureRole role = made[i] == null ? tags.get(i).role() : made[i];
            made[i] = role == StructureRole.NONE ? StructureRole.DOCUMENT : role;
        }
        return made;
    }

    /// The next tag in the order of reading, or -1.
    private int next(int t) {
        if (firstChild[t] >= 0) return firstChild[t];
        int at = t;
        while (at >= 0 && nextSibling[at] < 0) at = parent[at];
        return at < 0 ? -1 : nextSibling[at];
    }

    private static int[] filled(int n) {
        int[] a = new int[n];
        Arrays.fill(a, -1);
        return a;
    }

    private static boolean isFigure(StructureRole role) {
        return role == StructureRole.FIGURE || role == StructureRole.FORMULA;
    }

    int size() {
        return tags.size();
    }

    Tag tag(int id) {
        return tags.get(id);
    }

    StructureRole role(int id) {
        return roles[id];
    }

    /// The tag whose element holds the content of the given one.
    int owner(int id) {
        return id < 0 || id >= owner.length ? FrameItem.ARTIFACT : owner[id];
    }

    /// The tag has an element of its own.
    boolean isOwner(int id) {
        return owner[id] == id;
    }

    int parent(int id) {
        return parent[id];
    }

    /// An entry of the contents is a reference, and its link stands in it (ISO 32000-1, table 333).
    boolean isReferenceToLink(int id) {
        return roles[id] == StructureRole.LINK
                && parent[id] >= 0
                && roles[parent[id]] == StructureRole.TOCI;
    }

    int firstChild(int id) {
        return firstChild[id];
    }

    int nextSibling(int id) {
        return nextSibling[id];
    }

    /// The figure or formula that the content is part of, or -1.
    int boxOwner(int id) {
        return id < 0 ? -1 : boxOwner[id];
    }
}
