package octavo.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import octavo.gather.Correction;
import octavo.gather.source.GatherOptions.Corrections;
import octavo.gather.source.GatheredArticle;
import octavo.world.World;
import octavo.yaml.Yaml;
import octavo.yaml.YamlEntry;
import octavo.yaml.YamlMapping;
import octavo.yaml.YamlNode;
import octavo.yaml.YamlScalar;
import octavo.yaml.YamlSequence;
import octavo.yaml.YamlWriter;

/// What an editor said with `--keep` and `--drop` holds when the source is added again: `source/corrections.yaml`.
final class Corrected {
    static final String FILE = "corrections.yaml";

    private Corrected() {}

    static void record(World world, Path folder, Corrections said) throws IOException {
        if (said.isEmpty()) return;
        Corrections before = read(world, folder);
        List<YamlEntry> entries = new ArrayList<>();
        entry("keep", before.keep(), said.keep(), entries);
        entry("drop", before.drop(), said.drop(), entries);
        world.write(
                folder.resolve("source").resolve(FILE),
                YamlWriter.write(new YamlMapping(entries, null)).getBytes(StandardCharsets.UTF_8));
    }

    private static void entry(
            String key, List<String> before, List<String> now, List<YamlEntry> entries) {
        Set<String> all = new LinkedHashSet<>(before);
        all.addAll(now);
        if (all.isEmpty()) return;
        List<YamlNode> items = new ArrayList<>();
        for (String t : all) items.add(YamlScalar.of(t));
        entries.add(YamlEntry.of(key, new YamlSequence(items, null)));
    }

    /// The article with what was said of it before.
    static GatheredArticle again(World world, Path folder, GatheredArticle g) throws IOException {
        return Correction.apply(List.of(g), read(world, folder), "").value().getFirst();
    }

    private static Corrections read(World world, Path folder) throws IOException {
        Path file = folder.resolve("source").resolve(FILE);
        if (!world.isFile(file)) return Corrections.NONE;
        YamlMapping m = Yaml.parse(world.read(file), FILE).value();
        return new Corrections(texts(m, "keep"), texts(m, "drop"));
    }

    private static List<String> texts(YamlMapping m, String key) {
        List<String> out = new ArrayList<>();
        if (m.get(key) instanceof YamlSequence s)
            for (YamlNode n : s.items()) if (n instanceof YamlScalar t) out.add(t.text());
        return out;
    }
}
