package octavo.gather.html;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Boxes with which a site asks its readers, among or behind a text, to subscribe, to pay, to follow: they end in a button
/// for it.
final class Appeals {
    private static final int LONGEST = 1_100;

    /// Of an article's prose that such boxes may hold, and how many of them there may be.
    private static final double MOST = 0.25;

    private static final int MANY = 4;

    /// A button says in a few words what it does.
    private static final int BUTTON = 60;

    private static final String BUTTONS = "button, input, [role=button]";

    /// Words of addresses at which readers pay or leave their own.
    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?i)(?:^|[/._?&=-])(?:abos?|abonnements?|abonnieren|abonn\\p{L}*|subscri\\p{L}*|subskri\\p{L}*|suscri\\p{L}*|assin(?:e|atura)\\p{L}*|abbonament\\p{L}*|prenumer\\p{L}*|member(?:ship)?s?|mitglied\\p{L}*|donat\\p{L}*|donar|dons?|spenden?|soutenir|support-us|unterstuetz\\p{L}*|newsletters?|sign-?up|registrier\\p{L}*)(?=[/._?&=#-]|$)");

    private static final Pattern ORDER =
            Pattern.compile(
                    "(?iU)^\\W*(?:(?:jetzt|hier|gleich)\\s+)?(?:abonnieren|bestellen|testen|unterstützen|spenden|anmelden|mitmachen|mitglied werden|zum abo|zu den angeboten)\\b|\\bsubscribe|^sign up|^donate|^join\\b|become a (?:member|supporter|subscriber)|^support (?:us|our)|s’abonner|s'abonner|je m.abonne|abonnez|je découvre|je soutiens|faire un don|suscr[ií]b|\\bassine|iscriviti|abbonati|prenumerera|bli medlem|tilaa\\b|подпи(?:саться|шись)|wesprzyj|prenumeruj|^support the\\b|^contribute\\b");

    /// With which a reader sends such a box away.
    private static final Pattern REFUSAL =
            Pattern.compile(
                    "(?iU)^\\W*(?:no,? thanks?|no thank you|not now|maybe later|nein,? danke|nicht jetzt|non,? merci|plus tard|no,? gracias|no,? grazie|nee,? bedankt|nej,? tack)\\b");

    /// Where a form of payment leads.
    private static final Pattern PAYMENT =
            Pattern.compile("(?i)paypal|/webscr|checkout|donorbox|stripe|donat|contribut|subscri");

    private Appeals() {}

    /// @param kept what stays whatever it looks like
    static void remove(
            Element root,
            SiteLinks links,
            Predicate<Element> kept,
            BiConsumer<Element, String> drop) {
        PageOutline o = PageOutline.of(root);
        List<Element> found = new ArrayList<>();
        double prose = 0;
        for (int i = 1; i < o.size(); ) {
            Element e = o.elements.get(i);
            boolean small = o.prose[i] < (asksForMoney(e) ? 0.5 : MOST) * o.prose[0];
            if (!small || !is(e, links, o.chars[i]) || kept.test(e)) {
                i++;
                continue;
            }
            found.add(e);
            prose += o.prose[i];
            i = o.end[i];
        }
        // Texts that sell something end all of their sections so.
        boolean money = found.stream().allMatch(Appeals::asksForMoney);
        if (found.size() > MANY || prose > (money ? 0.5 : MOST) * o.prose[0]) return;
        for (Element e : found) drop.accept(e, "an invitation to subscribe");
    }

    private static boolean is(Element e, SiteLinks links, double chars) {
        String name = Markup.name(e);
        boolean box = name.equals("div") || name.equals("section");
        if (!box || chars <= 0 || chars >= 2 * LONGEST) return false;
        if (asksForMoney(e)) return true;
        if (e.selectFirst("blockquote, figure, table, pre") != null) return false;
        if (chars >= LONGEST) return false;
        String text = e.text();
        if (chars < 600 && e.selectFirst(BUTTONS) != null && SiteWords.invites(text)) return true;
        return endsInOrder(e, text, links);
    }

    /// A box with a form of payment in it, and nothing behind that.
    private static boolean asksForMoney(Element box) {
        Element last = null;
        for (Element c : box.children()) if (c.hasText() || c.childrenSize() > 0) last = c;
        if (last == null || !Markup.name(last).equals("form")) return false;
        return PAYMENT.matcher(last.attr("action")).find();
    }

    /// The last thing in it is a button that says what a reader shall do, or a link like one that leads where one does.
    private static boolean endsInOrder(Element box, String text, SiteLinks links) {
        Element last = box.select("a[href], button, [role=button]").last();
        if (last == null || last.text().isEmpty() || last.text().length() > BUTTON) return false;
        if (text.length() < last.text().length() + 40 || !text.endsWith(last.text())) return false;
        if (REFUSAL.matcher(last.text()).find()) return true;
        boolean order = ORDER.matcher(last.text()).find();
        boolean button = Markup.name(last).equals("button") || last.attr("role").equals("button");
        if (button) return order;
        if (box.select("a[href]").size() > 3 || !isApart(last) || links.leadElsewhere(last))
            return false;
        String address = last.attr("href").replaceFirst("[?#].*$", "");
        return order || ADDRESS.matcher(address).find();
    }

    /// A link that looks like a button: called so, or with no words of a sentence beside it.
    private static boolean isApart(Element link) {
        for (String c : link.classNames())
            for (String w : NameEvidence.words(c))
                if (w.equals("button") || w.equals("btn") || w.equals("cta")) return true;
        Element block = link;
        while (!Markup.isBlock(block) && block.parent() != null) block = block.parent();
        return block.text().equals(link.text());
    }
}
