package octavo.gather.html;

import java.util.regex.Pattern;

/// Texts with which a site asks its readers to pay or to sign in.
final class Pleas {
    private static final int LONGEST = 1_200;

    private static final Pattern PLEA =
            Pattern.compile(
                    "(?iu)subscri|sign (?:in|up)|log ?in|register|free trial|already (?:a|have)|continue reading|keep reading|unlock|member|abonn|anmeld|registrier|jetzt testen|weiterlesen|angebot|identifie[rz]|se connecter|vous connecter|connectez|inscri|suscr[ií]b|iniciar sesión|assin|accedi|abbona|prenumer|logga in|logg inn|log ind|tilaa|tilaaj|kirjaudu|zaloguj|subskryp|prihlás|předplat|подпис|войти|会員|登録|ログイン|구독|로그인|订阅|登录");

    /// Words that go with these on devices and accounts.
    private static final Pattern ACCOUNT =
            Pattern.compile(
                    "(?iU)\\b(?:your? (?:account|device|plan)|dispositivo|cuenta|appareil|compte|gerät|konto|account|premium|angebot|offres?|identifiez|connecter|connexion|subscription|suscripción|abonn\\p{L}*|subscri\\p{L}*)\\b");

    private Pleas() {}

    /// Whether a box is of nothing but what readers have to pay for: it speaks of it in every second or third sentence.
    static boolean insists(String text) {
        if (text.length() < 60 || text.length() > 3 * LONGEST || !PLEA.matcher(text).find())
            return false;
        long said = ACCOUNT.matcher(text).results().count();
        return said >= 3 && said * 150 >= text.length();
    }

    /// Whether a box that is named for what closes the text off is what stands in front of it, not the text behind it.
    static boolean is(String text) {
        return text.length() <= LONGEST && PLEA.matcher(text).find();
    }
}
