package octavo.build;

import octavo.collection.Entry;
import octavo.collection.Matter;
import octavo.collection.Part;
import octavo.collection.Volume;
import octavo.content.Block;
import octavo.content.ContentWalk;
import octavo.content.Inline;
import octavo.content.MathNotation;
import octavo.math.ParsedFormula;

/// Whether a book has formulas that are set as mathematics.
final class VolumeFormulas extends ContentWalk {
    private boolean found;

    private VolumeFormulas() {}

    static boolean any(Volume volume) {
        VolumeFormulas f = new VolumeFormulas();
        volume.front().forEach(f::matter);
        for (Part p : volume.parts()) {
            f.blocks(p.headnote());
            p.entries().forEach(f::entry);
        }
        volume.back().forEach(f::matter);
        return f.found;
    }

    private void matter(Matter m) {
        if (m instanceof Matter.Text t) body(t.article().body());
    }

    private void entry(Entry e) {
        inlines(e.title());
        blocks(e.headnote());
        body(e.article().body());
        blocks(e.questions());
    }

    @Override
    protected void enter(Block block) {
        if (block instanceof Block.MathBlock m) formula(m.notation(), m.source());
    }

    @Override
    protected void enter(Inline inline) {
        if (inline instanceof Inline.Math m) formula(m.notation(), m.source());
    }

    private void formula(MathNotation notation, String source) {
        if (found) return;
        ParsedFormula f =
                notation == MathNotation.LATEX
                        ? ParsedFormula.ofLatex(source)
                        : ParsedFormula.ofMathml(source);
        found = f.math() != null;
    }
}
