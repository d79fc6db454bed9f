package octavo.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.SourceSpan;
import octavo.gather.source.SourceFile;
import octavo.world.Utf8;
import octavo.world.World;
import octavo.yaml.YamlEntry;
import octavo.yaml.YamlMapping;
import octavo.yaml.YamlNode;
import octavo.yaml.YamlScalar;
import octavo.yaml.YamlSequence;
import octavo.yaml.YamlWriter;
import org.jspecify.annotations.Nullable;

/// An article whose source was added again: what the source changed since is taken over where the editor changed
/// nothing, and told; the editor's changes stay.
final class UpdateArticle {
    static final String CHANGES = "changes.yaml";

    private final World world;
    private final Path folder;
    private final String name;
    private final Diagnostics diagnostics;

    /// @param name of the folder, relative to the book
    UpdateArticle(World world, Path folder, String name, Diagnostics diagnostics) {
        this.world = world;
        this.folder = folder;
        this.name = name;
        this.diagnostics = diagnostics;
    }

    /// @return whether anything of the source is new
    boolean update(ArticleFolder fresh) throws IOException {
        Path recorded = folder.resolve("source").resolve(ArticleFolder.GATHERED);
        Path file = folder.resolve("article.md");
        if (!world.isFile(recorded) || !world.isFile(file)) return false;
        Parts base = Parts.of(read(recorded));
        Parts edited = Parts.of(read(file));
        String text = fresh.text();
        Parts now = Parts.of(text);
        FrontMatterMerge front = new FrontMatterMerge();
        String head = front.merge(base.front, edited.front, now.front);
        ThreeWay.Result body = ThreeWay.merge(base.pieces(), edited.pieces(), now.pieces());
        if (front.changes.isEmpty() && body.changes().isEmpty() && images(fresh, false).isEmpty())
            return false;
        String merged = "---\n" + head + "---\n\n" + String.join("\n\n", body.pieces()) + "\n";
        report(front.changes, body, head);
        fresh.writeEvidence(world, folder);
        images(fresh, true);
        if (!merged.equals(read(file))) write(file, merged);
        write(recorded, text);
        return true;
    }

    private String read(Path file) throws IOException {
        return Utf8.decode(world.read(file), file.toString()).value();
    }

    private void write(Path file, String text) throws IOException {
        world.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /// New images are written; one that is there already with another content may be the editor's and stays.
    ///
    /// @return those that are new
    private List<String> images(ArticleFolder fresh, boolean write) throws IOException {
        List<String> found = new ArrayList<>();
        for (Map.Entry<String, SourceFile> e : fresh.images().entrySet()) {
            Path file = folder.resolve(e.getKey());
            byte[] bytes = e.getValue().bytes();
            if (!world.isFile(file)) {
                found.add(e.getKey());
                if (write) world.write(file, bytes);
            } else if (write && !Arrays.equals(world.read(file), bytes)) {
                diagnostics.add(
                        Diagnostic.warning(
                                "image-kept",
                                "the source has another image of this name; this one stays",
                                SourceSpan.ofFile(name + "/" + e.getKey()),
                                "delete it and add the source again to take the other"));
            }
        }
        return found;
    }

    private void report(List<FrontMatterMerge.Change> keys, ThreeWay.Result body, String head)
            throws IOException {
        List<YamlNode> items = new ArrayList<>();
        int taken = 0;
        for (FrontMatterMerge.Change c : keys) {
            items.add(item(YamlEntry.of("key", c.key()), c.was(), c.now(), c.taken()));
            if (c.taken()) taken++;
            else conflict(line(head, c.key()), "`" + c.key() + "`");
        }
        int firstLine = 4 + (int) head.chars().filter(x -> x == '\n').count() - 1;
        for (ThreeWay.Change c : body.changes()) {
            int line = firstLine + 1;
            for (String p : body.pieces().subList(0, c.at()))
                line += 2 + (int) p.chars().filter(x -> x == '\n').count();
            items.add(
                    item(
                            new YamlEntry("line", null, YamlScalar.of(line)),
                            String.join("\n\n", c.was()),
                            String.join("\n\n", c.now()),
                            c.taken()));
            if (c.taken()) taken++;
            else conflict(line, "what was edited here");
        }
        if (taken > 0)
            diagnostics.add(
                    Diagnostic.note(
                            "source-changed",
                            taken == 1
                                    ? "a change of the source was taken over"
                                    : taken + " changes of the source were taken over",
                            SourceSpan.ofFile(name + "/article.md"),
                            "source/" + CHANGES + " lists them"));
        YamlMapping all =
                new YamlMapping(
                        List.of(new YamlEntry("changes", null, new YamlSequence(items, null))),
                        null);
        write(
                folder.resolve("source").resolve(CHANGES),
                "# What the source changed when it was last added again. What was not taken, the editor had changed too.\n"
                        + YamlWriter.write(all));
    }

    private void conflict(int line, String what) {
        diagnostics.add(
                Diagnostic.warning(
                        "source-conflict",
                        "the source has changed " + what + "; the edited text stays",
                        SourceSpan.ofLine(name + "/article.md", line),
                        "source/" + CHANGES + " has the source’s words"));
    }

    private static int line(String head, String key) {
        String last = key.substring(key.lastIndexOf('.') + 1);
        String[] lines = head.split("\n");
        for (int i = 0; i < lines.length; i++)
            if (lines[i].strip().startsWith(last + ":")) return i + 2;
        return 1;
    }

    private static YamlNode item(YamlEntry place, String was, String now, boolean taken) {
        return new YamlMapping(
                List.of(
                        place,
                        YamlEntry.of("was", was),
                        YamlEntry.of("now", now),
                        new YamlEntry("taken", null, YamlScalar.of(taken))),
                null);
    }

    /// An `article.md` apart.
    ///
    /// @param front between the lines `---`
    record Parts(String front, String body) {
        static Parts of(String text) {
            if (!text.startsWith("---\n")) return new Parts("", text);
            int end = text.indexOf("\n---\n", 3);
            if (end < 0) return new Parts("", text);
            return new Parts(text.substring(4, end + 1), text.substring(end + 5));
        }

        /// What stands between empty lines.
        List<String> pieces() {
            List<String> out = new ArrayList<>();
            for (String p : body.split("\n(?:[ \t]*\n)+"))
                if (!p.isBlank()) out.add(p.stripTrailing().replaceAll("^\n+", ""));
            return out;
        }

        /// How much of two texts is the same, from 0 to 1.
        static double likeness(@Nullable String a, String b) {
            if (a == null) return 0;
            List<String> x = of(a).pieces();
            List<String> y = of(b).pieces();
            if (x.isEmpty() || y.isEmpty()) return x.isEmpty() && y.isEmpty() ? 1 : 0;
            long same = 0;
            long all = 0;
            int[] m = ThreeWay.matches(x, y);
            for (int i = 0; i < m.length; i++) {
                all += x.get(i).length();
                if (m[i] >= 0) same += x.get(i).length();
            }
            return (double) same / all;
        }
    }
}
