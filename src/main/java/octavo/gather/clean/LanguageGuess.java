package octavo.gather.clean;

import java.lang.Character.UnicodeScript;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import octavo.content.WritingSystem;
import org.jspecify.annotations.Nullable;

/// Tells the language of a text by its script, or by its commonest small words.
public final class LanguageGuess {
    private static final int SAMPLE = 20_000;

    /// A language is named only when this share of the words is its small words, and when the next best has clearly
    /// fewer.
    private static final double SHARE = 0.12;

    private static final double LEAD = 1.3;

    /// Of so few small words chance decides.
    private static final int FEWEST = 5;

    /// The lead over the next best in standard deviations of such counts.
    private static final double SURE = 1.0;

    private static final Map<String, Set<String>> WORDS = new LinkedHashMap<>();

    static {
        put(
                "en",
                "the of and to in is that was for it with as his on be at by he had not are but from or have an they which this were you their has would there been if will who its");
        put(
                "de",
                "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über so zum war");
        put(
                "fr",
                "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec ou son aux cette ont ses mais comme nous elle été était");
        put(
                "es",
                "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este ya entre cuando todo esta ser son");
        put(
                "it",
                "di e il la che in a per un del è non si le della con una i da sono come al dei nel più alla anche gli ma ha lo delle su se questo essere era");
        put(
                "pt",
                "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito");
        put(
                "nl",
                "de van het een en in is dat op te zijn met voor die niet aan er om ook als bij door naar maar dan nog wordt uit heeft over ze hij worden was");
        put(
                "pl",
                "i w na z do się nie jest to że o jak po co od za przez ale dla jego tak tym są był było oraz przy może już który która które");
        put(
                "cs",
                "a v se na je že z s do o i to jsem ale za po by jako které který pro jsou ve při už tak být bylo byl od nebo");
        put(
                "sv",
                "och i att det som en på är av för med till den har de inte om ett men var sig från vi så kan han hon när eller");
        put(
                "da",
                "og i at det er en til på af for med den de som der ikke har et var jeg vi kan blev han hun efter fra også skal mere mod eller om sig så");
        put(
                "nb",
                "og i at det er en til på av for med den de som ikke har et var jeg vi kan ble han hun etter fra også skal mer mot eller om seg så");
        put(
                "fi",
                "ja on ei että se oli hän mutta ovat kun myös joka niin kuin tai jos ole vain sen hänen sitä mukaan olisi vielä ollut jo");
        put(
                "hu",
                "a az és hogy nem is egy volt ez meg de van csak már ki mint azt még el ha lehet vagy kell sem után");
        put(
                "ro",
                "de și în a la cu pe nu că o din care pentru un este sunt mai au fost lui prin se sau ce dar fi cele între");
        put(
                "tr",
                "ve bir bu da de için ile çok olarak daha olan gibi ne var o ama en kadar sonra değil mi her ya ki");
        put(
                "ca",
                "de la el i a que en els les per un una amb del és no al més va com però ha seva seu dels són aquest aquesta");
        put(
                "id",
                "yang dan di dengan untuk dari ini pada itu dalam tidak akan ke juga adalah oleh sebagai ada telah karena mereka dia bisa atau");
        put(
                "ru",
                "и в не на что с он как это по к но из у за от его для так то же все был бы о она а мы они который было только еще");
        put(
                "uk",
                "і в не на що з він як це по до але із у за від його для так та й все був би про вона а ми вони який було тільки ще є");
        put(
                "el",
                "και το να του η της την με για που είναι από τα στο των οι τον ο θα δεν σε ότι τους στην");
    }

    private LanguageGuess() {}

    private static void put(String language, String words) {
        WORDS.put(
                language,
                Set.of(Arrays.stream(words.split(" ")).distinct().toArray(String[]::new)));
    }

    /// BCP 47 tag, or null when the text is too short or no language stands out.
    public static @Nullable String of(String text) {
        String sample = text.length() > SAMPLE ? text.substring(0, SAMPLE) : text;
        UnicodeScript script = WritingSystem.dominant(sample);
        String written = script == null ? null : WritingSystem.language(sample, script);
        return written != null ? written : byWords(sample);
    }

    private static @Nullable String byWords(String sample) {
        List<String> words =
                Arrays.stream(sample.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                        .filter(w -> !w.isEmpty())
                        .toList();
        if (words.size() < 15) return null;
        Map<String, Double> shares =
                WORDS.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        e ->
                                                (double)
                                                                words.stream()
                                                                        .filter(
                                                                                e.getValue()
                                                                                        ::contains)
                                                                        .count()
                                                        / words.size(),
                                        (a, b) -> a,
                                        LinkedHashMap::new));
        String best = null;
        double top = 0;
        double second = 0;
        for (Map.Entry<String, Double> e : shares.entrySet()) {
            if (e.getValue() > top) {
                second = top;
                top = e.getValue();
                best = e.getKey();
            } else {
                second = Math.max(second, e.getValue());
            }
        }
        double hits = top * words.size();
        double others = second * words.size();
        boolean sure = hits >= FEWEST && hits - others >= SURE * Math.sqrt(hits + others);
        return sure && top >= SHARE && top >= LEAD * second ? best : null;
    }
}
