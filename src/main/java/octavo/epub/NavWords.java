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
