package octavo.rights;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.content.RightsGround;
import octavo.content.RightsStatus;

/// Who is to be asked for what, what ends when, and what it all costs.
public final class Requests {
    private static final Pattern FEE =
            Pattern.compile(
                    "([A-Z]{3})\\s*([0-9]+(?:[.,][0-9]{1,2})?)|([0-9]+(?:[.,][0-9]{1,2})?)\\s*([A-Z]{3})");

    private Requests() {}

    /// Rows of one holder that are not settled. A holder nobody knows is the empty string.
    ///
    /// @param contact empty where none is known
    public record Request(String holder, String contact, List<Row> rows) {
        public Request {
            rows = List.copyOf(rows);
        }
    }

    /// By holder, those without a known one last. Where no holder is named, the creators are to be asked, then the
    /// source.
    public static List<Request> open(Ledger ledger) {
        Map<String, List<Row>> byHolder = new LinkedHashMap<>();
        for (Row r : ledger.rows()) {
            boolean open =
                    r.reproduced()
                            && !r.settled()
                            && r.status() != RightsStatus.REFUSED
                            && r.ground() != RightsGround.OWN
                            && r.terms().accepted() == null;
            if (open) byHolder.computeIfAbsent(holder(r), h -> new ArrayList<>()).add(r);
        }
        List<Request> out = new ArrayList<>();
        List<Row> unknown = byHolder.remove("");
        byHolder.forEach((h, rows) -> out.add(new Request(h, contact(rows), rows)));
        if (unknown != null) out.add(new Request("", "", unknown));
        return out;
    }

    private static String holder(Row r) {
        if (r.holder() != null && !r.holder().isBlank()) return r.holder().strip();
        return r.creators();
    }

    private static String contact(List<Row> rows) {
        for (Row r : rows) if (r.terms().contact() != null) return r.terms().contact();
        return "";
    }

    /// Rows with an end, the earliest first.
    public static List<Row> ending(Ledger ledger) {
        return ledger.rows().stream()
                .filter(r -> r.terms().expires() != null)
                .sorted(Comparator.comparing(r -> String.valueOf(r.terms().expires())))
                .toList();
    }

    /// Fees by currency, in hundredths; a fee that isn't a sum and a currency (`120 EUR`) is left out.
    public static Map<String, Long> fees(Ledger ledger) {
        Map<String, Long> sums = new TreeMap<>();
        for (Row r : ledger.rows()) {
            if (r.terms().fee() == null) continue;
            Matcher m = FEE.matcher(r.terms().fee().toUpperCase(Locale.ROOT));
            if (!m.find()) continue;
            String currency = m.group(1) != null ? m.group(1) : m.group(4);
            String sum = (m.group(2) != null ? m.group(2) : m.group(3)).replace(',', '.');
            sums.merge(
                    currency,
                    new java.math.BigDecimal(sum).movePointRight(2).longValue(),
                    Long::sum);
        }
        return sums;
    }
}
