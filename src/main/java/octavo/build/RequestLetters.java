package octavo.build;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import octavo.collection.BookReader;
import octavo.collection.IntendedUse;
import octavo.collection.Manifest;
import octavo.collection.Volume;
import octavo.content.Contributor;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import octavo.rights.Ledger;
import octavo.rights.Requests;
import octavo.rights.Row;
import octavo.world.World;

/// `octavo rights --letters DIR`: a letter to each holder who is to be asked. The book's own `letters/request.md` is
/// the template where there is one.
public final class RequestLetters {
    private static final String OWN_TEMPLATE = "letters/request.md";

    private RequestLetters() {}

    /// @return the files that were written
    public static Outcome<List<Path>> run(World world, Path book, Path folder) {
        Diagnostics diagnostics = new Diagnostics();
        Path home = book.toAbsolutePath().normalize();
        Volume volume = diagnostics.take(BookReader.read(world, home));
        boolean none =
                diagnostics.toList().stream().anyMatch(d -> d.code().equals(BookReader.NO_BOOK));
        if (none) return diagnostics.with(List.of());
        List<Path> written = new ArrayList<>();
        try {
            Path own = home.resolve(OWN_TEMPLATE);
            String template =
                    world.isFile(own)
                            ? new String(world.read(own), StandardCharsets.UTF_8)
                            : template();
            Set<String> names = new HashSet<>();
            for (Requests.Request r : Requests.open(Ledger.of(volume))) {
                if (r.holder().isEmpty()) continue;
                Path file = folder.resolve(name(r.holder(), names) + ".md");
                String letter = letter(template, r, volume);
                world.write(file, letter.getBytes(StandardCharsets.UTF_8));
                written.add(file);
            }
        } catch (IOException e) {
            diagnostics.add(
                    Diagnostic.error(
                            "unwritable",
                            "the letters can't be written: " + e.getMessage(),
                            SourceSpan.ofFile(folder.toString()),
                            "name a folder that can be written"));
        }
        return diagnostics.with(written);
    }

    private static String letter(String template, Requests.Request r, Volume volume) {
        Manifest m = volume.manifest();
        StringBuilder works = new StringBuilder();
        for (Row row : r.rows()) {
            works.append("- ")
                    .append(row.kind() == Row.Kind.IMAGE ? "Image: " : "")
                    .append(row.title().isEmpty() ? row.id() : row.title());
            if (!row.creators().isEmpty()) works.append(", by ").append(row.creators());
            if (row.source() != null) works.append(" (").append(row.source()).append(')');
            if (row.terms().extent() != null) works.append(", ").append(row.terms().extent());
            works.append('\n');
        }
        String editors = String.join(", ", m.editors().stream().map(Contributor::name).toList());
        String signed = m.publisher() == null ? editors : m.publisher();
        return (editors.isEmpty() ? template.replace(", edited by {editors},", ",") : template)
                .replace("{holder}", r.holder())
                .replace("{contact}", r.contact())
                .replace("{works}", works.toString().stripTrailing())
                .replace("{book}", m.title().isEmpty() ? "Untitled" : m.title())
                .replace("{editors}", editors)
                .replace("{publisher}", signed.equals(editors) ? "" : signed)
                .replace("{use}", use(m.use()))
                .replace(
                        "{territory}",
                        m.territory().isEmpty() ? "the world" : String.join(", ", m.territory()))
                .replace(
                        "{copies}",
                        m.printRun() == null ? "not limited" : String.valueOf(m.printRun()));
    }

    private static String use(IntendedUse use) {
        return switch (use) {
            case PERSONAL -> "personal use";
            case CLASSROOM -> "use in the classroom";
            case FREE -> "publication at no price";
            case SOLD -> "publication and sale";
        };
    }

    private static String name(String holder, Set<String> taken) {
        String plain =
                Normalizer.normalize(holder, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}", "")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-|-$", "");
        String base = plain.isEmpty() ? "holder" : plain.substring(0, Math.min(60, plain.length()));
        String name = base;
        for (int i = 2; !taken.add(name); i++) name = base + "-" + i;
        return name;
    }

    private static String template() {
        try (InputStream in =
                Objects.requireNonNull(
                        RequestLetters.class.getResourceAsStream("/octavo/letters/request.md"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
