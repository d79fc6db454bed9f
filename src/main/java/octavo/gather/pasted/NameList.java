package octavo.gather.pasted;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// The names in a statement of authors: several in one line, with their offices, agencies and houses beside them.
public final class NameList {
    /// News agencies, which stand in a byline beside names.
    private static final Pattern AGENCY =
            Pattern.compile(
                    "(?i)dpa|afp|ap|apa|reuters|sid|kna|epd|ntb|tt|ritzau|ansa|efe|lusa|tass|ptb|stt|bns|pap|čtk|mti|upi|bloomberg|(?:the )?associated press|xinhua|kyodo|jiji press|yonhap");

    private static final Pattern OFFICE =
            Pattern.compile(
                    "(?iu).*\\b(?:correspondents?|editors?|reporters?|writers?|staff|contributors?|columnists?|professor|analyst|associate|president|director|chief|ceo|cto|founder|fellow|manager|redakteurin|redakteur|journalist|korrespondentin|korrespondent|rédacteur|rédactrice|correspondante?|redactora?|redattore)\\b.*");

    private static final Pattern ASIDE =
            Pattern.compile("\\s*[|•·]\\s*|\\s+[–—/-]\\s+|(?<=\\p{L})/(?=\\p{Lu})");
    private static final Pattern AND =
            Pattern.compile(
                    "(?iu)\\s*(?:;|,\\s+and\\s|\\s(?:and|und|et|y|e|og|och|ja|ve|dan|en|i|és|și|и|і|та|&)\\s)\\s*");

    private NameList() {}

    /// @param house what is no author: the publication's own name
    /// @return nothing where the text is one name, or where a part of it can't be told to be a name
    public static List<String> of(String text, Predicate<String> house) {
        String[] asides = ASIDE.split(text);
        List<String> out = names(asides[0], house);
        if (out.isEmpty()) return out;
        for (int i = 1; i < asides.length; i++) {
            List<String> more = names(asides[i], house);
            boolean people = more.stream().allMatch(n -> isPerson(n) || n.matches("\\p{Ll}+"));
            if (people) out.addAll(more);
        }
        boolean one = out.size() == 1 && out.getFirst().equals(text);
        return one ? List.of() : out;
    }

    private static List<String> names(String text, Predicate<String> house) {
        List<String> out = new ArrayList<>();
        String[] groups = AND.split(text);
        for (int g = 0; g < groups.length; g++) {
            String[] parts = groups[g].split(",\\s+");
            for (int p = 0; p < parts.length; p++) {
                String part = parts[p].strip();
                boolean last = g == groups.length - 1 && p == parts.length - 1;
                if (house.test(part)) continue;
                if (last && out.size() > 1 && part.matches("\\p{Lu}\\p{Ll}+")) continue;
                if (!out.isEmpty() && part.startsWith("The ")) continue;
                if (Byline.isName(part) || AGENCY.matcher(part).matches()) {
                    out.add(part);
                    continue;
                }
                // What follows an office says whose it is.
                if (!out.isEmpty() && OFFICE.matcher(part).matches()) break;
                return new ArrayList<>();
            }
        }
        return out;
    }

    /// Beside names, words in capitals are a house's.
    private static boolean isPerson(String text) {
        return Byline.isName(text) && !text.equals(text.toUpperCase(Locale.ROOT));
    }

    /// Whether it is a news agency's name.
    public static boolean isAgency(String text) {
        return AGENCY.matcher(text).matches();
    }
}
