package octavo.gather.epub;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import octavo.content.Contributor;
import octavo.gather.html.Semantics;

/// Who wrote an article of a book: the book's authors and translators, except in a foreword or introduction that the
/// package document credits to somebody else.
final class ArticleCredits {
    /// MARC relators of whoever writes introductions, forewords and afterwords.
    private static final Set<String> INTRODUCERS = Set.of("aui", "aft", "win", "wfw", "wpr", "waw");

    private static final Set<String> WITH_THE_TEXT = Set.of("aut", "trl");
    private static final Set<String> INTRODUCTIONS =
            Set.of("foreword", "introduction", "preface", "afterword", "prologue");

    private final PackageDocument pack;
    private final List<SpineItem> introductions;
    private final List<Contributor> introducers;

    /// @param inferred the authors were guessed
    record Found(List<Contributor> contributors, boolean inferred) {}

    ArticleCredits(PackageDocument pack, List<SpineItem> items) {
        this.pack = pack;
        this.introductions =
                items.stream()
                        .filter(i -> i.role() == SpineItem.Role.ARTICLE && isIntroduction(i))
                        .toList();
        List<String> authors =
                pack.contributors().stream()
                        .filter(c -> c.role().equals("aut"))
                        .map(Contributor::name)
                        .toList();
        this.introducers =
                pack.contributors().stream()
                        .filter(c -> INTRODUCERS.contains(c.role()) && !authors.contains(c.name()))
                        .toList();
    }

    Found of(SpineItem item, String text) {
        if (introducers.isEmpty() || !isIntroduction(item)) return new Found(texts(), false);
        List<Contributor> named = introducers.stream().filter(c -> isSigned(c, text)).toList();
        if (named.size() == 1) return new Found(List.of(author(named.getFirst())), true);
        if (introducers.size() == introductions.size()) {
            return new Found(List.of(author(introducers.get(introductions.indexOf(item)))), true);
        }
        return new Found(List.of(), false);
    }

    /// Of the book as one text: also who edited it.
    Found ofBook() {
        List<Contributor> out = new ArrayList<>(texts());
        for (Contributor c : pack.contributors()) if (c.role().equals("edt")) out.add(c);
        return new Found(out, false);
    }

    private List<Contributor> texts() {
        List<Contributor> out = new ArrayList<>();
        for (Contributor c : pack.contributors()) if (WITH_THE_TEXT.contains(c.role())) out.add(c);
        return out;
    }

    private static Contributor author(Contributor c) {
        return new Contributor(c.name(), c.fileAs(), "aut", c.bio());
    }

    private static boolean isIntroduction(SpineItem item) {
        var all = item.body().select("body, section, article");
        return all.stream()
                .limit(3)
                .anyMatch(e -> Semantics.of(e).stream().anyMatch(INTRODUCTIONS::contains));
    }

    /// The last line is the name or its initials.
    private static boolean isSigned(Contributor c, String text) {
        String last = text.substring(text.lastIndexOf('\n') + 1).trim();
        if (last.length() > 60) return false;
        String letters = last.replaceAll("[^\\p{Lu}]", "");
        StringBuilder initials = new StringBuilder();
        for (String w : c.name().split("\\s+")) initials.append(w.charAt(0));
        return last.toLowerCase(Locale.ROOT).contains(c.name().toLowerCase(Locale.ROOT))
                || last.matches("[\\p{Lu}.\\s]+") && letters.contentEquals(initials);
    }
}
