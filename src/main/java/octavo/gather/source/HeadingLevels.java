package octavo.gather.source;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import octavo.content.Block;

/// Levels of headings that begin at 1 and skip none on the way down.
public final class HeadingLevels {
    private HeadingLevels() {}

    public static List<Block> mend(List<Block> blocks) {
        TreeSet<Integer> used = new TreeSet<>();
        for (Block b : blocks) if (b instanceof Block.Heading h) used.add(h.level());
        List<Integer> levels = List.copyOf(used);
        List<Block> out = new ArrayList<>();
        int before = 0;
        for (Block b : blocks) {
            if (!(b instanceof Block.Heading h)) {
                out.add(b);
                continue;
            }
            int level = Math.min(levels.indexOf(h.level()) + 1, before + 1);
            before = level;
            out.add(new Block.Heading(h.attributes(), level, h.content(), h.span()));
        }
        return out;
    }
}
