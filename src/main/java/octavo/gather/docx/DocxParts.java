package octavo.gather.docx;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import octavo.gather.archive.Archive;
import octavo.gather.archive.CompoundFile;
import octavo.gather.archive.LockedException;
import octavo.gather.html.NoteTargets;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// The parts of a package and how they refer to each other (ECMA-376, part 2).
final class DocxParts {
    private final Archive archive;
    final String main;
    private final Map<String, Map<String, Relation>> relations = new HashMap<>();

    /// @param type the last word of the relationship's type
    /// @param target path in the archive, or an address
    record Relation(String type, String target, boolean external) {}

    /// @throws IOException when it is damaged or no document of a word processor
    DocxParts(byte[] bytes) throws IOException {
        if (CompoundFile.isLocked(bytes)) throw new LockedException();
        archive = Archive.of(bytes);
        String found = null;
        for (Relation r : relations("").values())
            if (r.type.equals("officeDocument")) found = r.target;
        if (found == null && archive.read("word/document.xml") != null) found = "word/document.xml";
        if (found == null) throw new IOException("it holds no document");
        main = found;
    }

    byte @Nullable [] bytes(String path) {
        return archive.read(path);
    }

    /// The part, or null when there is none.
    @Nullable Element xml(String path) throws IOException {
        byte[] bytes = archive.read(path);
        return bytes == null ? null : Xml.parse(bytes);
    }

    /// The part that the main one refers to by a type, or null.
    @Nullable String related(String type) throws IOException {
        for (Relation r : relations(main).values())
            if (r.type.equals(type) && !r.external) return r.target;
        return null;
    }

    @Nullable Element relatedXml(String type) throws IOException {
        String path = related(type);
        return path == null ? null : xml(path);
    }

    /// By id. An empty part's are the package's own.
    Map<String, Relation> relations(String part) throws IOException {
        Map<String, Relation> known = relations.get(part);
        if (known != null) return known;
        int slash = part.lastIndexOf('/');
        String path = part.substring(0, slash + 1) + "_rels/" + part.substring(slash + 1) + ".rels";
        Map<String, Relation> out = new LinkedHashMap<>();
        for (Element e : Xml.children(xml(path), "Relationship")) {
            String type = e.getAttribute("Type");
            boolean external = e.getAttribute("TargetMode").equals("External");
            String target = e.getAttribute("Target");
            if (!external)
                target =
                        target.startsWith("/")
                                ? target.substring(1)
                                : NoteTargets.resolvePath(part, target);
            out.put(
                    e.getAttribute("Id"),
                    new Relation(type.substring(type.lastIndexOf('/') + 1), target, external));
        }
        relations.put(part, out);
        return out;
    }

    List<String> paths() {
        return archive.paths();
    }
}
