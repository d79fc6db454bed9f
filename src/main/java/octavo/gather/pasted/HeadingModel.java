package octavo.gather.pasted;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Weights of traits: a logistic model. They stand in `heading-weights.txt`, which says how they were learned.
final class HeadingModel {
    private static final String TABLE = "/octavo/gather/heading-weights.txt";
    private static final int REASONS = 4;

    /// A line by itself and by what stands around it.
    static final HeadingModel ALONE = load("alone");

    /// A line among the other lines that may be headings.
    static final HeadingModel TOGETHER = load("together");

    private final Map<String, Double> weights;
    private final Map<String, String> says;

    private HeadingModel(Map<String, Double> weights, Map<String, String> says) {
        this.weights = Map.copyOf(weights);
        this.says = Map.copyOf(says);
    }

    /// From 0 to 1.
    double probability(Traits t) {
        double z = 0;
        for (String n : t.names()) z += weight(n);
        return 1 / (1 + Math.exp(-z));
    }

    /// What weighs most, in words.
    String reason(Traits t, double probability) {
        List<String> most =
                t.names().stream()
                        .filter(n ->
                                says.containsKey(n) && (weight(n) > 0.05 || n.startsWith("rule=")))
                        .sorted(
                                Comparator.comparing((String n) -> !n.startsWith("rule="))
                                        .thenComparingDouble(n -> -weight(n))
                                        .thenComparing(Comparator.naturalOrder()))
                        .map(n -> says.getOrDefault(n, n))
                        .distinct()
                        .limit(REASONS)
                        .toList();
        String why =
                most.isEmpty() ? "all in all" : most.stream().collect(Collectors.joining(", "));
        return String.format(Locale.ROOT, "a heading (%.2f): %s", probability, why);
    }

    private double weight(String trait) {
        return weights.getOrDefault(trait, 0.0);
    }

    private static HeadingModel load(String model) {
        Map<String, Double> weights = new HashMap<>();
        Map<String, String> says = new HashMap<>();
        try (InputStream in = HeadingModel.class.getResourceAsStream(TABLE)) {
            if (in == null) throw new IllegalStateException(TABLE + " is not in the jar");
            BufferedReader r =
                    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String line = r.readLine(); line != null; line = r.readLine()) {
                String[] f = line.split(" ", 3);
                if (f[0].equals("says")) says.put(f[1], f[2]);
                else if (f[0].equals(model)) weights.put(f[1], Double.parseDouble(f[2]));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new HeadingModel(weights, says);
    }
}
