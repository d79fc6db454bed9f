package octavo.epub;

import java.util.Locale;

/// Words of the navigation document in the book's language.
record NavWords(
        String contents,
        String landmarks,
        String cover,
        String titlePage,
        String copyright,
        String text,
        String pages) {
    static NavWords of(String language) {
        return switch (language.split("-", 2)[0].toLowerCase(Locale.ROOT)) {
            case "de" ->
                    new NavWords(
                            "Inhalt",
                            "Orientierung",
                            "Umschlag",
                            "Titelseite",
                            "Impressum",
                            "Text",
                            "Seiten");
            case "fr" ->
                    new NavWords(
                            "Table des matières",
                            "Repères",
                            "Couverture",
                            "Page de titre",
                            "Mentions légales",
                            "Texte",
                            "Pages");
            case "es" ->
                    new NavWords(
                            "Índice",
                            "Puntos de referencia",
                            "Cubierta",
                            "Portada",
                            "Página de derechos",
                            "Texto",
                            "Páginas");
            case "it" ->
                    new NavWords(
                            "Indice",
                            "Punti di riferimento",
                            "Copertina",
                            "Frontespizio",
                            "Colophon",
                            "Testo",
                            "Pagine");
            case "ru" ->
                    new NavWords(
                            "Содержание",
                            "Ориентиры",
                            "Обложка",
                            "Титульный лист",
                            "Выходные данные",
                            "Текст",
                            "Страницы");
            case "pl" ->
                    new NavWords(
                            "Spis treści",
                            "Punkty orientacyjne",
                            "Okładka",
                            "Strona tytułowa",
                            "Strona redakcyjna",
                            "Tekst",
                            "Strony");
            case "ar" ->
                    new NavWords(
                            "المحتويات",
                            "معالم",
                            "الغلاف",
                            "صفحة العنوان",
                            "صفحة الحقوق",
                            "النص",
                            "الصفحات");
            case "he" ->
                    new NavWords(
                            "תוכן העניינים",
                            "ציוני דרך",
                            "כריכה",
                            "עמוד השער",
                            "עמוד זכויות היוצרים",
                            "טקסט",
                            "עמודים");
            case "nl" ->
                    new NavWords(
                            "Inhoud",
                            "Oriëntatiepunten",
                            "Omslag",
                            "Titelpagina",
                            "Colofon",
                            "Tekst",
                            "Bladzijden");
            case "pt" ->
                    new NavWords(
                            "Índice",
                            "Pontos de referência",
                            "Capa",
                            "Folha de rosto",
                            "Ficha técnica",
                            "Texto",
                            "Páginas");
            case "uk" ->
                    new NavWords(
                            "Зміст",
                            "Орієнтири",
                            "Обкладинка",
                            "Титульна сторінка",
                            "Вихідні дані",
                            "Текст",
                            "Сторінки");
            case "ja" -> new NavWords("目次", "ランドマーク", "表紙", "扉", "奥付", "本文", "ページ");
            default ->
                    new NavWords(
                            "Contents",
                            "Landmarks",
                            "Cover",
                            "Title page",
                            "Copyright page",
                            "Text",
                            "Pages");
        };
    }
}
