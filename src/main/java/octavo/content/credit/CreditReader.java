package octavo.content.credit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.content.credit.CreditLine.Claim;
import octavo.content.credit.CreditLine.Confidence;
import org.jspecify.annotations.Nullable;

/// Takes a credit line apart from what is surest to what is left: licence, copyright notice, platform, agencies; the
/// first name that remains is the creator's.
final class CreditReader {
    private static final int MAX_LENGTH = 2000;
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final String WORDS =
            "(?:(?:Top|Cover|Header|Hero|Lead|Main|Featured?|Header|Title) )?(?:Photo(?:s|graphs?|graphy|graphies?)?(?: illustrations?)?|Images?|Pictures?|Pic|Illustrations?|Graphics?|Artwork|Art|Drawing|Map|Video|Screenshot|Fotos?|Bild(?:er)?|Grafik|Illustration|Karte|Zeichnung|Abbildung|Abb\\.|Titelbild|Aufmacherbild|Fotografías?|Fotografia|Im[aá]gen(?:es)?|Ilustraci[oó]n|Dessin|Carte|Cliché|Фото(?:графия)?|Изображение|Иллюстрация|Рисунок|Снимок|Zdj[eę]cie|Zdj[eę]cia|Fot|Rys|Ilustracja|Grafika)";

