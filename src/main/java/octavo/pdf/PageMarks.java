package octavo.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.ContentStreamWriter;
import org.jspecify.annotations.Nullable;

/// Marks a page's content anew as its own marks say, in the way that PDF/UA wants it (ISO 14289-1, 7.1): everything that
/// is drawn stands in one marked-content sequence, of content or of an artifact, and none within another. A sequence of
/// the source that the new ones part becomes several; each has a number of its own.
final class PageMarks {
    /// What becomes of a marked-content id of the source.
    enum Use {
        /// It is content.
        CONTENT,
        /// Its letters and pictures are content, its lines and areas are not: the borders of a table.
        LETTERS,
        /// The source's structure doesn't have it.
        NONE
    }

    private static final Set<String> PATH_BEGINS = Set.of("m", "re");
    private static final Set<String> PATH_PAINTS =
            Set.of("S", "s", "f", "F", "f*", "B", "B*", "b", "b*");
    private static final Set<String> TEXT = Set.of("Tj", "TJ", "'", "\"");
    private static final Set<String> OBJECTS = Set.of("Do", "BI");
    private static final List<COSName> SPOKEN =
            List.of(
                    COSName.getPDFName("ActualText"),
                    COSName.getPDFName("Alt"),
                    COSName.E,
                    COSName.LANG);

    /// An open sequence of the source.
    ///
    /// @param mcid -1 for none
    /// @param properties null for none
    private record Frame(String tag, int mcid, @Nullable COSDictionary properties) {
        boolean isArtifact() {
            return tag.equals("Artifact");
        }

        boolean speaks() {
            return properties != null && SPOKEN.stream().anyMatch(properties::containsKey);
        }
    }

    /// Whose a new sequence is.
    ///
    /// @param frame with the id; null for an artifact
    /// @param spoken frame with what is said of the content, or null
    private record Owner(@Nullable Frame frame, @Nullable Frame spoken, @Nullable Frame artifact) {
        boolean same(Owner o) {
            return frame == o.frame && spoken == o.spoken && artifact == o.artifact;
        }
    }

    private final @Nullable COSDictionary resources;
    private final Map<Integer, Use> uses;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private final Map<Integer, List<Integer>> made = new HashMap<>();
    private final Set<Integer> seen = new HashSet<>();
    private final Set<String> reasons = new LinkedHashSet<>();
    private final Set<Frame> said =
            java.util.Collections.newSetFromMap(new java.util.IdentityHashMap<>());
    private @Nullable Owner open;
    private int openId = -1;
    private boolean inPath;
    private int count;

    /// @param resources of the page, in which properties may stand
    /// @param uses by the source's marked-content id; what is missing is not in its structure
    PageMarks(@Nullable COSDictionary resources, Map<Integer, Use> uses) {
        this.resources = resources;
        this.uses = uses;
    }

    /// By the source's ids the new ones, of what is drawn.
    Map<Integer, List<Integer>> made() {
        return made;
    }

    /// The source's ids of what is more than spaces.
    Set<Integer> seen() {
        return seen;
    }

    /// How many ids there are.
    int count() {
        return count;
    }

    /// Why the page's own marks don't do, in half sentences.
    List<String> reasons() {
        return List.copyOf(reasons);
    }

    /// `BMC`, `BDC`, `EMC` of the source; points in content mean nothing.
    void mark(String operator, List<COSBase> operands) {
        switch (operator) {
            case "BMC" -> frames.push(new Frame(tag(operands), -1, null));
            case "BDC" -> {
                COSDictionary p = properties(operands);
                frames.push(
                        new Frame(tag(operands), p == null ? -1 : p.getInt(COSName.MCID, -1), p));
            }
            case "EMC" -> {
                if (!frames.isEmpty()) frames.pop();
            }
            default -> {}
        }
    }

    private static String tag(List<COSBase> operands) {
        return !operands.isEmpty() && operands.getFirst() instanceof COSName n ? n.getName() : "";
    }

    private @Nullable COSDictionary properties(List<COSBase> operands) {
        if (operands.size() < 2) return null;
        if (operands.get(1) instanceof COSDictionary d) return d;
        if (operands.get(1) instanceof COSName n && resources != null) {
            COSDictionary named = resources.getCOSDictionary(COSName.PROPERTIES);
            return named == null ? null : named.getCOSDictionary(n);
        }
        return null;
    }

