package octavo.build;

import java.util.ArrayList;
import java.util.List;
import octavo.font.Face;
import octavo.font.FontLibrary;
import octavo.rights.ColophonFacts;
import octavo.style.StyleSheet;

/// What the colophon tells of the making: the face of the text and its designer, and the program.
final class Colophon {
    private Colophon() {}

    static ColophonFacts facts(StyleSheet style, FontLibrary fonts) {
        List<ColophonFacts.FaceCredit> faces = new ArrayList<>();
        for (String wanted : style.faces()) {
            Face face = fonts.select(List.of(wanted), 400, false);
            String designer = face.designer();
            ColophonFacts.FaceCredit credit =
                    new ColophonFacts.FaceCredit(
                            face.family(), designer.isBlank() ? null : designer);
            if (!faces.contains(credit)) faces.add(credit);
        }
        return new ColophonFacts(faces, Program.NAME + " " + Program.VERSION);
    }
}
