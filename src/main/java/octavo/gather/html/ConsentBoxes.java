package octavo.gather.html;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Boxes among a text that stand where a film, a map, or a post of another site would load, and ask for leave to load it.
final class ConsentBoxes {
    private static final int LONGEST = 1_500;

    /// What a text says in which somebody is asked for leave.
    private static final Pattern ASKED =
            Pattern.compile(
                    "(?iu)extern\\w* (?:inhalt|medi|quelle)|(?:ein|ge)gebettet|eingebunden|drittplattform|drittanbieter|inhalt\\w* (?:erlauben|anzeigen|laden|von \\p{Lu})|third[- ]party (?:content|site|platform|service)|external content|embedded content|personal data|personenbezogen|cookie|consent|datenschutz|privacy|einverstanden|einwillig|zustimm|contenu\\w* (?:externe|tiers|embarqué|intégré)|données personnelles|contenut\\w* estern|contenido externo|datos personales|eksternt? ind?hold|externt innehåll|externe inhoud|ciasteczk|zewnętrzn");

    /// With one of these it speaks to the reader.
    private static final Pattern SPOKEN =
            Pattern.compile(
                    "(?iU)\\b(?:ich bin|sie können|du kannst|sie diesen|ihn sich|dir|wir|unsere\\w*|we need|we use|your|you|click|klick|anzeigen|aktivieren|erlauben|vous|votre|cliquez|puoi|puede|vi bruger|vi bruker|du)\\b");

    private static final String CONTROL =
            "button, input, label, [role=button], [role=switch], a[href^=#], a:not([href]), [onclick],"
                    + " [class*=consent], [class*=embed], [class*=placeholder], [class*=privacy],"
                    + " [class*=toggle], [class*=optin], [class*=opt-in], [class*=overlay]";

    private ConsentBoxes() {}

    /// Whether a text with such a title is about consent itself.
    static boolean isSubject(@Nullable String title) {
        return title != null && ASKED.matcher(title).find();
    }

    static void remove(Element root, BiConsumer<Element, String> drop) {
        for (Element e : List.copyOf(root.select("p, div, figcaption, span, li"))) {
            if (e == root || Markup.hasBlock(e) || !e.parents().contains(root)) continue;
            String text = e.text();
            if (text.length() < 40 || text.length() > LONGEST || !isAsked(e)) continue;
            Element box = e;
            for (Element up = e.parent(); up != null && up != root; up = up.parent())
                if (isAsked(up)) box = up;
                else if (up.text().length() > LONGEST) break;
            boolean control = box.is(CONTROL) || box.selectFirst(CONTROL) != null;
            if (control) drop.accept(box, "a request for consent");
        }
    }

    /// Most of its sentences are about what is to be allowed, and one of them speaks to the reader.
    private static boolean isAsked(Element e) {
        String text = e.wholeText();
        if (text.length() > 3 * LONGEST || e.text().length() > LONGEST) return false;
        if (!SPOKEN.matcher(text).find() || !ASKED.matcher(text).find()) return false;
        int all = 0;
        int asked = 0;
        int matches = 0;
        for (String s : text.split("(?<=[.!?])\\s+|\\n+")) {
            String t = s.strip();
            if (t.length() < 20) continue;
            all += t.length();
            if (!ASKED.matcher(t).find()) continue;
            asked += t.length();
            matches++;
        }
        return matches > 0 && asked * 2 >= all;
    }
}
