package octavo.build;

import java.util.ArrayList;
import java.util.List;
import octavo.collection.Volume;
import octavo.font.Face;
import octavo.font.FontLibrary;
import octavo.font.MathFaces;
import octavo.rights.ColophonFacts;
import octavo.style.StyleSheet;

/// What the colophon tells of the making: the faces of the text, those that stand in for letters that these have not,
/// and those of its formulas, with their designers; and the program.
final class Colophon {
    /// Words in which a face's designers are named.
    private static final int MOST_DESIGNERS = 8;

    private Colophon() {}

    static ColophonFacts facts(Volume volume, StyleSheet style, FontLibrary fonts) {
        List<ColophonFacts.FaceCredit> faces = new ArrayList<>();
        for (String wanted : style.faces()) add(fonts.select(List.of(wanted), 400, false), faces);
        for (Face face : TextFaces.beside(volume, fonts, style.faces())) add(face, faces);
        if (VolumeFormulas.any(volume)) {
            List<String> text = style.faces().stream().limit(1).toList();
            Face math = MathFaces.beside(fonts, text, 400);
            if (math != null) add(math, faces);
        }
        return new ColophonFacts(faces, Program.NAME + " " + Program.VERSION);
    }

    private static void add(Face face, List<ColophonFacts.FaceCredit> faces) {
        String designer = face.designer().strip();
        // Whole teams of foundries are named in the font itself.
        if (designer.split("\\s+").length > MOST_DESIGNERS) designer = "";
        ColophonFacts.FaceCredit credit =
                new ColophonFacts.FaceCredit(face.family(), designer.isBlank() ? null : designer);
        if (!faces.contains(credit)) faces.add(credit);
    }
}
