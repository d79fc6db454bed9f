package octavo.epub;

import java.util.Locale;

/// Sentences of the accessibility summary (`schema:accessibilitySummary`) in the book's language.
///
/// @param language that the sentences are in, BCP 47
record SummaryWords(
        String language,
        String pages,
        String landmarks,
        String described,
        String undescribed,
        String formulas,
        String sources) {
    static SummaryWords of(String language) {
        return switch (language.split("-", 2)[0].toLowerCase(Locale.ROOT)) {
            case "de" ->
                    new SummaryWords(
                            "de",
                            "Der Text passt sich dem Bildschirm an und kann vorgelesen werden; Überschriften, Inhaltsverzeichnis und die Seitenzahlen der Druckausgabe sind ansteuerbar.",
                            "Der Text passt sich dem Bildschirm an und kann vorgelesen werden; Überschriften, Inhaltsverzeichnis und Orientierungspunkte sind ansteuerbar.",
                            "Alle Bilder haben Alternativtexte oder sind Schmuck.",
                            "Einige Bilder haben keinen Alternativtext.",
                            "Alle Formeln sind MathML mit Alternativtexten.",
                            "Einige Formeln stehen als ihr Quelltext.");
            case "fr" ->
                    new SummaryWords(
                            "fr",
                            "Le texte s’adapte à l’écran et peut être lu à voix haute ; on peut naviguer par les titres, la table des matières et les numéros de page de l’édition imprimée.",
                            "Le texte s’adapte à l’écran et peut être lu à voix haute ; on peut naviguer par les titres, la table des matières et les repères.",
                            "Toutes les images ont un texte de remplacement ou sont décoratives.",
                            "Certaines images n’ont pas de texte de remplacement.",
                            "Toutes les formules sont en MathML avec un texte de remplacement.",
                            "Certaines formules restent dans leur code source.");
            case "es" ->
                    new SummaryWords(
                            "es",
                            "El texto se adapta a la pantalla y puede leerse en voz alta; se puede navegar por los títulos, el índice y los números de página de la edición impresa.",
                            "El texto se adapta a la pantalla y puede leerse en voz alta; se puede navegar por los títulos, el índice y los puntos de referencia.",
                            "Todas las imágenes tienen texto alternativo o son decorativas.",
                            "Algunas imágenes no tienen texto alternativo.",
                            "Todas las fórmulas están en MathML con texto alternativo.",
                            "Algunas fórmulas aparecen como código fuente.");
            case "it" ->
                    new SummaryWords(
                            "it",
                            "Il testo si adatta allo schermo e può essere letto ad alta voce; si può navigare per titoli, indice e numeri di pagina dell’edizione a stampa.",
                            "Il testo si adatta allo schermo e può essere letto ad alta voce; si può navigare per titoli, indice e punti di riferimento.",
                            "Tutte le immagini hanno un testo alternativo o sono decorative.",
                            "Alcune immagini non hanno un testo alternativo.",
                            "Tutte le formule sono in MathML con testi alternativi.",
                            "Alcune formule restano nel loro codice sorgente.");
            case "ru" ->
                    new SummaryWords(
                            "ru",
                            "Текст подстраивается под экран и может быть прочитан вслух; доступен переход по заголовкам, содержанию и номерам страниц печатного издания.",
                            "Текст подстраивается под экран и может быть прочитан вслух; доступен переход по заголовкам, содержанию и ориентирам.",
                            "Все изображения имеют текстовые описания или являются украшениями.",
                            "У некоторых изображений нет текстового описания.",
                            "Все формулы даны в MathML с текстовыми описаниями.",
                            "Некоторые формулы даны исходным кодом.");
            case "pl" ->
                    new SummaryWords(
                            "pl",
                            "Tekst dopasowuje się do ekranu i może być odczytany na głos; można poruszać się po nagłówkach, spisie treści i numerach stron wydania drukowanego.",
                            "Tekst dopasowuje się do ekranu i może być odczytany na głos; można poruszać się po nagłówkach, spisie treści i punktach orientacyjnych.",
                            "Wszystkie obrazy mają tekst alternatywny lub są ozdobne.",
                            "Niektóre obrazy nie mają tekstu alternatywnego.",
                            "Wszystkie wzory są w MathML z tekstem alternatywnym.",
                            "Niektóre wzory podano w kodzie źródłowym.");
            case "ar" ->
                    new SummaryWords(
                            "ar",
                            "يتكيّف النص مع الشاشة ويمكن قراءته بصوت عالٍ؛ ويمكن التنقل بين العناوين والمحتويات وأرقام صفحات الطبعة الورقية.",
                            "يتكيّف النص مع الشاشة ويمكن قراءته بصوت عالٍ؛ ويمكن التنقل بين العناوين والمحتويات والمعالم.",
                            "لكل الصور نص بديل أو هي زخرفية.",
                            "بعض الصور ليس لها نص بديل.",
                            "كل الصيغ الرياضية بلغة MathML ولها نص بديل.",
                            "بعض الصيغ الرياضية مكتوبة برمزها الأصلي.");
            case "he" ->
                    new SummaryWords(
                            "he",
                            "הטקסט מותאם למסך וניתן להקראה; אפשר לנווט בין הכותרות, תוכן העניינים ומספרי העמודים של המהדורה המודפסת.",
                            "הטקסט מותאם למסך וניתן להקראה; אפשר לנווט בין הכותרות, תוכן העניינים וציוני הדרך.",
                            "לכל התמונות יש טקסט חלופי או שהן לקישוט בלבד.",
                            "לחלק מהתמונות אין טקסט חלופי.",
                            "כל הנוסחאות כתובות ב־MathML עם טקסט חלופי.",
                            "חלק מהנוסחאות מופיעות בקוד המקור שלהן.");
            case "nl" ->
                    new SummaryWords(
                            "nl",
                            "De tekst past zich aan het scherm aan en kan worden voorgelezen; navigeren kan langs koppen, inhoudsopgave en paginanummers van de gedrukte uitgave.",
                            "De tekst past zich aan het scherm aan en kan worden voorgelezen; navigeren kan langs koppen, inhoudsopgave en oriëntatiepunten.",
                            "Alle afbeeldingen hebben een alternatieve tekst of zijn versiering.",
                            "Sommige afbeeldingen hebben geen alternatieve tekst.",
                            "Alle formules zijn MathML met een alternatieve tekst.",
                            "Sommige formules staan er als hun brontekst.");
            case "pt" ->
                    new SummaryWords(
                            "pt",
                            "O texto adapta-se ao ecrã e pode ser lido em voz alta; é possível navegar pelos títulos, pelo índice e pelos números de página da edição impressa.",
                            "O texto adapta-se ao ecrã e pode ser lido em voz alta; é possível navegar pelos títulos, pelo índice e pelos pontos de referência.",
                            "Todas as imagens têm texto alternativo ou são decorativas.",
                            "Algumas imagens não têm texto alternativo.",
                            "Todas as fórmulas estão em MathML com texto alternativo.",
                            "Algumas fórmulas aparecem no seu código-fonte.");
            case "uk" ->
                    new SummaryWords(
                            "uk",
                            "Текст пристосовується до екрана й може бути прочитаний уголос; можна переходити за заголовками, змістом і номерами сторінок друкованого видання.",
                            "Текст пристосовується до екрана й може бути прочитаний уголос; можна переходити за заголовками, змістом і орієнтирами.",
                            "Усі зображення мають альтернативний текст або є декоративними.",
                            "Деякі зображення не мають альтернативного тексту.",
                            "Усі формули подано в MathML з альтернативним текстом.",
                            "Деякі формули подано їхнім вихідним кодом.");
            case "ja" ->
                    new SummaryWords(
                            "ja",
                            "テキストはリフロー型で、読み上げに対応しています。見出し、目次、印刷版のページ番号で移動できます。",
                            "テキストはリフロー型で、読み上げに対応しています。見出し、目次、ランドマークで移動できます。",
                            "すべての画像に代替テキストがあるか、装飾です。",
                            "代替テキストのない画像があります。",
                            "すべての数式は代替テキスト付きのMathMLです。",
                            "ソースのまま表示される数式があります。");
            default ->
                    new SummaryWords(
                            "en",
                            "The text reflows and can be read aloud; headings, contents and page numbers of the print edition can be navigated.",
                            "The text reflows and can be read aloud; headings, contents and landmarks can be navigated.",
                            "All images have alternative texts or are decorative.",
                            "Some images have no alternative text.",
                            "All formulas are MathML with alternative texts.",
                            "Some formulas stand as their source.");
        };
    }
}
