package octavo.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import octavo.content.StructureRole;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/// Reads the structure tree of a PDF (ISO 32000-1, 14.7.2; namespaces of ISO 32000-2, 14.7.4): roles by its role map, what
/// is said of the elements, and the marked content of its pages.
final class SourceStructure {
    private static final int MOST_ELEMENTS = 200_000;
    private static final int DEEPEST = 80;
    private static final int MOST_STEPS = 20;

    /// A string in a PDF has at most 32,767 bytes (ISO 19005-2, 6.1.13).
    private static final int MOST_TEXT = 16_000;

    private static final Pattern LANGUAGE =
            Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,6}");
    private static final Map<String, StructureRole> ROLES = roles();

    private final Map<COSDictionary, Integer> pages = new IdentityHashMap<>();
    private final Map<COSBase, Boolean> seen = new IdentityHashMap<>();
    private final @Nullable COSDictionary roleMap;
    private int elements;

    private SourceStructure(@Nullable COSDictionary roleMap) {
        this.roleMap = roleMap;
    }

    /// @param language of the document, or null
    record Tree(SourceNode.Element root, @Nullable String language) {}

    private static Map<String, StructureRole> roles() {
        Map<String, StructureRole> roles = new HashMap<>();
        for (StructureRole r : StructureRole.values()) roles.put(r.pdfName(), r);
        // Of ISO 32000-2, what comes nearest; a heading without a level gets its own where it
        // stands.
        roles.put("H", StructureRole.H1);
        for (int i = 7; i < 20; i++) roles.put("H" + i, StructureRole.H6);
        roles.put("Title", StructureRole.P);
        roles.put("FENote", StructureRole.NOTE);
        roles.put("Aside", StructureRole.DIV);
        roles.put("DocumentFragment", StructureRole.SECT);
        for (String s : List.of("Em", "Strong", "Sub", "Ruby", "Warichu"))
            roles.put(s, StructureRole.SPAN);
        return roles;
    }

    /// Null for a PDF without a tree, with one that is said to be in doubt, or with one that is beyond all measure.
    static @Nullable Tree of(PDDocument document) {
        COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
        COSDictionary root = catalog.getCOSDictionary(COSName.getPDFName("StructTreeRoot"));
        if (root == null) return null;
        COSDictionary about = catalog.getCOSDictionary(COSName.getPDFName("MarkInfo"));
        if (about != null && about.getBoolean(COSName.getPDFName("Suspects"), false)) return null;
        SourceStructure s =
                new SourceStructure(root.getCOSDictionary(COSName.getPDFName("RoleMap")));
        for (int p = 0; p < document.getNumberOfPages(); p++)
            s.pages.put(document.getPage(p).getCOSObject(), p + 1);
        List<SourceNode> kids = new ArrayList<>();
        if (!s.kids(root.getDictionaryObject(COSName.K), null, kids, 0) || kids.isEmpty())
            return null;
        return new Tree(
                SourceNode.Element.of(StructureRole.NONE, kids),
                language(catalog.getString(COSName.LANG)));
    }

    /// @param page of the element, which its content shares where it names no other
    /// @return false to give up
    private boolean kids(
            @Nullable COSBase k, @Nullable COSDictionary page, List<SourceNode> out, int depth) {
        if (depth > DEEPEST) return false;
        switch (k) {
            case COSInteger i -> content(page, i.intValue(), out);
            case COSArray a -> {
                for (int i = 0; i < a.size(); i++) {
                    COSBase item = a.getObject(i);
                    if (item instanceof COSArray || !kids(item, page, out, depth + 1)) return false;
                }
            }
            case COSDictionary d -> {
                String type = d.getNameAsString(COSName.TYPE);
                COSDictionary own = d.getCOSDictionary(COSName.PG);
                COSDictionary at = own == null ? page : own;
                if ("OBJR".equals(type)) return true;
                if ("MCR".equals(type)) {
                    // What is marked within a form belongs to what draws the form.
                    if (!d.containsKey("Stm")) content(at, d.getInt(COSName.MCID, -1), out);
                    return true;
                }
                if (!d.containsKey(COSName.S) || seen.put(d, true) != null) return true;
                if (++elements > MOST_ELEMENTS) return false;
                List<SourceNode> kids = new ArrayList<>();
                if (!kids(d.getDictionaryObject(COSName.K), at, kids, depth + 1)) return false;
                String role = role(d);
                if (!role.equals("Artifact")) out.add(element(d, role, kids));
            }
            case null, default -> {}
        }
        return true;
    }

    private void content(@Nullable COSDictionary page, int mcid, List<SourceNode> out) {
        Integer number = page == null ? null : pages.get(page);
        if (number != null && mcid >= 0) out.add(new SourceNode.Content(number, mcid));
    }

    private static SourceNode.Element element(COSDictionary d, String role, List<SourceNode> kids) {
        return new SourceNode.Element(
                ROLES.getOrDefault(role, StructureRole.NONE),
                language(d.getString(COSName.LANG)),
                text(d.getString("Alt")),
                text(d.getString("ActualText")),
                text(d.getString("E")),
                attributes(d),
                kids);
    }

    /// By the role maps, in single steps.
    private String role(COSDictionary d) {
        String name = String.valueOf(d.getNameAsString(COSName.S));
        COSDictionary space = d.getCOSDictionary(COSName.getPDFName("NS"));
        for (int i = 0; i < MOST_STEPS; i++) {
            if (space != null) {
                COSDictionary map = space.getCOSDictionary(COSName.getPDFName("RoleMapNS"));
                COSBase to = map == null ? null : map.getDictionaryObject(COSName.getPDFName(name));
                if (to instanceof COSArray a
                        && a.size() == 2
                        && a.getObject(0) instanceof COSName n) {
                    name = n.getName();
                    space = a.getObject(1) instanceof COSDictionary s ? s : null;
                    continue;
                }
                if (to instanceof COSName n) {
                    name = n.getName();
                    space = null;
                    continue;
                }
            }
            String to = roleMap == null ? null : roleMap.getNameAsString(COSName.getPDFName(name));
            if (to == null || to.equals(name) || ROLES.containsKey(name)) return name;
            name = to;
        }
        return name;
    }

    private static @Nullable String language(@Nullable String l) {
        return l != null && LANGUAGE.matcher(l).matches() ? l : null;
    }

    private static @Nullable String text(@Nullable String t) {
        if (t == null) return null;
        return t.length() <= MOST_TEXT ? t : t.substring(0, MOST_TEXT);
    }

    private static Map<String, String> attributes(COSDictionary d) {
        Map<String, String> out = new TreeMap<>();
        String id = d.getString(COSName.ID);
        if (id != null && !id.isBlank()) out.put("Id", key(id));
        COSBase a = d.getDictionaryObject(COSName.A);
        if (a instanceof COSDictionary one) attributes(one, out);
        if (a instanceof COSArray all) {
            for (int i = 0; i < all.size(); i++)
                if (all.getObject(i) instanceof COSDictionary one) attributes(one, out);
        }
        return out;
    }

    private static void attributes(COSDictionary a, Map<String, String> out) {
        for (String key : List.of("ColSpan", "RowSpan")) {
            if (a.getDictionaryObject(COSName.getPDFName(key)) instanceof COSNumber n)
                out.put(key, Integer.toString(Math.clamp(n.intValue(), 1, 1000)));
        }
        for (String key : List.of("Scope", "ListNumbering")) {
            String value = a.getNameAsString(COSName.getPDFName(key));
            if (value != null && value.matches("[A-Za-z]{1,20}")) out.put(key, value);
        }
        if (a.getDictionaryObject(COSName.getPDFName("Headers")) instanceof COSArray ids) {
            StringBuilder b = new StringBuilder();
            for (int i = 0; i < ids.size(); i++)
                if (ids.getObject(i) instanceof COSString s)
                    b.append(key(s.getString())).append(' ');
            if (!b.isEmpty()) out.put("Headers", b.toString().strip());
        }
    }

    /// Without spaces, which part the ids of a list.
    private static String key(String id) {
        return id.strip().replaceAll("\\s", "_");
    }
}
