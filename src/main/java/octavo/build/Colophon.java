package octavo.build;

import java.util.ArrayList;
import java.util.List;
import octavo.collection.Manifest;
import octavo.font.Face;
import octavo.font.FontLibrary;
import octavo.rights.ColophonFacts;

/// What the colophon tells of the making: the face of the text and its designer, and the program.
final class Colophon {
    /// The face that styles set their text in when the manifest names none.
    private static final String DEFAULT_FACE = "EB Garamond";

    private Colophon() {}

    static ColophonFacts facts(Manifest manifest, FontLibrary fonts) {
        String wanted = manifest.style().settings().getOrDefault("face", DEFAULT_FACE);
        String family =
                fonts.families().stream()
                        .filter(f -> plain(f).equals(plain(wanted)))
                        .findFirst()
                        .orElse(DEFAULT_FACE);
        Face face = fonts.select(List.of(family), 400, false);
        List<ColophonFacts.FaceCredit> faces = new ArrayList<>();
        String designer = face.designer();
        faces.add(
                new ColophonFacts.FaceCredit(face.family(), designer.isBlank() ? null : designer));
        return new ColophonFacts(faces, Program.NAME + " " + Program.VERSION);
    }

    private static String plain(String name) {
        return name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]", "");
    }
}
