package octavo.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import octavo.diag.Diagnostic;
import octavo.diag.Diagnostics;
import octavo.diag.Outcome;
import octavo.diag.SourceSpan;
import octavo.pdf.Imposer;
import octavo.pdf.Imposition;
import octavo.pdf.Imposition.Flip;
import octavo.pdf.Imposition.Scheme;
import octavo.unit.Length;
import octavo.world.World;
import org.jspecify.annotations.Nullable;

/// `octavo impose`: the pages of a PDF on sheets.
public final class ImposePdf {
    private static final double MM = 72 / 25.4;
    private static final Set<Integer> UPS = Set.of(2, 3, 4, 6, 8, 9, 16);
    private static final Map<String, double[]> SHEETS =
            Map.of(
                    "a3", new double[] {297 * MM, 420 * MM},
                    "a4", new double[] {210 * MM, 297 * MM},
                    "a5", new double[] {148 * MM, 210 * MM},
                    "sra3", new double[] {320 * MM, 450 * MM},
                    "letter", new double[] {612, 792},
                    "legal", new double[] {612, 1008},
                    "tabloid", new double[] {792, 1224});

    private final World world;
    private final Diagnostics diagnostics = new Diagnostics();

    private ImposePdf(World world) {
        this.world = world;
    }

    /// What is asked for; null or 0 where nothing was said.
    ///
    /// @param signature pages of a signature
    /// @param up pages on a side of a sheet
    /// @param creep a length, for each sheet
    /// @param flip `long` or `short`
    public record Request(
            Path pdf,
            boolean booklet,
            int signature,
            int up,
            @Nullable String sheet,
            @Nullable String creep,
            @Nullable String flip,
            boolean rightToLeft,
            boolean marks,
            @Nullable Path output) {}

    /// @param written the file, or null
    /// @param summary a line on what was made
    public record Result(Ending ending, @Nullable Path written, String summary) {}

    public static Outcome<Result> run(World world, Request request) {
        ImposePdf impose = new ImposePdf(world);
        return impose.diagnostics.with(impose.run(request));
    }

    private Result run(Request r) {
        Imposition how = imposition(r);
        if (how == null) return new Result(Ending.USAGE, null, "");
        byte[] pdf;
        try {
            pdf = world.read(r.pdf());
        } catch (IOException e) {
            boolean there = world.isFile(r.pdf());
            diagnostics.add(
                    Diagnostic.error(
                            there ? "file-unreadable" : "file-missing",
                            there ? "can't be read: " + e.getMessage() : "is not there",
                            SourceSpan.ofFile(r.pdf().toString()),
                            there ? null : "a book's PDF is in its folder out/"));
            return new Result(Ending.SOURCE_UNREADABLE, null, "");
        }
        Imposer.Imposed made = diagnostics.take(Imposer.impose(pdf, r.pdf().toString(), how));
        if (made.pdf().length == 0) return new Result(Ending.SOURCE_UNREADABLE, null, "");
        Path out = r.output() != null ? r.output() : beside(r.pdf(), how);
        Path folder = out.toAbsolutePath().getParent();
        Outputs outputs = new Outputs(world, folder == null ? Path.of("") : folder);
        if (out.toAbsolutePath().normalize().equals(r.pdf().toAbsolutePath().normalize())) {
            usage("would write over the PDF itself", out.toString(), "name another file with -o");
            return new Result(Ending.USAGE, null, "");
        }
        outputs.put(String.valueOf(out.getFileName()), made.pdf());
        if (outputs.write(diagnostics).isEmpty()) return new Result(Ending.ERRORS, null, "");
        return new Result(Ending.MADE, out, summary(made, how));
    }

    private static String summary(Imposer.Imposed made, Imposition how) {
        boolean folded = !(how.scheme() instanceof Scheme.Beside);
        String blanks = made.blanks() == 0 ? "" : ", " + made.blanks() + " blank";
        return made.pages()
                + (made.pages() == 1 ? " page" : " pages")
                + blanks
                + ", "
                + made.sheets()
                + (folded
                        ? made.sheets() == 1 ? " sheet" : " sheets"
                        : made.sheets() == 1 ? " side" : " sides");
    }

