package octavo.cite.csl;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A part of the output while it is made: text or further parts, with the format, affixes and delimiter that the style
/// gave it. Mutable, seen by this package alone.
final class Node {
    /// What markup in a value asks for; it flips where its surroundings have the same.
    enum Markup {
        NONE,
        ITALIC,
        BOLD,
        SMALL_CAPS,
        SUP,
        SUB,
        NO_DECOR,
        NO_CASE,
        QUOTE
    }

    /// What the part is, where the assembly of a citation must know.
    enum Role {
        NONE,
        NAMES,
        YEAR,
        YEAR_SUFFIX,
        CITATION_NUMBER,
        LOCATOR,
        NAME,
        NAME_LIST,
        TERM_IN_NAMES
    }

    String text;
    List<Node> kids;
    String prefix = "";
    String suffix = "";
    String delimiter = "";
    String fontStyle = "";
    String fontVariant = "";
    String fontWeight = "";
    String textDecoration = "";
    String verticalAlign = "";
    boolean quotes;
    boolean stripPeriods;
    String display = "";
    Markup markup = Markup.NONE;
    Role role = Role.NONE;
    String link = "";
    String itemId = "";
    int number;

    /// Whether the text is punctuation that the style put between parts.
    boolean affix;

    /// Whether all of it is the style's text, as "Anon." where nobody is named.
    boolean ofStyle;

    /// Whether it is the work's title, where nobody is named.
    boolean ofTitle;

    /// Texts of one source (a value, a prefix) share this; 0 is the style.
    int source;

    /// Of a name: whose it is, in full.
    String identity = "";

    private Node(String text, List<Node> kids) {
        this.text = text;
        this.kids = kids;
    }

    static Node leaf(String text) {
        return new Node(text, List.of());
    }

    static Node affix(String text) {
        Node n = leaf(text);
        n.affix = true;
        return n;
    }

    static Node branch() {
        return new Node("", new ArrayList<>());
    }

    static Node of(List<Node> kids) {
        return new Node("", new ArrayList<>(kids));
    }

    boolean isLeaf() {
        return kids.isEmpty();
    }

    boolean isEmpty() {
        if (kids.isEmpty()) return text.isEmpty();
        for (Node k : kids) if (!k.isEmpty()) return false;
        return true;
    }

    Node add(@Nullable Node n) {
        if (n != null) kids.add(n);
        return this;
    }

    Node prefix(String p) {
        prefix = p;
        return this;
    }

    Node suffix(String s) {
        suffix = s;
        return this;
    }

    Node delimiter(String d) {
        delimiter = d;
        return this;
    }

    /// Takes the format, affixes and display of a style's element.
    Node style(CslElement e) {
        if (e.attributes().isEmpty()) return this;
        format(e);
        affixes(e);
        display = e.get("display");
        quotes = e.is("quotes", "true");
        return this;
    }

    Node affixes(CslElement e) {
        prefix = e.get("prefix");
        suffix = e.get("suffix");
        return this;
    }

    Node format(CslElement e) {
        if (!e.formatted()) return this;
        fontStyle = e.get("font-style");
        fontVariant = e.get("font-variant");
        fontWeight = e.get("font-weight");
        textDecoration = e.get("text-decoration");
        verticalAlign = e.get("vertical-align");
        return this;
    }

    /// `normal` within a list of names doesn't take back the format that the list's own element has.
    void dropNormal(CslElement names) {
        if (names.has("font-style") && fontStyle.equals("normal")) fontStyle = "";
        if (names.has("font-variant") && fontVariant.equals("normal")) fontVariant = "";
        if (names.has("font-weight") && fontWeight.equals("normal")) fontWeight = "";
        for (Node k : kids) k.dropNormal(names);
    }

    boolean isFormatted() {
        return !fontStyle.isEmpty()
                || !fontVariant.isEmpty()
                || !fontWeight.isEmpty()
                || !textDecoration.isEmpty()
                || !verticalAlign.isEmpty()
                || quotes
                || markup != Markup.NONE;
    }

    /// The first part with this role, in order, or null.
    @Nullable Node find(Role r) {
        if (role == r) return this;
        for (Node k : kids) {
            Node n = k.find(r);
            if (n != null) return n;
        }
        return null;
    }

    /// The part in the format that it has alone, not with others: without the affixes around it.
    Node formatOf(Node part) {
        Node out = Node.branch().add(part);
        Node n = this;
        while (n != part) {
            Node next = null;
            int full = 0;
            for (Node k : n.kids) {
                if (k.isEmpty()) continue;
                full++;
                if (k.holds(part)) next = k;
            }
            if (next == null) return out;
            if (full == 1) out.formatAlso(n);
            else out.formatAlso(PLAIN);
            n = next;
        }
        return out;
    }

    private static final Node PLAIN = leaf("");

    private boolean holds(Node part) {
        if (this == part) return true;
        for (Node k : kids) if (k.holds(part)) return true;
        return false;
    }

    /// Takes what the other sets; one that sets nothing resets it all.
    private void formatAlso(Node o) {
        boolean reset = o == PLAIN;
        if (reset || !o.fontStyle.isEmpty()) fontStyle = o.fontStyle;
        if (reset || !o.fontVariant.isEmpty()) fontVariant = o.fontVariant;
        if (reset || !o.fontWeight.isEmpty()) fontWeight = o.fontWeight;
        if (reset || !o.textDecoration.isEmpty()) textDecoration = o.textDecoration;
        if (reset || !o.verticalAlign.isEmpty()) verticalAlign = o.verticalAlign;
    }

    void findAll(Role r, List<Node> out) {
        if (role == r) {
            out.add(this);
            return;
        }
        for (Node k : kids) k.findAll(r, out);
    }

    /// All leaves in order.
    void leaves(List<Node> out) {
        if (isLeaf()) out.add(this);
        else for (Node k : kids) k.leaves(out);
    }

    /// Empties this part, so that nothing of it is printed.
    void clear() {
        text = "";
        kids = new ArrayList<>();
    }
}
