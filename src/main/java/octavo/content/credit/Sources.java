package octavo.content.credit;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Agencies and platforms as credit lines name them.
final class Sources {
    static final Pattern AGENCY =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}])(?:Getty(?: Images)?(?: (?:North|South) America| Europe)?|AFP(?: Photo)?|Agence France-Presse|Reuters|AP(?: Photo| Images)?|(?:The )?Associated Press|dpa(?:-Zentralbild|-infografik)?|picture[ -]alliance|EPA(?:-EFE)?|EFE|PA(?: Wire| Images| Media)|Press Association|TASS|ТАСС|ИТАР-ТАСС|RIA Novosti|РИА Новости|Sputnik|Xinhua(?: News Agency)?|Kyodo(?: News)?|ANSA|APA|Keystone(?:-SDA)?|PAP|ČTK|ČTK / AP|CTK|Bloomberg(?: News)?|Alamy(?: Stock Photo| Live News)?|Corbis|Magnum(?: Photos)?|imago(?: images)?|ullstein bild|akg-images|Bridgeman Images|NurPhoto|ZUMA(?: Press| Wire)?|SIPA(?: Press| USA)?|Anadolu(?: Agency)?|Polaris|Redux|UPI|REX(?: Features)?|Abaca(?:press)?|Hulton Archive|Agencja Gazeta|Forum|Europa Press|Notimex|Интерфакс|Interfax|Коммерсантъ|Kommersant|Tribune News Service|Zuma24|Contour|WireImage|FilmMagic|Popperfoto|Science Photo Library|Mary Evans Picture Library|Everett Collection|Photofest|Scanpix|TT|NTB|Ritzau(?: Scanpix)?|Lehtikuva|ANP|Belga|Lusa|MTI|Agerpres|BTA|Tanjug|Fena|Hina|STA)(?![\\p{L}\\p{N}])");

    /// In the form in which it is shown.
    private static final Map<String, String> PLATFORMS =
            Map.ofEntries(
                    Map.entry("wikimedia commons", "Wikimedia Commons"),
                    Map.entry("wikimedia", "Wikimedia Commons"),
                    Map.entry("wikipedia", "Wikipedia"),
                    Map.entry("flickr", "Flickr"),
                    Map.entry("unsplash", "Unsplash"),
                    Map.entry("pexels", "Pexels"),
                    Map.entry("pixabay", "Pixabay"),
                    Map.entry("shutterstock", "Shutterstock"),
                    Map.entry("istock", "iStock"),
                    Map.entry("istockphoto", "iStock"),
                    Map.entry("adobe stock", "Adobe Stock"),
                    Map.entry("fotolia", "Fotolia"),
                    Map.entry("depositphotos", "Depositphotos"),
                    Map.entry("dreamstime", "Dreamstime"),
                    Map.entry("instagram", "Instagram"),
                    Map.entry("facebook", "Facebook"),
                    Map.entry("twitter", "Twitter"),
                    Map.entry("youtube", "YouTube"),
                    Map.entry("викисклад", "Wikimedia Commons"));

    static final Pattern PLATFORM =
            Pattern.compile(
                    "(?<![\\p{L}\\p{N}@.])(Wikimedia(?: Commons)?|Wikipedia|Викисклад|Flickr|Unsplash|Pexels|Pixabay|Shutterstock|iStock(?:photo)?|Adobe Stock|Fotolia|Depositphotos|Dreamstime|Instagram|Facebook|Twitter|YouTube)(?:\\.(?:com|org))?(?![\\p{L}\\p{N}])",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Sources() {}

    static String platform(String written) {
        return PLATFORMS.getOrDefault(written.toLowerCase(Locale.ROOT), written);
    }
}
