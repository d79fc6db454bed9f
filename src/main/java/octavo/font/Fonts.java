package octavo.font;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.world.World;
import org.jspecify.annotations.Nullable;

/// The book's own families and the jar's. A face of the jar is read when it is first used.
public final class Fonts implements FontLibrary {
    private record Choice(List<String> families, int weight, boolean italic) {}

    private record Fallback(int codePoint, Choice choice) {}

    private final Map<String, FontFamily> families = new LinkedHashMap<>();
    private final Map<String, String> generics;
    private final Map<Choice, Face> chosen = new ConcurrentHashMap<>();
    private final Map<Fallback, Optional<Face>> fallbacks = new ConcurrentHashMap<>();

    private Fonts(List<Face> own, JarFonts jar) {
        generics = jar.generics();
        for (Face face : own) add(FontEntry.of(face));
        for (FontEntry entry : jar.entries()) add(entry);
    }

    /// @param bookFonts the book's `fonts` folder, its files and those of the folders in it; null or absent when it
    ///     has none
    public static Outcome<FontLibrary> of(World world, @Nullable Path bookFonts) {
        Diagnostics diagnostics = new Diagnostics();
        List<Face> own =
                bookFonts == null ? List.of() : BookFonts.read(world, bookFonts, diagnostics);
        return diagnostics.with(new Fonts(own, JarFonts.index(world)));
    }

    private void add(FontEntry entry) {
        families.computeIfAbsent(key(entry.family()), k -> new FontFamily(entry.family()))
                .add(entry);
    }

    /// Family names match without regard to case (CSS Fonts 4, section 5.1).
    private static String key(String family) {
        return family.toLowerCase(Locale.ROOT);
    }

    private @Nullable FontFamily family(String name) {
        FontFamily f = families.get(key(name));
        String generic = generics.get(key(name));
        return f == null && generic != null ? families.get(key(generic)) : f;
    }

    @Override
    public Face select(List<String> names, int weight, boolean italic) {
        return chosen.computeIfAbsent(new Choice(List.copyOf(names), weight, italic), this::choose);
    }

    private Face choose(Choice choice) {
        for (String name : choice.families()) {
            FontFamily f = family(name);
            if (f != null) return f.match(choice.weight(), choice.italic()).face();
        }
        FontFamily fallback = family("default");
        if (fallback == null) throw new IllegalStateException("no default family");
        return fallback.match(choice.weight(), choice.italic()).face();
    }

    @Override
    public @Nullable Face fallback(int codePoint, List<String> names, int weight, boolean italic) {
        Fallback wanted = new Fallback(codePoint, new Choice(List.copyOf(names), weight, italic));
        return fallbacks.computeIfAbsent(wanted, this::search).orElse(null);
    }

    /// The families asked for, those that suit the character's script, and then all others, each in its order. A book's
    /// own families suit every script. An emoji is not looked for in a text face.
    private Optional<Face> search(Fallback wanted) {
        int c = wanted.codePoint();
        String script = Scripts.of(c);
        Set<FontFamily> order = new LinkedHashSet<>();
        if (!script.equals("Zsye")) {
            for (String name : wanted.choice().families()) {
                FontFamily f = family(name);
                if (f != null) order.add(f);
            }
        }
        for (FontFamily f : families.values())
            if (f.scripts().isEmpty() || f.scripts().contains(script)) order.add(f);
        order.addAll(families.values());
        for (FontFamily f : order) {
            Face nearest = f.match(wanted.choice().weight(), wanted.choice().italic()).face();
            if (nearest.canSet(c)) return Optional.of(nearest);
        }
        return Optional.empty();
    }

    @Override
    public List<String> families() {
        return families.values().stream().map(FontFamily::name).sorted().toList();
    }

    @Override
    public boolean has(String family) {
        return family(family) != null;
    }

    @Override
    public List<Face> faces(String family) {
        FontFamily f = family(family);
        return f == null ? List.of() : f.entries().stream().map(FontEntry::face).toList();
    }
}
