package octavo.cite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.cite.csl.CslStyle;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import octavo.world.World;
import octavo.yaml.NearestName;
import org.jspecify.annotations.Nullable;

/// Finds CSL styles: a file, one in the book's own `styles/citations/`, or one that Octavo brings.
public final class CitationStyles {
    /// Code of the error for a style that isn't there or can't be used.
    public static final String UNUSABLE = "citation-style";

    /// What is taken where there are references and no style is named.
    public static final String DEFAULT = "chicago-author-date";

    /// The names by which styles are asked for beside those of their files.
    private static final Map<String, String> ALIASES =
            Map.ofEntries(
                    Map.entry("mla", "modern-language-association"),
                    Map.entry("harvard", "harvard-cite-them-right"),
                    Map.entry("vancouver", "nlm-citation-sequence"),
                    Map.entry("ama", "american-medical-association"),
                    Map.entry("mhra", "mhra-notes"),
                    Map.entry("turabian", "turabian-notes-bibliography"),
                    Map.entry("iso690", "iso690-author-date-en"),
                    Map.entry("chicago", "chicago-author-date"),
                    // Names that the styles had before, under which dependent styles ask for them.
                    Map.entry("chicago-fullnote-bibliography", "chicago-notes-bibliography"),
                    Map.entry("chicago-note-bibliography", "chicago-notes-bibliography"),
                    Map.entry("turabian-fullnote-bibliography", "turabian-notes-bibliography"),
                    Map.entry("modern-humanities-research-association", "mhra-notes"));

    private static final List<String> NAMES =
            List.of(
                    "american-medical-association",
                    "apa",
                    "chicago-author-date",
                    "chicago-notes",
                    "chicago-notes-bibliography",
                    "harvard-cite-them-right",
                    "ieee",
                    "iso690-author-date-en",
                    "iso690-numeric-en",
                    "mhra-notes",
                    "modern-language-association",
                    "nature",
                    "nlm-citation-sequence",
                    "oscola",
                    "turabian-author-date",
                    "turabian-notes-bibliography");

    private final World world;
    private final Path book;

    /// @param book its folder
    public CitationStyles(World world, Path book) {
        this.world = world;
        this.book = book;
    }

    /// The names that [#load] knows without a file, the short ones last.
    static List<String> names() {
        List<String> out = new ArrayList<>(NAMES);
        ALIASES.keySet().stream().sorted().forEach(out::add);
        return out;
    }

    /// A style with the text that it was read from.
    public record Loaded(CslStyle style, String xml) {}

    /// @param at where the name is written, or null
    public Outcome<Optional<Loaded>> load(String name, @Nullable SourceSpan at) {
        Diagnostics d = new Diagnostics();
        String xml = text(name);
        if (xml == null) {
            d.add(isFile(name) ? noFile(name, at) : noStyle(name, at));
            return d.with(Optional.empty());
        }
        Optional<CslStyle> style = d.take(CslStyle.parse(name, xml));
        if (style.isEmpty() || style.get().parent().isEmpty())
            return d.with(style.map(s -> new Loaded(s, xml)));
        String parent = style.get().parent().replaceFirst(".*/", "");
        String rules = text(parent);
        if (rules == null && name.endsWith(".csl")) {
            Path beside = Path.of(name).resolveSibling(parent + ".csl");
            rules = text(beside.toString());
        }
        Optional<CslStyle> whole =
                rules == null ? Optional.empty() : d.take(CslStyle.parse(parent, rules));
        if (rules != null && whole.isPresent() && whole.get().parent().isEmpty()) {
            String text = rules;
            return d.with(whole.map(w -> new Loaded(style.get().withRulesOf(w), text)));
        }
        if (rules == null || whole.isPresent()) {
            d.add(
                    Diagnostic.error(
                            UNUSABLE,
                            "`"
                                    + name
                                    + "` has its rules from `"
                                    + parent
                                    + "`, "
                                    + (rules == null
                                            ? "which isn't there"
                                            : "which has none of its own"),
                            at,
                            "put " + parent + ".csl beside it, or name that style itself"));
        }
        return d.with(Optional.empty());
    }

    private static boolean isFile(String name) {
        return name.endsWith(".csl") || name.indexOf('/') >= 0 || name.indexOf('\\') >= 0;
    }

    private Diagnostic noFile(String name, @Nullable SourceSpan at) {
        boolean folder = false;
        boolean there = false;
        for (Path f : List.of(book.resolve(name), Path.of(name))) {
            folder |= world.isFolder(f);
            there |= world.isFile(f);
        }
        String hint = "a path is taken from the book's folder, then from the folder you are in";
        String near = NearestName.of(name.replaceFirst(".*[/\\\\]", "").replace(".csl", ""), NAMES);
        return Diagnostic.error(
                UNUSABLE,
                folder
                        ? "the citation style `" + name + "` is a folder, not a file"
                        : there
                                ? "the citation style `" + name + "` can't be read"
                                : "the file of the citation style, `" + name + "`, was not found",
                at,
                near == null ? hint : hint + "; Octavo's own is `" + near + "`");
    }

    private Diagnostic noStyle(String name, @Nullable SourceSpan at) {
        List<String> known = new ArrayList<>(own());
        known.addAll(names());
        String near = NearestName.of(name, known);
        return Diagnostic.error(
                UNUSABLE,
                "there is no citation style `" + name + "`",
                at,
                near != null
                        ? "did you mean `" + near + "`?"
                        : "name a .csl file, or one of: " + String.join(", ", NAMES));
    }

    /// The names of the book's own styles.
    private List<String> own() {
        try {
            return world.list(book.resolve("styles").resolve("citations")).stream()
                    .map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".csl"))
                    .map(f -> f.substring(0, f.length() - ".csl".length()))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private @Nullable String text(String name) {
        String known = ALIASES.getOrDefault(name, name);
        List<Path> files = new ArrayList<>();
        if (name.endsWith(".csl")) {
            files.add(book.resolve(name));
            files.add(Path.of(name));
        }
        files.add(book.resolve("styles").resolve("citations").resolve(name + ".csl"));
        try {
            for (Path f : files) if (world.isFile(f)) return decoded(world.read(f));
            if (!known.matches("[\\p{Alnum}._-]+")) return null;
            try (InputStream in =
                    CitationStyles.class
                            .getClassLoader()
                            .getResourceAsStream(
                                    "octavo/styles/citations/"
                                            + known.replaceFirst("\\.csl$", "")
                                            + ".csl")) {
                return in == null ? null : new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            return null;
        }
    }

    private static final Pattern ENCODING =
            Pattern.compile("<\\?xml[^>]*encoding=[\"']([\\w.-]+)[\"']");

    /// XML as its byte order mark or its declaration says, else as UTF-8.
    private static String decoded(byte[] xml) {
        Charset charset = StandardCharsets.UTF_8;
        if (xml.length > 1 && (xml[0] == -1 && xml[1] == -2 || xml[0] == -2 && xml[1] == -1))
            charset = StandardCharsets.UTF_16;
        else {
            int head = Math.min(200, xml.length);
            Matcher m = ENCODING.matcher(new String(xml, 0, head, StandardCharsets.ISO_8859_1));
            if (m.lookingAt() && Charset.isSupported(m.group(1)))
                charset = Charset.forName(m.group(1));
        }
        return new String(xml, charset);
    }
}
