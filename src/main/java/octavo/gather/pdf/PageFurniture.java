package octavo.gather.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.gather.source.Removed;
import org.jspecify.annotations.Nullable;

/// Running heads and feet, and folios: lines at the edge of the page that come again on other pages at the same height,
/// with other numbers in them, or that are a number and nothing else.
final class PageFurniture {
    private static final int EDGE = 3;
    private static final Pattern FOLIO =
            Pattern.compile(
                    "(?i)[-–—|\\[(\\s]*(?:(?:page|p\\.|seite|s\\.|стр\\.)\\s*)?(\\d{1,4}|[ivxlc]{1,7})(?:\\s*(?:of|/|von|de|из)\\s*\\d{1,4})?[-–—|\\])\\s]*");
    private static final Pattern NUMBER = Pattern.compile("^(\\d{1,4})\\b|\\b(\\d{1,4})$");

    private final Map<String, Set<Integer>> pagesByKey = new HashMap<>();
    final List<Removed> removed = new ArrayList<>();

    /// The number that each page has in print, where it has one.
    final Map<Integer, String> folios = new TreeMap<>();

    /// @param pages of the document, also those that are not taken: they tell what comes again
    PageFurniture(List<List<PdfLine>> pages) {
        for (List<PdfLine> page : pages)
            for (PdfLine l : edges(page))
                pagesByKey.computeIfAbsent(key(l), k -> new HashSet<>()).add(l.page());
    }

    /// The lines of a page without its furniture.
    List<PdfLine> without(List<PdfLine> page) {
        List<PdfLine> edges = edges(page);
        Set<PdfLine> out = new HashSet<>();
        List<PdfLine> byHeight =
                page.stream()
                        .filter(PdfLine::upright)
                        .sorted(Comparator.comparingDouble(PdfLine::baseline))
                        .toList();
        for (PdfLine l : edges) {
            boolean first = l.baseline() <= byHeight.getFirst().baseline() + 1;
            boolean last = l.baseline() >= byHeight.getLast().baseline() - 1;
            String reason = reason(l, first || last);
            if (reason == null) continue;
            out.add(l);
            removed.add(new Removed(0, l.text(), reason + ", page " + l.page() + " of the PDF"));
        }
        return page.stream().filter(l -> !out.contains(l)).toList();
    }

    private @Nullable String reason(PdfLine l, boolean outermost) {
        Matcher m = FOLIO.matcher(l.text());
        double from = l.baseline() / l.pageHeight();
        int alike = pagesByKey.getOrDefault(key(l), Set.of()).size();
        // Wide margins have it farther in; it comes again there, or counts the pages.
        boolean surely = from < 0.16 || from > 0.84 || alike > 1;
        if (outermost && m.matches() && (surely || m.group(1).equals("" + l.page()))) {
            folios.putIfAbsent(l.page(), m.group(1));
            return "folio";
        }
        if (alike < 2) return null;
        Matcher n = NUMBER.matcher(l.text());
        if (n.find()) folios.putIfAbsent(l.page(), n.group(1) == null ? n.group(2) : n.group(1));
        return l.baseline() < l.pageHeight() / 2 ? "running head" : "running foot";
    }

    /// The highest and the lowest lines, as far as they lie in the outer seventh.
    private static List<PdfLine> edges(List<PdfLine> page) {
        List<PdfLine> sorted =
                page.stream()
                        .filter(PdfLine::upright)
                        .sorted(Comparator.comparingDouble(PdfLine::baseline))
                        .toList();
        List<PdfLine> out = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            PdfLine l = sorted.get(i);
            float from = l.baseline() / l.pageHeight();
            boolean head = i < EDGE && from < 0.16;
            boolean foot = i >= sorted.size() - EDGE && from > 0.84;
            boolean folio = i == sorted.size() - 1 && from > 0.7 && l.text().length() < 12;
            if ((head || foot) && l.text().length() < 200 || folio) out.add(l);
        }
        return out;
    }

    /// The text without its numbers, and its height.
    private static String key(PdfLine l) {
        String plain =
                l.text().toLowerCase(Locale.ROOT).replaceAll("\\d+|^[ivxlc]+\\b|\\b[ivxlc]+$", "#");
        return plain.replaceAll("\\s+", "") + "@" + Math.round(l.baseline() / 4);
    }
}