    /// Comes before each operator that draws or that begins or ends a text object.
    void before(String operator, List<COSBase> operands, ContentStreamWriter out)
            throws IOException {
        if (operator.equals("BT") || operator.equals("ET")) {
            close(out);
        } else if (TEXT.contains(operator)) {
            boolean blank = isBlank(operands);
            open(owner(false, !blank, "text"), out);
            drawn(!blank);
        } else if (OBJECTS.contains(operator)) {
            open(owner(false, true, "pictures"), out);
            drawn(true);
        } else if (operator.equals("sh")) {
            open(owner(true, false, ""), out);
            drawn(true);
        } else if (PATH_BEGINS.contains(operator) && !inPath) {
            inPath = true;
            open(owner(true, false, ""), out);
        } else if (PATH_PAINTS.contains(operator)) {
            drawn(true);
            inPath = false;
        } else if (operator.equals("n")) {
            inPath = false;
        }
    }

    void end(ContentStreamWriter out) throws IOException {
        close(out);
    }

    /// Spaces draw nothing.
    private static boolean isBlank(List<COSBase> operands) {
        for (COSBase o : operands) {
            if (o instanceof COSString s && !isBlank(s)) return false;
            if (o instanceof COSArray a)
                for (COSBase i : a) if (i instanceof COSString s && !isBlank(s)) return false;
        }
        return true;
    }

    private static boolean isBlank(COSString s) {
        for (byte b : s.getBytes()) if (b != ' ') return false;
        return true;
    }

    private Owner owner(boolean lines, boolean matters, String what) {
        Frame spoken = null;
        for (Frame f : frames) {
            if (f.isArtifact()) return new Owner(null, null, f);
            if (spoken == null && f.mcid() < 0 && f.speaks()) spoken = f;
            if (f.mcid() < 0) continue;
            Use use = uses.getOrDefault(f.mcid(), Use.NONE);
            if (use == Use.CONTENT || use == Use.LETTERS && !lines)
                return new Owner(f, spoken, null);
            if (use == Use.LETTERS) return new Owner(null, null, null);
            break;
        }
        if (matters) reasons.add("it has " + what + " without tags");
        return new Owner(null, null, null);
    }

    private void open(Owner owner, ContentStreamWriter out) throws IOException {
        if (open != null && open.same(owner)) return;
        close(out);
        open = owner;
        COSDictionary p = new COSDictionary();
        if (owner.frame() == null) {
            openId = -1;
            COSDictionary was = owner.artifact() == null ? null : owner.artifact().properties();
            for (COSName key : List.of(COSName.TYPE, COSName.SUBTYPE))
                if (was != null && was.getDictionaryObject(key) instanceof COSName kind)
                    p.setItem(key, kind);
            if (!p.containsKey(COSName.TYPE)) p.setName(COSName.TYPE, "Layout");
            begin("Artifact", p, out);
            return;
        }
        openId = count++;
        p.setItem(COSName.MCID, COSInteger.get(openId));
        Frame spoken = owner.spoken();
        if (spoken == null && owner.frame().speaks()) spoken = owner.frame();
        if (spoken != null && spoken.properties() != null) {
            boolean first = said.add(spoken);
            for (COSName key : SPOKEN) {
                if (!(spoken.properties().getDictionaryObject(key) instanceof COSString s))
                    continue;
                // What a text stands for is said once, where it begins.
                p.setItem(key, first || key.equals(COSName.LANG) ? s : new COSString(""));
            }
        }
        begin("Span", p, out);
    }

    private static void begin(String tag, COSDictionary properties, ContentStreamWriter out)
            throws IOException {
        out.writeToken(COSName.getPDFName(tag));
        out.writeToken(properties);
        out.writeToken(Operator.getOperator("BDC"));
    }

    /// @param visible more than spaces, which part words and belong to them all the same
    private void drawn(boolean visible) {
        if (open == null || open.frame() == null) return;
        if (visible) seen.add(open.frame().mcid());
        List<Integer> ids = made.computeIfAbsent(open.frame().mcid(), _ -> new ArrayList<>());
        if (ids.isEmpty() || ids.getLast() != openId) ids.add(openId);
    }

    private void close(ContentStreamWriter out) throws IOException {
        if (open == null) return;
        out.writeToken(Operator.getOperator("EMC"));
        open = null;
    }
}
