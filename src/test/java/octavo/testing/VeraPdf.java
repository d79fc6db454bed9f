package octavo.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/// Validates PDFs with veraPDF. One file at a time: veraPDF keeps its state in static fields.
public final class VeraPdf {
    /// Places of one rule that are told.
    private static final int TOLD = 3;

    private static final Logger LOGGER = Logger.getLogger("org.verapdf");

    private VeraPdf() {}

    /// Fails where the file does not conform to all profiles; they are checked in one pass.
    ///
    /// @param profiles such as `ua1`, `2a`
    public static void check(byte[] pdf, String... profiles) {
        assertEquals(
                "",
                String.join("\n", failures(pdf, profiles)),
                "the PDF does not conform to " + String.join(", ", profiles));
    }

    public static void check(Path pdf, String... profiles) throws IOException {
        check(Files.readAllBytes(pdf), profiles);
    }

    /// What the file fails: profile, clause and test number, message, with a few places each; empty where it
    /// conforms.
    public static synchronized List<String> failures(byte[] pdf, String... profiles) {
        VeraGreenfieldFoundryProvider.initialise();
        LOGGER.setLevel(Level.SEVERE);
        List<PDFAFlavour> flavours = Arrays.stream(profiles).map(PDFAFlavour::fromString).toList();
        List<String> lines = new ArrayList<>();
        try (InputStream in = new ByteArrayInputStream(pdf);
                PDFAParser parser =
                        Foundries.defaultInstance().createParser(in, flavours.getFirst());
                PDFAValidator validator =
                        Foundries.defaultInstance()
                                .createValidator(flavours, TOLD, false, true, false)) {
            for (ValidationResult result : validator.validateAll(parser)) {
                if (!result.isCompliant()) tell(result, lines);
            }
        } catch (IOException | VeraPDFException e) {
            throw new IllegalStateException(e);
        }
        return lines;
    }

    private static void tell(ValidationResult result, List<String> lines) {
        Map<String, List<String>> byRule = new TreeMap<>();
        for (TestAssertion a : result.getTestAssertions()) {
            if (a.getStatus() != TestAssertion.Status.FAILED) continue;
            String rule = a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber();
            byRule.computeIfAbsent(rule, _ -> new ArrayList<>())
                    .add(a.getMessage() + " @ " + a.getLocation().getContext());
        }
        String id = result.getPDFAFlavour().getId();
        byRule.forEach((rule, places) ->
                places.stream().limit(TOLD).forEach(p -> lines.add(id + " " + rule + ": " + p)));
        if (byRule.isEmpty()) lines.add(id + ": not compliant");
    }
}
