package octavo.gather.html;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Words with which sites begin their inserts, in the languages that are read most.
final class SiteWords {
    private static final int LONGEST = 400;
    private static final Map<Pattern, String> RULES = new LinkedHashMap<>();

    private static void rule(String reason, String... starts) {
        RULES.put(
                Pattern.compile(
                        "^[\\p{P}\\p{S}\\s]*(?:" + String.join("|", starts) + ")",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS),
                reason);
    }

    static {
        rule(
                "a link to another article",
                "read (?:more|also|next|this next|the full)\\b.{0,3}(?::|$|\\bon\\b|\\bat\\b|\\babout\\b)",
                "read (?:more|also)\\b",
                "also (?:read|see|on)\\b",
                "see also\\b",
                "more (?:from|on|about) .{0,60}$",
                "more\\b.{0,30}\\b(?:stories|articles|posts|news|videos|coverage|headlines)$",
                "related ?(?:$|:|stor|article|content|coverage|news|link|post|topic|read)",
                "recommended ?(?:$|:|stor|article|read|for you)",
                "you (?:may|might|’ll|'ll) (?:also )?(?:like|enjoy|be interested)",
                "(?:other|similar|further|latest|recent|top|popular|previous|next) (?:stories|articles|posts|news|reading|reads|entries|auto news)\\b.{0,40}$",
                "(?:ähnliche|verwandte|weitere|neueste|aktuelle) (?:artikel|beiträge|themen|meldungen|nachrichten)",
                "(?:articles|sujets) (?:liés|similaires|connexes)",
                "(?:artículos|noticias|temas) relacionad[oa]s",
                "(?:você|voce) (?:pode|também pode|vai) (?:gostar|se interessar)",
                "(?:notícias|matérias|artigos|posts) relacionad[oa]s",
                "(?:articoli|notizie) (?:correlat|simil)[ie]",
                "(?:похожие|другие|самые (?:популярные|читаемые)|последние) (?:статьи|новости|материалы|записи|диеты)",
                "(?:don.?t miss|must[- ]read|trending|most (?:read|popular|viewed))\\b.{0,80}$",
                "(?:watch|listen|more|photos?|video|gallery|opinion|analysis): ",
                "click here\\b",
                "(?:lesen sie|mehr zum thema|auch interessant|das könnte (?:sie|dich)|siehe auch|weiterlesen|weitere artikel|mehr dazu)",
                "(?:lire (?:aussi|la suite|également)|à lire (?:aussi|également)|voir aussi|sur le même sujet)",
                "(?:lea|leer|vea|ver|mira|lee) (?:también|más|además)\\b",
                "(?:te|le) puede interesar",
                "(?:leia|veja|leia-se) (?:também|mais)",
                "leggi anche",
                "(?:читайте|смотрите) (?:также|далее|ещ[её])",
                "по теме\\s*:?",
                "(?:les (?:også|mer|saken)|læs (?:også|mere)|läs (?:också|även|mer)|lue (?:myös|lisää)|lees (?:ook|meer|verder))\\b",
                "(?:czytaj|zobacz|przeczytaj|sprawdź|obejrzyj) (?:też|także|również|więcej|dalej)\\b",
                "(?:čtěte|čítajte|přečtěte si|prečítajte si) (?:také|též|také|tiež|více|viac|i|aj)\\b",
                "(?:citește|vezi|citiți) (?:și|mai mult|mai multe)\\b",
                "(?:baca|lihat|simak|tonton) juga\\b",
                "(?:xem|đọc) thêm\\b",
                "(?:читайте|дивіться|читай) (?:також|теж)",
                "(?:loe|vaata) ka\\b",
                "(?:διαβάστε|δείτε) (?:επίσης|ακόμ[αη]|και)",
                "(?:zum artikel|hier finden sie (?:außerdem|auch|alle|weitere))\\b",
                "(?:相关(?:阅读|新闻|文章|报道|链接)|延伸阅读|推荐阅读|更多)\\s*[:：]?",
                "(?:関連記事|あわせて読みたい|関連リンク)",
                "(?:اقرأ أيض|إقرأ أيض|شاهد أيض)");
        rule(
                "an invitation to subscribe",
                "(?:sign up|subscribe|get (?:our|the) .{0,40}(?:newsletter|inbox|delivered))\\b",
                "(?:follow|like|find|join) (?:us|me|@|him|her|the author|.{2,40} on (?:twitter|facebook|instagram|linkedin|youtube))",
                "(?:do you )?(?:like|love|enjoy)(?:ed)? (?:this|what you)\\b.{0,120}$",
                "hat (?:ihnen|dir) (?:dieser|der) (?:artikel|beitrag)\\b",
                "(?:tell us|let us know) (?:what|in the)\\b.{0,120}$",
                "(?:have|got) (?:a|any) (?:tips?|news tip|story|question)\\b.{0,160}$",
                "(?:e-?mail|reach|contact|write to|follow) .{3,60}(?:\\bat\\b|\\bon\\b).{0,30}@",
                "download (?:our|the) .{0,30}\\bapp\\b",
                "(?:support|donate|become a (?:member|subscriber|patron))\\b.{0,60}$",
                "(?:abonnieren|folgen sie|folge uns|abonnez|suivez|inscrivez|suscr[ií]be|s[ií]guenos|siga[- ]nos|assine|iscriviti|seguici|подпи(?:шитесь|саться|сывайтесь))");
        rule(
                "a notice of the site",
                "(?:to (?:view|watch|play|see|listen to) this .{0,40})?(?:please )?(?:enable|turn on|activate) javascript\\b",
                "javascript (?:is|must|muss|ist|doit|deve)\\b",
                "(?:your|ihr|dein|votre|tu|su|din|il tuo) (?:browser|navigateur|navegador)\\b.{0,60}\\b(?:support|unterstütz|supporte|soporta|compat|admite|støtter|stöder)");
        rule(
                "advertising",
                "(?:advertisement|advert|anzeige|werbung|publicité|publicidad|publicidade|реклама|広告|广告|إعلان)s?\\s*$",
                "(?:story|article) continues (?:below|after)",
                "continue reading\\b",
                "sponsored (?:content|by|post)\\b");
        rule(
                "date, author or subject of the page",
                "(?:tags?|topics?|filed under|categor(?:y|ies)|posted (?:in|by|on)|schlagw(?:o|ö)rte?r?|étiquettes|etiquetas|теги|метки|标签)\\s*[:：]",
                "(?:first |last )?(?:published|updated|modified|posted)\\b.{0,80}$",
                "(?:published|updated) on\\b",
                "\\d+ (?:comments?|shares?|views?|likes?|min(?:ute)?s? read)\\b.{0,20}$",
                "(?:share|tweet|pin|email|print)(?: this| on| via|$).{0,40}$",
                "(?:leave a (?:comment|reply)|add a comment|comments?\\s*(?:\\(|$|:))",
                "image \\d+ of \\d+$");
        rule(
                "rights and credits",
                "(?:©|\\(c\\)|copyright\\b).{0,200}$",
                ".{0,60}all rights reserved",
                "\\(?\\s*(?:additional )?(?:reporting|writing|editing|edited|compiled) by\\b",
                ".{0,300}contributed to this (?:report|story|article|post)",
                "(?:image|photo|picture|foto)s?\\s*(?:credits?|source|by|courtesy)?\\s*[:：]",
                "(?:bild(?:rechte|quelle)?|quelle|grafik|fotos?|фото|zdjęcie|fot\\.|kuva|ảnh|写真)\\s*[:：].{0,80}$",
                "(?:image|media) (?:copyright|caption)\\b",
                "this (?:article|story|post|piece) (?:was )?(?:originally|first) (?:appeared|published|posted)",
                "the views expressed");
    }

