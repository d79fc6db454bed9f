package octavo.gather.pasted;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A sum of decision trees whose logistic is a probability (gradient boosting; J. H. Friedman, “Greedy Function
/// Approximation: A Gradient Boosting Machine”, 2001).
///
/// A tree is a line, in preorder: `12<3.5` asks whether trait 12 is at most 3.5 and is followed by the tree for yes and
/// the tree for no; a number alone is a leaf, in thousandths.
final class Trees {
    private static final String TEXT = "/octavo/gather/text-trees.txt";
    private static final String TITLE = "/octavo/gather/title-trees.txt";

    /// Indices of the roots.
    private final int[] roots;

    /// The trait that is asked for, or -1 for a leaf.
    private final short[] trait;

    private final float[] value;

    /// Index of the tree for no; that for yes comes next.
    private final int[] no;

    private static final class OfText {
        static final Trees LEARNED = load(TEXT);
    }

    /// Whether a unit of a paste is the author's text, by the traits of [LineTraits]. It is read when the first text is.
    static Trees ofText() {
        return OfText.LEARNED;
    }

    private static final class OfTitle {
        static final Trees LEARNED = load(TITLE);
    }

    /// Whether a unit is the title. The probabilities of a paste compare with each other; alone they say too much, for of
    /// the lines that are no titles a third was learned from.
    static Trees ofTitle() {
        return OfTitle.LEARNED;
    }

    /// @param trees one a line
    Trees(List<String> trees) {
        List<String> all = new ArrayList<>();
        roots = new int[trees.size()];
        for (int k = 0; k < roots.length; k++) {
            roots[k] = all.size();
            all.addAll(List.of(trees.get(k).split(" ")));
        }
        int n = all.size();
        trait = new short[n];
        value = new float[n];
        no = new int[n];
        // Backwards, both subtrees of a node are known when it is read.
        int[] end = new int[n];
        for (int at = n - 1; at >= 0; at--) {
            String x = all.get(at);
            int asks = x.indexOf('<');
            end[at] = at + 1;
            trait[at] = -1;
            if (asks < 0) {
                value[at] = Integer.parseInt(x) / 1000f;
                continue;
            }
            trait[at] = Short.parseShort(x.substring(0, asks));
            value[at] = Float.parseFloat(x.substring(asks + 1));
            no[at] = end[at + 1];
            end[at] = end[no[at]];
        }
    }

    /// From 0 to 1.
    float probability(float[] traits) {
        double z = 0;
        for (int root : roots) {
            int at = root;
            while (trait[at] >= 0) at = traits[trait[at]] <= value[at] ? at + 1 : no[at];
            z += value[at];
        }
        return (float) (1 / (1 + Math.exp(-z)));
    }

    private static Trees load(String table) {
        List<String> trees = new ArrayList<>();
        try (InputStream in = Trees.class.getResourceAsStream(table)) {
            if (in == null) throw new IllegalStateException(table + " is not in the jar");
            BufferedReader r =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = r.readLine(); line != null; line = r.readLine())
                if (!line.isEmpty() && line.charAt(0) != '#') trees.add(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Trees(trees);
    }
}
