package octavo.build;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import octavo.rights.Ledger;
import octavo.rights.Requests;
import octavo.rights.Row;

/// What stands under the table of `octavo rights`: who is to be asked, what ends, what it costs.
final class RightsSummary {
    private RightsSummary() {}

    /// @param columns of the terminal
    static String of(Ledger ledger, int columns) {
        StringBuilder sb = new StringBuilder();
        List<Requests.Request> open = Requests.open(ledger);
        if (!open.isEmpty()) sb.append("\nTo ask:\n");
        for (Requests.Request r : open) {
            String holder = r.holder().isEmpty() ? "(holder not known)" : r.holder();
            String contact = r.contact().isEmpty() ? "" : " <" + r.contact() + ">";
            LineWrap.labelled(sb, "  ", holder + contact + ": " + titles(r.rows()), columns);
        }
        List<Row> ending = Requests.ending(ledger);
        if (!ending.isEmpty()) sb.append("\nEnds:\n");
        for (Row r : ending)
            LineWrap.labelled(sb, "  " + r.terms().expires() + "  ", title(r), columns);
        Map<String, Long> fees = Requests.fees(ledger);
        if (!fees.isEmpty()) sb.append("\nFees:\n");
        fees.forEach((currency, hundredths) ->
                sb.append("  ")
                        .append(String.format(Locale.ROOT, "%.2f", hundredths.doubleValue() / 100))
                        .append(' ')
                        .append(currency)
                        .append('\n'));
        return sb.toString();
    }

    private static String titles(List<Row> rows) {
        int shown = Math.min(3, rows.size());
        String first =
                String.join(
                        "; ", rows.subList(0, shown).stream().map(RightsSummary::title).toList());
        return rows.size() == shown ? first : first + "; and " + (rows.size() - shown) + " more";
    }

    private static String title(Row r) {
        return r.title().isEmpty() ? r.id() : r.title();
    }
}
