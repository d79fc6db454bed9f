package octavo.cite.bib;

import java.util.Locale;
import java.util.Map;

/// The names of languages in BibLaTeX (babel's and polyglossia's) as BCP 47 tags.
final class BibLanguages {
    private static final Map<String, String> TAGS =
            Map.ofEntries(
                    e("english", "en-US"),
                    e("american", "en-US"),
                    e("usenglish", "en-US"),
                    e("british", "en-GB"),
                    e("ukenglish", "en-GB"),
                    e("canadian", "en-CA"),
                    e("australian", "en-AU"),
                    e("german", "de-DE"),
                    e("ngerman", "de-DE"),
                    e("austrian", "de-AT"),
                    e("naustrian", "de-AT"),
                    e("swissgerman", "de-CH"),
                    e("french", "fr-FR"),
                    e("francais", "fr-FR"),
                    e("acadian", "fr-CA"),
                    e("canadien", "fr-CA"),
                    e("spanish", "es-ES"),
                    e("mexican", "es-MX"),
                    e("italian", "it-IT"),
                    e("portuguese", "pt-PT"),
                    e("portuges", "pt-PT"),
                    e("brazil", "pt-BR"),
                    e("brazilian", "pt-BR"),
                    e("dutch", "nl-NL"),
                    e("danish", "da-DK"),
                    e("swedish", "sv-SE"),
                    e("norsk", "nb-NO"),
                    e("nynorsk", "nn-NO"),
                    e("finnish", "fi-FI"),
                    e("icelandic", "is-IS"),
                    e("polish", "pl-PL"),
                    e("czech", "cs-CZ"),
                    e("slovak", "sk-SK"),
                    e("slovene", "sl-SI"),
                    e("croatian", "hr-HR"),
                    e("serbian", "sr-RS"),
                    e("hungarian", "hu-HU"),
                    e("magyar", "hu-HU"),
                    e("romanian", "ro-RO"),
                    e("bulgarian", "bg-BG"),
                    e("russian", "ru-RU"),
                    e("ukrainian", "uk-UA"),
                    e("greek", "el-GR"),
                    e("latin", "la"),
                    e("turkish", "tr-TR"),
                    e("arabic", "ar"),
                    e("hebrew", "he-IL"),
                    e("persian", "fa-IR"),
                    e("chinese", "zh-CN"),
                    e("japanese", "ja-JP"),
                    e("korean", "ko-KR"),
                    e("hindi", "hi"),
                    e("catalan", "ca-AD"),
                    e("galician", "gl"),
                    e("basque", "eu"),
                    e("estonian", "et-EE"),
                    e("latvian", "lv-LV"),
                    e("lithuanian", "lt-LT"),
                    e("welsh", "cy"),
                    e("irish", "ga"));

    private BibLanguages() {}

    private static Map.Entry<String, String> e(String name, String tag) {
        return Map.entry(name, tag);
    }

    static String tag(String name) {
        String key = name.strip().toLowerCase(Locale.ROOT).replaceFirst("^lang", "");
        return TAGS.getOrDefault(key, name.strip());
    }
}
