package octavo.gather.pasted;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the date in a line, in the ways in which sites write it.
public final class Dates {
    private static final Map<String, Integer> MONTHS = new HashMap<>();

    static {
        months(
                "january february march april may june july august september october november december");
        months("jan feb mar apr may jun jul aug sep oct nov dec");
        months(
                "januar februar märz april mai juni juli august september oktober november dezember");
        months("jänner feber maerz apr mai jun jul aug sept okt nov dez");
        months(
                "janvier février mars avril mai juin juillet août septembre octobre novembre décembre");
        months(
                "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre");
        months(
                "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre");
        months(
                "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro");
        months("января февраля марта апреля мая июня июля августа сентября октября ноября декабря");
        months(
                "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня");
        months(
                "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia");
        months(
                "januari februari maart april mei juni juli augustus september oktober november december");
        months(
                "januari februari mars april maj juni juli augusti september oktober november december");
        months(
                "januar februar marts april maj juni juli august september oktober november desember");
        months(
                "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta");
        months(
                "ledna února března dubna května června července srpna září října listopadu prosince");
        months("ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık");
        months("janv févr mars avr mai juin juil août sept oct nov déc");
        months("ene feb mar abr may jun jul ago sep oct nov dic");
        months("gen feb mar apr mag giu lug ago set ott nov dic");
        months("jan fev mar abr mai jun jul ago set out nov dez");
        months("jan feb mrt apr mei jun jul aug sep okt nov dec");
        months("янв февр мар апр мая июн июл авг сент окт нояб дек");
        months("sty lut mar kwi maj cze lip sie wrz paź lis gru");
    }

    /// Hours and minutes.
    static final Pattern TIME = Pattern.compile("\\b\\d{1,2}[:.]\\d{2}\\b");

    private static final Pattern ISO = Pattern.compile("\\b(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern DAY_MONTH =
            Pattern.compile(
                    "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|er|\\.|º)?\\s+(?:de\\s+)?(\\p{L}{3,12})\\.?,?\\s+(?:de\\s+)?(\\d{4})(?!\\d)");
    private static final Pattern MONTH_DAY =
            Pattern.compile(
                    "(?<!\\p{L})(\\p{L}{3,12})\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)");
    private static final Pattern DOTTED =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4})(?!\\d)");
    private static final Pattern SLASHED =
            Pattern.compile("(?<!\\d)(\\d{1,2})/(\\d{1,2})/(\\d{4})(?!\\d)");

    private static final Pattern YEAR_FIRST =
            Pattern.compile(
                    "(?<!\\d)(\\d{4})\\s?[年년./]\\s?(\\d{1,2})\\s?[月월./]\\s?(\\d{1,2})(?!\\d)\\s?[日일]?");

    /// @param iso null when the order of day and month can't be told
    /// @param rest the line without the date
    public record Found(@Nullable String iso, String rest) {}

    private Dates() {}

    private static void months(String names) {
        int n = 0;
        for (String name : names.split(" ")) MONTHS.putIfAbsent(name, ++n);
    }

    public static @Nullable Found find(String line) {
        Matcher m = ISO.matcher(line);
        if (m.find()) return found(line, m, m.group(1), m.group(2), m.group(3));
        m = DAY_MONTH.matcher(line);
        while (m.find()) {
            Integer month = MONTHS.get(m.group(2).toLowerCase(Locale.ROOT));
            if (month != null) return found(line, m, m.group(3), month.toString(), m.group(1));
        }
        m = MONTH_DAY.matcher(line);
        while (m.find()) {
            Integer month = MONTHS.get(m.group(1).toLowerCase(Locale.ROOT));
            if (month != null) return found(line, m, m.group(3), month.toString(), m.group(2));
        }
        m = DOTTED.matcher(line);
        if (m.find()) return found(line, m, m.group(3), m.group(2), m.group(1));
        m = YEAR_FIRST.matcher(line);
        if (m.find()) return found(line, m, m.group(1), m.group(2), m.group(3));
        m = SLASHED.matcher(line);
        if (!m.find()) return null;
        int a = Integer.parseInt(m.group(1));
        int b = Integer.parseInt(m.group(2));
        if (a > 12) return found(line, m, m.group(3), m.group(2), m.group(1));
        if (b > 12 || a == b) return found(line, m, m.group(3), m.group(1), m.group(2));
        return new Found(null, rest(line, m));
    }

    private static @Nullable Found found(
            String line, Matcher m, String year, String month, String day) {
        try {
            LocalDate d =
                    LocalDate.of(
                            Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return new Found(d.toString(), rest(line, m));
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String rest(String line, Matcher m) {
        return (line.substring(0, m.start()) + " " + line.substring(m.end())).trim();
    }
}