    private @Nullable Imposition imposition(Request r) {
        int schemes = (r.booklet() ? 1 : 0) + (r.signature() != 0 ? 1 : 0);
        if (schemes == 2)
            return usage("--booklet and --signature exclude each other", null, "choose one");
        if (schemes == 0 && r.up() == 0)
            return usage("nothing says how to impose", null, "--booklet, --signature 16 or --up 2");
        Scheme scheme = new Scheme.Beside();
        if (r.booklet()) scheme = new Scheme.Booklet();
        if (r.signature() != 0) {
            if (r.signature() < 4 || r.signature() % 4 != 0 || r.signature() > 128)
                return usage(
                        "a signature has 4, 8, 12 … 128 pages, not " + r.signature(),
                        null,
                        "the nearest is " + Math.clamp((r.signature() + 3) / 4 * 4, 4, 128));
            scheme = new Scheme.Signatures(r.signature());
        }
        int up = r.up() == 0 ? 2 : r.up();
        if (schemes == 1 && up != 2 && up != 4 && up != 8)
            return usage("folded sheets hold 2, 4 or 8 pages on a side, not " + up, null, "--up 2");
        if (schemes == 0 && !UPS.contains(up))
            return usage("a side holds 2, 3, 4, 6, 8, 9 or 16 pages, not " + up, null, "--up 2");
        double[] sheet = sheet(r.sheet());
        if (sheet == null) return null;
        Double creep = creep(r.creep());
        if (creep == null) return null;
        Flip flip =
                switch (r.flip() == null ? "" : r.flip().toLowerCase(Locale.ROOT)) {
                    case "" -> Flip.AUTO;
                    case "long" -> Flip.LONG;
                    case "short" -> Flip.SHORT;
                    default -> null;
                };
        if (flip == null) return usage("--flip is long or short, not " + r.flip(), null, null);
        return new Imposition(
                scheme, up, sheet[0], sheet[1], creep, r.rightToLeft(), flip, r.marks());
    }

    private double @Nullable [] sheet(@Nullable String asked) {
        String name = asked != null ? asked : NewBook.usesLetter(world) ? "letter" : "a4";
        double[] known = SHEETS.get(name.toLowerCase(Locale.ROOT));
        if (known != null) return known;
        String[] sides = name.toLowerCase(Locale.ROOT).split("x", 2);
        if (sides.length == 2) {
            var second = Length.parse(sides[1]);
            var first = Length.parse(sides[0]);
            if (first.isEmpty() && second.isPresent())
                first = Length.parse(sides[0] + second.get().unit().symbol());
            if (first.isPresent()
                    && second.isPresent()
                    && first.get().unit().absolute()
                    && second.get().unit().absolute()) {
                double w = first.get().toPt();
                double h = second.get().toPt();
                if (w >= 72 && h >= 72 && w <= 14_400 && h <= 14_400) return new double[] {w, h};
            }
        }
        usage(
                "there is no sheet " + name,
                null,
                "A3, A4, A5, SRA3, Letter, Legal, Tabloid, or a size such as 320x450mm");
        return null;
    }

    private @Nullable Double creep(@Nullable String asked) {
        // Paper of 80 g/m² is about 0.1 mm thick.
        if (asked == null) return 0.1 * MM;
        var length = Length.parse(asked);
        boolean good =
                length.isPresent()
                        && length.get().value() >= 0
                        && (length.get().value() == 0
                                || length.get().unit().absolute() && length.get().toPt() <= 3);
        if (good) return length.get().value() == 0 ? 0.0 : length.get().toPt();
        usage(
                "--creep is a length from 0 to 1mm, not " + asked,
                null,
                "the thickness of the paper: 0.1mm for 80 g/m²");
        return null;
    }

    private @Nullable Imposition usage(
            String message, @Nullable String file, @Nullable String hint) {
        diagnostics.add(
                Diagnostic.error(
                        "usage", message, file == null ? null : SourceSpan.ofFile(file), hint));
        return null;
    }

    private static Path beside(Path pdf, Imposition how) {
        String name = String.valueOf(pdf.getFileName());
        String stem =
                name.toLowerCase(Locale.ROOT).endsWith(".pdf")
                        ? name.substring(0, name.length() - 4)
                        : name;
        String what =
                switch (how.scheme()) {
                    case Scheme.Booklet() -> "booklet";
                    case Scheme.Signatures(int n) -> "signatures-" + n;
                    case Scheme.Beside() -> how.up() + "-up";
                };
        return pdf.resolveSibling(stem + "-" + what + ".pdf");
    }
}
