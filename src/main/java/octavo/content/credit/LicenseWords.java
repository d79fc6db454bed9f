package octavo.content.credit;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.content.credit.CreditLine.Claim;
import octavo.content.credit.CreditLine.Confidence;
import org.jspecify.annotations.Nullable;

/// Licences as credit lines write them.
final class LicenseWords {
    private static final String ELEMENTS = "(BY(?:[ -]?(?:NC|SA|ND))*)";
    private static final String VERSION = "(?:[ ,-]*(?:v\\.?|version)?[ ]?([1-4]\\.[05]))?";
    private static final String PORT =
            "(?:[ -](IGO|DE|AT|CH|FR|ES|US|UK|NL|PL|IT|AU|JP|BR|CA)\\b)?";

    /// `CC BY-SA 4.0`, `CC-BY-NC-ND-3.0-DE`, `(CC) BY 2.0`.
    private static final Pattern CODE =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])\\(?CC\\)?[ :-]{0,2}" + ELEMENTS + "\\b" + VERSION + PORT,
                    Pattern.CASE_INSENSITIVE);

    /// `CC 3.0, BY-SA`.
    private static final Pattern VERSION_FIRST =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])CC[ -]([1-4]\\.[05])[ ,-]+" + ELEMENTS + "\\b",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern ADDRESS =
            Pattern.compile(
                    "(?:https?://)?(?:www\\.)?creativecommons\\.org/(?:licenses/(by(?:-(?:nc|sa|nd))*)/([1-4]\\.[05])(?:/([a-z]{2,3}))?|(publicdomain/zero)/1\\.0|(publicdomain/mark)/1\\.0)(?:/[a-z.]*)?",
                    Pattern.CASE_INSENSITIVE);

    /// `Creative Commons Attribution-ShareAlike 4.0 International`, and its names in other languages.
    private static final Pattern NAME =
            Pattern.compile(
                    "(?:Creative[ -]Commons|CC)[ -:,]{1,3}(?:License|Licence|Lizenz|licencia|Licencja)?[ ,:]*(Attribution|Namensnennung|Atribución|Reconocimiento|Paternité|Uznanie autorstwa|Атрибуция|С указанием авторства)((?:[ ,/–-]{1,3}(?:Non-?Commercial|Share[ -]?Alike|No[ -]?Deriv(?:s|atives|ative Works)|nicht[ -]?kommerziell|keine Bearbeitungen?|Weitergabe unter gleichen Bedingungen|NoComercial|CompartirIgual|SinDerivadas|SinObraDerivada|Pas d[’']Utilisation Commerciale|Partage (?:dans|à) l[’']?(?:es M[êe]mes Conditions|Identique|identique)|Pas de Modification|Użycie niekomercyjne|Na tych samych warunkach|Bez utworów zależnych|Некоммерческая|С сохранением условий|Без производных(?: произведений)?))*)(?:[ ,]*(?:v\\.?|version)?[ ]?([1-4]\\.[05]))?(?:[ ,]+(?:International|Unported|Generic))?(?:[ ,]+(?:License|Licence|Lizenz))?",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ZERO =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:CC[ -]?(?:0|Zero)(?:[ -]1\\.0)?|Creative Commons Zero(?: 1\\.0)?)(?![\\p{L}\\p{N}])(?:[ ,]+(?:1\\.0[ ,]*)?(?:Universal|Public Domain Dedication))*",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern PUBLIC_DOMAIN =
            Pattern.compile(
                    "public[ -]domain(?: mark(?: 1\\.0)?)?|gemeinfrei(?:es Werk)?|domaine public|dominio p[úu]blico|domena publiczna|общественное достояние",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern FREE_DOCUMENTATION =
            Pattern.compile(
                    "(?:GNU[ -])?(?:GFDL|FDL|Free Documentation Licen[cs]e)(?:[ ,-]*(?:v\\.?|version)?[ ]?(1\\.[123]))?(?:[ -](?:or later|oder später))?",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern OPEN_GOVERNMENT =
            Pattern.compile(
                    "(?:Open Government Licen[cs]e|OGL(?:-UK)?)(?:[ ,-]*(?:v\\.?|version)?[ ]?([123])(?:\\.0)?)?",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern FREE_ART =
            Pattern.compile(
                    "Free Art Licen[cs]e(?: 1\\.3)?|Licence Art Libre(?: 1\\.3)?|\\bFAL(?: 1\\.3)?\\b",
                    Pattern.CASE_INSENSITIVE);

    private LicenseWords() {}

    /// A licence and the text that names it.
    record Found(@Nullable Claim license, int start, int end) {}

    /// The first licence that the text names, or null.
    static @Nullable Found find(String text) {
        Matcher m = ADDRESS.matcher(text);
        if (m.find()) return new Found(address(m), m.start(), m.end());
        m = ZERO.matcher(text);
        if (m.find()) return found(m, "CC0-1.0", true);
        m = VERSION_FIRST.matcher(text);
        if (m.find()) return found(m, spdx(m.group(2), m.group(1), null), true);
        m = CODE.matcher(text);
        if (m.find()) return found(m, spdx(m.group(1), m.group(2), m.group(3)), m.group(2) != null);
        m = NAME.matcher(text);
        if (m.find()) {
            String id = spdx("BY" + elements(m.group(2)), m.group(3), null);
            return found(m, id, m.group(3) != null);
        }
        m = FREE_ART.matcher(text);
        if (m.find()) return found(m, "FAL-1.3", m.group().contains("1.3"));
        m = FREE_DOCUMENTATION.matcher(text);
        if (m.find()) {
            String version = m.group(1);
            return found(m, version == null ? "GFDL" : "GFDL-" + version, version != null);
        }
        m = OPEN_GOVERNMENT.matcher(text);
        if (m.find()) {
            String version = m.group(1);
            return found(
                    m, version == null ? "OGL-UK" : "OGL-UK-" + version + ".0", version != null);
        }
        m = PUBLIC_DOMAIN.matcher(text);
        if (m.find())
            return found(m, "CC-PDM-1.0", m.group().toLowerCase(Locale.ROOT).contains("mark"));
        return null;
    }

    private static Found found(Matcher m, String id, boolean sure) {
        Confidence c = sure ? Confidence.SURE : Confidence.LIKELY;
        return new Found(new Claim(id, c), m.start(), m.end());
    }

    private static Claim address(Matcher m) {
        if (m.group(4) != null) return new Claim("CC0-1.0", Confidence.SURE);
        if (m.group(5) != null) return new Claim("CC-PDM-1.0", Confidence.SURE);
        return new Claim(spdx(m.group(1), m.group(2), m.group(3)), Confidence.SURE);
    }

    /// In the order of SPDX: BY, NC, then SA or ND.
    private static String spdx(String elements, @Nullable String version, @Nullable String port) {
        String e = elements.toUpperCase(Locale.ROOT);
        String id =
                "CC-BY"
                        + (e.contains("NC") ? "-NC" : "")
                        + (e.contains("SA") ? "-SA" : "")
                        + (e.contains("ND") ? "-ND" : "");
        if (version != null) id += "-" + version;
        if (port == null || version == null || version.equals("4.0")) return id;
        return id + "-" + port.toUpperCase(Locale.ROOT);
    }

    private static String elements(String names) {
        String n = names.toLowerCase(Locale.ROOT);
        StringBuilder out = new StringBuilder();
        if (n.matches(".*(commerci|kommerzi|comercial|komercyj|коммерч).*")) out.append("NC");
        if (n.matches(".*(share|weitergabe|compartir|partage|samych|сохранением).*"))
            out.append("SA");
        if (n.matches(".*(deriv|bearbeitung|modification|zależnych|производных).*"))
            out.append("ND");
        return out.toString();
    }
}
