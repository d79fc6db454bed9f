package octavo.rights;

import java.util.ArrayList;
import java.util.List;
import octavo.collection.Volume;
import octavo.content.Block;
import octavo.content.Phrases;

/// The colophon: faces and their designers, program, date; sixty words at most.
final class ColophonMatter {
    private static final int MOST_WORDS = 60;

    private ColophonMatter() {}

    static List<Block> blocks(Volume volume, ColophonFacts facts) {
        Phrases p = Phrases.of(volume.manifest().language());
        String made = p.format("colophon.made", facts.program());
        String date = date(volume, p);
        String end = date.isEmpty() ? made : made + " " + date;
        for (int faces = facts.faces().size(); faces > 0; faces--) {
            for (boolean designers : new boolean[] {true, false}) {
                String set =
                        p.format(
                                "colophon.set-in",
                                p.join(names(p, facts.faces().subList(0, faces), designers)));
                if (words(set + " " + end) <= MOST_WORDS)
                    return List.of(Words.paragraph("", set + " " + end));
            }
        }
        return List.of(Words.paragraph("", end));
    }

    private static List<String> names(
            Phrases p, List<ColophonFacts.FaceCredit> faces, boolean designers) {
        List<String> out = new ArrayList<>();
        for (ColophonFacts.FaceCredit f : faces) {
            String designer = designers ? f.designer() : null;
            if (designer == null || designer.isBlank()) out.add(f.name());
            else if (faces.size() > 1) out.add(f.name() + " (" + designer + ")");
            else out.add(p.format("colophon.designed", f.name(), designer));
        }
        return out;
    }

    private static String date(Volume v, Phrases p) {
        String date = v.manifest().date() != null ? v.manifest().date() : v.newestDate();
        return date.startsWith("1980-01-01") ? "" : Words.sentence(p.date(date));
    }

    private static int words(String s) {
        return s.strip().split("\\s+").length;
    }
}