    private SiteWords() {}

    /// Whether a heading announces links to other articles.
    static boolean announces(String heading) {
        return "a link to another article".equals(reason(heading));
    }

    private static final Pattern INVITATION =
            Pattern.compile(
                    "newsletters?\\b|sign(?:ing)? up (?:for|to)\\b|subscribe to (?:our|the|my)\\b|bookmark our\\b|abonnez-vous|inscrivez-vous|suscríb[ae]|(?:hier|jetzt) (?:abonnieren|anmelden)|follow us on\\b|folgen sie uns|whatsapp[- ](?:kanal|channel|group)|google news",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CHARACTER_CLASS);

    /// Whether a text asks its readers, somewhere in it, to subscribe or to follow.
    static boolean invites(String text) {
        return text.length() <= LONGEST + 200 && INVITATION.matcher(text).find();
    }

    /// Whether a text, however long, begins as an insert does.
    static boolean startsLikeInsert(String text) {
        return reason(text.length() > 60 ? text.substring(0, 60) : text) != null;
    }

    /// What a block of text that begins so is, or null.
    static @Nullable String reason(String text) {
        if (text.isEmpty() || text.length() > LONGEST) return null;
        for (Map.Entry<Pattern, String> rule : RULES.entrySet())
            if (rule.getKey().matcher(text).find()) return rule.getValue();
        return null;
    }
}
