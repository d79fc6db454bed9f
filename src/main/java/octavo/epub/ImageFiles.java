package octavo.epub;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.markup.Element;
import octavo.markup.MarkupNode;
import octavo.markup.MarkupSection;
import org.jspecify.annotations.Nullable;

/// The images that the text shows, each once.
final class ImageFiles {
    private final Map<String, PackageItem> bySource = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private boolean allDescribed = true;
    private boolean animated;

    private ImageFiles() {}

    static ImageFiles collect(EpubInput input, Diagnostics diagnostics) {
        ImageFiles result = new ImageFiles();
        for (MarkupSection s : input.document().sections()) {
            result.visit(s.element(), input.images(), diagnostics);
        }
        return result;
    }

    /// Relative to the package document, or null.
    @Nullable String href(String source) {
        PackageItem item = bySource.get(source);
        return item == null ? null : item.href();
    }

    List<PackageItem> items() {
        return new ArrayList<>(bySource.values());
    }

    boolean any() {
        return !bySource.isEmpty();
    }

    /// Every image has an alternative text or says that it is decorative.
    boolean allDescribed() {
        return allDescribed;
    }

    /// Some image may move.
    boolean animated() {
        return animated;
    }

    private void visit(Element e, EpubImages images, Diagnostics diagnostics) {
        if (e.name().equals("img")) add(e, images, diagnostics);
        for (MarkupNode n : e.children()) {
            if (n instanceof Element child) visit(child, images, diagnostics);
        }
    }

    private void add(Element img, EpubImages images, Diagnostics diagnostics) {
        String source = img.attribute("src");
        if (source == null) return;
        String alt = img.attribute("alt");
        boolean decorative = "presentation".equals(img.attribute("role"));
        if ((alt == null || alt.isBlank() || isUndescribed(img)) && !decorative)
            allDescribed = false;
        if (bySource.containsKey(source)) return;
        EpubImages.Image image = images.find(source);
        if (image == null) {
            diagnostics.add(
                    Diagnostic.error(
                            "image-missing",
                            "the image " + source + " is not in the book",
                            img.span(),
                            null));
            return;
        }
        animated |= image.mediaType().equals("image/gif");
        String name = fileName(source, image.extension());
        String id = "img-" + name.replaceAll("[^A-Za-z0-9-]", "-");
        bySource.put(
                source, new PackageItem(id, "images/" + name, image.mediaType(), "", image.data()));
    }

    /// What stands there instead of an alternative text is no description (`docs/markup.md`).
    private static boolean isUndescribed(Element img) {
        String cls = img.attribute("class");
        return cls != null && List.of(cls.split(" ")).contains("undescribed");
    }

    /// A name that every device takes: ASCII, lower case, unique.
    private String fileName(String source, String extension) {
        String base = source.substring(source.lastIndexOf('/') + 1);
        int dot = base.lastIndexOf('.');
        if (dot > 0) base = base.substring(0, dot);
        base =
                base.toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-+|-+$", "");
        if (base.isEmpty() || base.equals("cover"))
            base = "image" + (base.isEmpty() ? "" : "-" + base);
        String name = base + "." + extension;
        for (int i = 2; !names.add(name); i++) name = base + "-" + i + "." + extension;
        return name;
    }
}
