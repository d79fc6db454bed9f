package octavo.gather.markdown;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.content.Citing;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import octavo.gather.source.CslJson;
import octavo.gather.source.SourceFile;
import octavo.gather.source.SourceText;
import octavo.world.World;
import octavo.yaml.YamlMapping;
import octavo.yaml.YamlNode;
import octavo.yaml.YamlScalar;
import octavo.yaml.YamlSequence;
import org.jspecify.annotations.Nullable;

/// The references of a Markdown source: what its front matter names or holds, and files of references beside it that
/// have a key which it cites. They go into the article's folder.
public final class SourceReferences {
    private static final int MOST_BYTES = 64 * 1024 * 1024;
    private static final int MOST_BESIDE = 40;
    private static final String ENDINGS = "(?i).*\\.(?:bib|bibtex|biblatex|json|ya?ml|ris|enl|xml)";
    private static final Pattern KEYS =
            Pattern.compile(
                    "@\\w+\\s*[{(]\\s*([^\\s,{}()\"]+)\\s*,"
                            + "|(?:^|[{,\\s])[\"']?(?:id|citation-key)[\"']?\\s*:\\s*[\"']?([^\\s\"',}]+)"
                            + "|^ID {1,2}- (\\S+)",
                    Pattern.MULTILINE);

    private final Map<String, SourceFile> files = new LinkedHashMap<>();
    private final Set<String> keys = new TreeSet<>();
    private final List<String> nocite = new ArrayList<>();

    private SourceReferences() {}

    /// @param page of the source; null when it was fetched or came from standard input
    public static SourceReferences of(
            World world,
            @Nullable Path page,
            YamlMapping front,
            CitedKeys cited,
            String file,
            Diagnostics diagnostics) {
        SourceReferences r = new SourceReferences();
        for (String name : texts(front.get("bibliography"))) {
            byte[] bytes = page == null ? null : named(world, page, name);
            if (bytes == null || !r.add(name, bytes))
                diagnostics.add(
                        Diagnostic.warning(
                                "bibliography-missing",
                                "there is no file of references " + name,
                                SourceSpan.ofFile(file),
                                "add it to the book: octavo add " + leaf(name)));
        }
        if (front.get("references") instanceof YamlSequence s) r.inline(s);
        for (String n : texts(front.get("nocite")))
            for (String k : n.split("[\\s,;]+"))
                if (k.startsWith("@") && k.length() > 1) r.nocite.add(k.substring(1));
        if (page != null && r.files.isEmpty() && !cited.all().isEmpty())
            r.beside(world, page, cited);
        return r;
    }

    /// Keys of all files.
    Set<String> keys() {
        return keys;
    }

    Map<String, SourceFile> files() {
        return files;
    }

    Citing citing() {
        return files.isEmpty() && nocite.isEmpty()
                ? Citing.NONE
                : new Citing(List.copyOf(files.keySet()), nocite, null);
    }

    private void inline(YamlSequence references) {
        List<YamlMapping> items = new ArrayList<>();
        for (YamlNode n : references.items())
            if (n instanceof YamlMapping m && m.text("id") != null) items.add(m);
        if (items.isEmpty()) return;
        add(CslJson.FILE, CslJson.write(items).getBytes(StandardCharsets.UTF_8));
    }

    private void beside(World world, Path page, CitedKeys cited) {
        try {
            int n = 0;
            Path folder = page.toAbsolutePath().getParent();
            if (folder == null) return;
            for (Path p : world.list(folder)) {
                String name = String.valueOf(p.getFileName());
                boolean other =
                        name.startsWith(".")
                                || name.equals("book.yaml")
                                || !name.matches(ENDINGS)
                                || !world.isFile(p);
                if (other) continue;
                if (++n > MOST_BESIDE) return;
                byte[] bytes = read(world, page, p);
                if (bytes == null) continue;
                Set<String> has = keys(bytes);
                has.retainAll(cited.all());
                if (!has.isEmpty()) add(name, bytes);
            }
        } catch (IOException e) {
            // What can't be listed has none.
        }
    }

    /// A source from elsewhere could name any file: only one that holds references is taken.
    private static byte @Nullable [] named(World world, Path page, String name) {
        if (!name.matches(ENDINGS) || name.matches("(?i)[a-z][a-z0-9+.-]+:.*")) return null;
        try {
            Path asked = Path.of(name);
            if (asked.isAbsolute()) return null;
            return read(world, page, page.resolveSibling(asked).normalize());
        } catch (InvalidPathException | IOException e) {
            return null;
        }
    }

    private static byte @Nullable [] read(World world, Path page, Path p) throws IOException {
        if (!world.isFile(p)) return null;
        Path folder = page.toAbsolutePath().getParent();
        Path up = folder == null ? null : folder.getParent();
        Path root = up == null || up.getNameCount() < 2 ? folder : up;
        if (root == null || !world.real(p).startsWith(world.real(root))) return null;
        byte[] bytes = world.read(p);
        return bytes.length > MOST_BYTES ? null : bytes;
    }

    private boolean add(String path, byte[] bytes) {
        Set<String> has = keys(bytes);
        if (has.isEmpty()) return false;
        keys.addAll(has);
        String name = leaf(path);
        int dot = name.lastIndexOf('.');
        String unique = name;
        for (int n = 2; files.containsKey(unique); n++)
            unique = name.substring(0, dot) + "-" + n + name.substring(dot);
        files.put(unique, new SourceFile(unique, bytes));
        return true;
    }

    private static String leaf(String path) {
        String n = path.replace('\\', '/');
        return n.substring(n.lastIndexOf('/') + 1).replaceAll("[^\\p{L}\\p{N}._-]+", "-");
    }

    private static Set<String> keys(byte[] bytes) {
        Set<String> out = new TreeSet<>();
        if (SourceText.isBinary(bytes)) return out;
        Matcher m = KEYS.matcher(SourceText.decode(bytes).text());
        while (m.find() && out.size() < 200_000)
            out.add(m.group(1) != null ? m.group(1) : m.group(2) != null ? m.group(2) : m.group(3));
        return out;
    }

    private static List<String> texts(@Nullable YamlNode n) {
        return switch (n) {
            case null -> List.of();
            case YamlScalar s ->
                    s.isNull() || s.text().isBlank() ? List.of() : List.of(s.text().strip());
            case YamlSequence s -> s.items().stream().flatMap(i -> texts(i).stream()).toList();
            case YamlMapping m ->
                    m.entries().stream().flatMap(e -> texts(e.value()).stream()).toList();
        };
    }

    /// What the text cites that no file has, and what that means.
    void report(CitedKeys cited, Set<String> used, String file, Diagnostics diagnostics) {
        if (!files.isEmpty()) {
            diagnostics.add(
                    Diagnostic.note(
                            "citations-kept",
                            "citations of this text are kept; their references are in "
                                    + String.join(", ", files.keySet()),
                            SourceSpan.ofFile(file),
                            null));
        }
        List<String> unknown =
                used.stream().filter(k -> !keys.contains(k) && cited.all().contains(k)).toList();
        if (unknown.isEmpty()) return;
        String names = String.join(", ", unknown.stream().limit(6).map(k -> "@" + k).toList());
        diagnostics.add(
                Diagnostic.warning(
                        "citations-without-reference",
                        "no file of references beside the source has "
                                + names
                                + (unknown.size() > 6
                                        ? String.format(
                                                Locale.ROOT, " and %d more", unknown.size() - 6)
                                        : ""),
                        SourceSpan.ofFile(file),
                        "add the file that has them: octavo add refs.bib"));
    }
}