    /// A word for the image with `by`, `:` or `credit`; or a word for a credit.
    private static final Pattern LABEL =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:"
                            + WORDS
                            + "(?:\\s*(?:credits?|copyright|rights|source|nachweis|rechte|quelle))?\\s*(?:[:.](?!\\w)|\\||\\b(?:by|von|par|de|por|autor|автора?|via)\\b:?)"
                            + "|(?:Photo |Image |Picture |Bild|Foto|Photo-)?(?:Credits?|Cr[eé]ditos?|Cr[eé]dits?|Bildnachweis|Fotonachweis|Nachweis|Bildrechte|Bildquelle|Quelle|Source|Fuente|Źródło|Źródło zdjęcia|Источник|Autor|Автор|Author|Photographer|Fotograf|Photographe|Fotógrafo|Illustrator|Artist|Copyright holder)(?:\\s+(?:photo|foto|image|фото))?\\s*(?::|\\.{3}|…)"
                            + "|(?:Photo|Image|Picture) credit(?: should read)?"
                            + ")\\s*",
                    FLAGS);

    private static final Pattern COURTESY =
            Pattern.compile(
                    "(?:(?:Photo|Image|Picture|Foto) )?(?:courtesy(?: of)?|with (?:kind )?permission (?:of|from)|by permission of|mit freundlicher Genehmigung(?: von| der| des)?|avec l[’']aimable autorisation (?:de|du)|cortes[ií]a de|za zgodą|dzięki uprzejmości|с разрешения|предоставлено)[: ]+",
                    FLAGS);

    private static final Pattern COPYRIGHT =
            Pattern.compile(
                    "(?:(?:Copyright|Copr\\.|\\(c\\)|©|Ⓒ)[\\s:]*)+(?:by\\s+)?(?:(\\d{4})(?:\\s*[-–,]\\s*\\d{2,4})*[,\\s]*)?(?:by\\s+)?",
                    FLAGS);

    private static final Pattern RIGHTS =
            Pattern.compile(
                    "[.,;(]?\\s*(?:All rights reserved|Alle Rechte vorbehalten|Tous droits réservés|Todos los derechos reservados|(?:Все|Все) права защищены|Wszelkie prawa zastrzeżone|Used (?:by|with) (?:kind )?permission|Reproduced (?:by|with) permission(?: of [^.;,]+)?|Mit Genehmigung|Reproduction interdite)[.)]?",
                    FLAGS);

    /// A bare mark of Creative Commons, without elements: a credit whose licence nobody can know.
    private static final Pattern BARE_CC =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:\\(?cc\\)?(?=[\\s:/,]|$)|(?:under (?:a |an )?|(?:a|an) )?Creative[ -]Commons(?: licen[cs]ed?|-Lizenz| Lizenz)?)[\\s:,/]*",
                    FLAGS);

    private static final Pattern LICENSED =
            Pattern.compile(
                    "[,;.(]?\\s*(?:(?:is |are )?(?:used |available |licensed |published |released |shared |lizenziert |veröffentlicht )*(?:under|unter|sous|bajo|na|по|licensed|lizenziert|Lizenz|Licen[cs]e|Licencia|Licencja|Лицензия)(?: (?:the|a|an|der|einer|licen[cs]e|licence|licencia|licencji|лицензии))*)\\s*:?\\s*$",
                    FLAGS);

    private static final Pattern VIA =
            Pattern.compile(
                    "\\b(?:via|vía|über|through|from|on|auf|sur|en|przez|через)\\s*$", FLAGS);

    private static final Pattern PARTS =
            Pattern.compile(
                    "\\s*(?:/|\\||—|–|;|•|·|,| - | via | vía | über | through )\\s*", FLAGS);

    private static final Set<String> SMALL =
            Set.of(
                    "the", "a", "an", "by", "von", "par", "de", "por", "für", "for", "and", "und",
                    "et", "y", "i", "и", "via");

    private String rest;
    private final String text;
    private boolean labelled;

    /// Where the part of [#rest] ends in which a creator may be named; a copyright notice names none behind it.
    private int names = Integer.MAX_VALUE;

    private @Nullable Claim creator;
    private @Nullable Claim holder;
    private final List<Claim> agencies = new ArrayList<>();
    private @Nullable Claim platform;
    private @Nullable Claim license;
    private @Nullable String year;

    CreditReader(String line) {
        String cut = line.length() > MAX_LENGTH ? line.substring(line.length() - MAX_LENGTH) : line;
        text = cut.replaceAll("[\\s\\u00A0\\u202F]+", " ").strip();
        rest = text;
    }

    CreditLine read() {
        credit();
        license();
        courtesy();
        rest = RIGHTS.matcher(rest).replaceAll(" ");
        copyright();
        Matcher cc = BARE_CC.matcher(rest);
        boolean bare = cc.find();
        if (bare) {
            String before = VIA.matcher(rest.substring(0, cc.start())).replaceAll("");
            rest = BARE_CC.matcher(before + " ; " + rest.substring(cc.end())).replaceAll(" ");
        }
        platform();
        agencies();
        boolean certain =
                labelled || bare || license != null || !agencies.isEmpty() || platform != null;
        if (creator == null && certain) creator();
        return new CreditLine(text, creator, holder, agencies, platform, license, year);
    }

    /// The part of a caption that is a credit: after the last label, or the parenthesis at the end.
    private void credit() {
        Matcher p =
                Pattern.compile("[(\\[]([^()\\[\\]]*(?:\\([^()]*\\)[^()\\[\\]]*)?)[)\\]]\\s*[.]?$")
                        .matcher(rest);
        if (p.find() && p.start() > 0 && speaksOfCredit(p.group(1))) {
            Matcher inner = LABEL.matcher(p.group(1));
            LicenseWords.Found license = inner.find() ? null : LicenseWords.find(p.group(1));
            boolean licenseAlone =
                    license != null
                            && license.start() == 0
                            && license.end() >= p.group(1).length() - 1;
            if (!licenseAlone) rest = p.group(1).strip();
        } else if (p.matches() || p.find(0) && p.start() == 0) {
            rest = p.group(1).strip();
        }
        Matcher m = LABEL.matcher(rest);
        int end = -1;
        while (m.find() && end < 0) {
            labelled = true;
            end = m.end();
        }
        if (end >= 0) {
            String after = rest.substring(end).strip();
            // "Photo Credit: Photo by A": a label may follow a label.
            Matcher again = LABEL.matcher(after);
            if (again.lookingAt()) after = after.substring(again.end()).strip();
            rest = after;
        } else if (rest.toLowerCase(Locale.ROOT).startsWith("by ")
                || rest.toLowerCase(Locale.ROOT).startsWith("von ")) {
            labelled = true;
            rest = rest.substring(rest.indexOf(' ') + 1).strip();
        }
    }

    private static boolean speaksOfCredit(String s) {
        return LABEL.matcher(s).find()
                || COPYRIGHT.matcher(s).find()
                || Sources.AGENCY.matcher(s).find()
                || Sources.PLATFORM.matcher(s).find()
                || COURTESY.matcher(s).find()
                || LicenseWords.find(s) != null;
    }

    private void license() {
        LicenseWords.Found found = LicenseWords.find(rest);
        if (found == null) return;
        license = found.license();
        String before = rest.substring(0, found.start()).replaceAll("[(\\[]\\s*$", "");
        before = LICENSED.matcher(before).replaceAll("");
        String after = rest.substring(found.end()).replaceAll("^\\s*[)\\]]", "");
        // An address after the licence's name says it again.
        LicenseWords.Found again = LicenseWords.find(after);
        if (again != null) after = after.substring(0, again.start()) + after.substring(again.end());
        after = after.replaceAll("(?i)^\\s*(?:licen[cs]ed?|lizenz)?\\s*[.,;]?", " ");
        rest = (before + " ; " + after).strip().replaceAll("^[;\\s]+|[;\\s]+$", "");
    }

    private void courtesy() {
        Matcher m = COURTESY.matcher(rest);
        if (!m.find()) return;
        String who = first(rest.substring(m.end()));
        if (who.isEmpty()) return;
        Matcher agency = Sources.AGENCY.matcher(who);
        if (!agency.matches()) holder = new Claim(who, Confidence.SURE);
        else agencies.add(new Claim(who, Confidence.SURE));
        int at = rest.indexOf(who, m.end());
        rest = (rest.substring(0, m.start()) + " ; " + rest.substring(at + who.length())).strip();
        rest = rest.replaceAll("^[;,\\s]+|[;,\\s]+$", "");
    }

    private void copyright() {
        Matcher m = COPYRIGHT.matcher(rest);
        if (!m.find() || !m.group().matches("(?is).*(©|\\(c\\)|copyright|copr|Ⓒ).*")) return;
        year = m.group(1);
        String tail = rest.substring(m.end());
        String who = first(tail);
        rest = (rest.substring(0, m.start()) + " ; " + tail).strip().replaceAll("^[;,\\s]+", "");
        if (who.isEmpty()) return;
        if (Sources.AGENCY.matcher(who).matches() || Sources.PLATFORM.matcher(who).matches())
            return;
        holder = new Claim(who, Confidence.SURE);
        names = m.start();
        int at = rest.indexOf(who);
        if (at >= 0)
            rest = (rest.substring(0, at) + " ; " + rest.substring(at + who.length())).strip();
        rest = rest.replaceAll("^[;,/\\s]+|[;,\\s]+$", "");
    }

    private void platform() {
        Matcher m = Sources.PLATFORM.matcher(rest);
        if (!m.find()) return;
        platform = new Claim(Sources.platform(m.group(1)), Confidence.SURE);
        String before = VIA.matcher(rest.substring(0, m.start())).replaceAll("");
        rest = before + " ; " + rest.substring(m.end());
    }

    private void agencies() {
        Matcher m = Sources.AGENCY.matcher(rest);
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (m.find()) {
            // "The AP Hill Museum": an agency stands by itself, between marks.
            String before = rest.substring(0, m.start()).stripTrailing();
            String after = rest.substring(m.end()).stripLeading();
            boolean starts =
                    before.isEmpty()
                            || before.matches(
                                    "(?is).*([/|—–,;•·(-]|\\b(?:via|vía|über|for|für|through|from|par|de))$");
            boolean ends =
                    after.isEmpty() || after.matches("(?is)([/|—–,;•·).-]|via\\b|for\\b|\\d{4}).*");
            if (!starts || !ends) continue;
            agencies.add(new Claim(m.group(), Confidence.SURE));
            out.append(VIA.matcher(rest.substring(from, m.start())).replaceAll("")).append(" ; ");
            from = m.end();
        }
        rest = out + rest.substring(from);
    }

    /// The first name that is left, without what it was made for: "A for The Times".
    private void creator() {
        String where = rest.substring(0, Math.min(names, rest.length()));
        for (String part : PARTS.split(where)) {
            String name = part.strip().replaceAll("^[\\s.,:;()\\[\\]-]+|[\\s,:;()\\[\\]-]+$", "");
            Matcher f =
                    Pattern.compile("^(.+?) (?:for|für|pour|para|dla|для) (.+)$", FLAGS)
                            .matcher(name);
            if (f.matches()) {
                name = f.group(1);
                if (holder == null) holder = new Claim(f.group(2).strip(), Confidence.LIKELY);
            }
            name = name.replaceAll("^[\"“„«].*[\"”“»] (?:by|von|par|de|por) ", "");
            name = name.replaceAll("(?i)^(?:by|von|par|por|автор)\\s+", "").strip();
            name = trailingStop(name);
            if (!isName(name)) continue;
            creator = new Claim(name, labelled ? Confidence.SURE : Confidence.LIKELY);
            return;
        }
    }

    /// A name has few words and letters in them, and isn't a link or a sentence.
    private static boolean isName(String s) {
        if (s.length() < 2 || s.length() > 80 || !s.codePoints().anyMatch(Character::isLetter))
            return false;
        if (s.matches("(?i)https?:.*|www\\..*|.*\\.(jpe?g|png|gif)")) return false;
        if (SMALL.contains(s.toLowerCase(Locale.ROOT))) return false;
        if (s.matches(
                "(?i)(?:file|staff|stock|archive|undated|handout|sourced|unknown|unbekannt|n/?a|photo|image|foto|bild|source|cropped|modified|edited|detail|montage|composite|public|licen[cs]ed?|own work|eigenes werk)(?: (?:photo|image|picture|foto))?"))
            return false;
        return s.split(" ").length <= 8;
    }

    private static String trailingStop(String s) {
        return s.endsWith(".") && !s.matches(".*(?:\\b\\p{L}|Jr|Sr|Inc|Ltd|Co|St|Corp|e\\.V)\\.$")
                ? s.substring(0, s.length() - 1)
                : s;
    }

    private static String first(String s) {
        String t = s.strip();
        String[] parts =
                t.split(
                        "\\s*(?:;|\\||/|—| – | - |,(?!\\s*(?:Inc|LLC|Ltd|Jr|Sr|GmbH|S\\.A))|•|·)\\s*|\\s+(?:via|vía|über)\\s+|\\.\\s+(?=\\p{Lu})",
                        2);
        String who = parts[0].strip().replaceAll("[\\s,:;)\\]]+$", "");
        return trailingStop(who);
    }
}
