package octavo.epub.device;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.world.World;
import octavo.yaml.MappingReader;
import octavo.yaml.Yaml;
import octavo.yaml.YamlMapping;
import org.jspecify.annotations.Nullable;

/// The device profiles that Octavo brings (`styles/devices/`), and a book's own beside them.
public final class DeviceProfiles {
    /// Names of those in the jar.
    public static final List<String> NAMES = List.of("apple", "eink", "google", "kindle", "kobo");

    private static final int MB = 1 << 20;

    private DeviceProfiles() {}

    /// The profile of that name, or null: the book's own in `styles/devices/` before Octavo's.
    public static Outcome<@Nullable DeviceProfile> find(World world, Path book, String name) {
        Diagnostics diagnostics = new Diagnostics();
        if (!name.matches("[a-z0-9][a-z0-9-]*")) return diagnostics.with(null);
        Path own = book.resolve("styles/devices/" + name + ".yaml");
        try {
            if (world.isFile(own)) {
                return read(world.read(own), "styles/devices/" + name + ".yaml", name);
            }
            try (InputStream in =
                    DeviceProfiles.class.getResourceAsStream(
                            "/octavo/styles/devices/" + name + ".yaml")) {
                if (in == null) return diagnostics.with(null);
                return read(in.readAllBytes(), name + ".yaml", name);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Outcome<@Nullable DeviceProfile> read(byte[] bytes, String file, String name) {
        Diagnostics diagnostics = new Diagnostics();
        YamlMapping root = diagnostics.take(Yaml.parse(bytes, file));
        MappingReader in = new MappingReader(root, diagnostics);
        MappingReader book = in.reader("book");
        MappingReader files = in.reader("files");
        MappingReader cover = in.reader("cover");
        MappingReader images = in.reader("images");
        MappingReader text = in.reader("text");
        MappingReader css = in.reader("css");
        MappingReader fonts = in.reader("fonts");
        DeviceProfile profile =
                new DeviceProfile(
                        name,
                        in.string("title", name),
                        in.required("dated"),
                        in.strings("sources"),
                        in.string("ending", ".epub"),
                        in.bool("spans", false),
                        number(book, "most-mb"),
                        book.bool("creator", false),
                        new DeviceProfile.Files(
                                number(files, "most-kb"),
                                number(files, "most"),
                                number(files, "contents-levels"),
                                files.bool("ncx", false)),
                        new DeviceProfile.Cover(
                                size(cover, "least-px"),
                                size(cover, "best-px"),
                                number(cover, "most-px"),
                                decimal(cover.string("ratio")),
                                number(cover, "most-mb"),
                                cover.strings("types")),
                        new DeviceProfile.Images(
                                images.strings("types"),
                                number(images, "longest-px"),
                                number(images, "most-mb"),
                                decimal(images.string("most-megapixels")),
                                images.bool("transparent", true),
                                images.bool("inks", true)),
                        new DeviceProfile.Text(
                                text.bool("soft-hyphens", true),
                                number(text, "table-columns"),
                                text.bool("mathml", true),
                                text.bool("note-asides", true),
                                text.bool("nested-tables", true),
                                text.bool("media", true),
                                text.bool("scripts", true)),
                        new DeviceProfile.Css(
                                css.bool("colors", true),
                                css.bool("functions", true),
                                css.bool("fixed-heights", true),
                                css.bool("negative-margins", true),
                                css.bool("fixed-sizes", true),
                                css.bool("body-size", true),
                                css.bool("positions", true),
                                css.bool("modern", true)),
                        fonts.strings("types"));
        for (MappingReader r : List.of(in, book, files, cover, images, text, css, fonts)) {
            r.finish();
        }
        return diagnostics.with(profile);
    }

    static long bytes(int mb) {
        return (long) mb * MB;
    }

    private static int number(MappingReader in, String key) {
        Integer n = in.integer(key);
        return n == null ? 0 : n;
    }

    private static double decimal(@Nullable String s) {
        return s != null && s.matches("[0-9]+(\\.[0-9]+)?") ? Double.parseDouble(s) : 0;
    }

    private static DeviceProfile.@Nullable Size size(MappingReader in, String key) {
        List<String> s = in.strings(key);
        if (s.size() != 2) return null;
        return new DeviceProfile.Size((int) decimal(s.getFirst()), (int) decimal(s.getLast()));
    }
}
