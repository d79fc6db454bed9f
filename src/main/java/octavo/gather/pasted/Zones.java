package octavo.gather.pasted;

import java.util.List;
import java.util.regex.Pattern;

/// Where the author's text begins and ends in a paste, and where comments and teasers begin.
///
/// @param bodyStart index of the first unit of the text
/// @param bodyEnd index after its last unit
/// @param related index of the heading above links to other pages; the number of units when there is none
/// @param comments index at which the readers' comments begin; the number of units when there are none
record Zones(int bodyStart, int bodyEnd, int related, int comments) {
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /// Units of a whole page with its furniture; a text that was copied alone has fewer.
    static final int MANY = 50;

    /// Words that may still stand below a disclaimer at the text's end.
    private static final int LEFT = 120;

    private static final Pattern COMMENTS =
            Pattern.compile(
                    "^(?:(?:\\d+\\s+)?(?:comments?|responses?|replies|kommentare?|commentaires?|comentarios|commenti|комментари\\p{L}*|коментар\\p{L}*)"
                            + "(?:\\s*[(\\[]?\\d+[)\\]]?)?\\s*:?|\\d+ thoughts? on .*|discussion\\s*\\(\\d+\\))$",
                    FLAGS);
    private static final Pattern COMMENT_FORM =
            Pattern.compile(
                    "^(?:leave|post|add|write|submit|join|view|show|read)\\s+(?:a|your|the|all|\\d+)?\\s*(?:comments?|reply|conversation|discussion|response)\\b.*|"
                            + "^(?:оставить|добавить) комментарий.*|^schreib\\p{L}* .*kommentar.*|^laisser un commentaire.*|^deja (?:un comentario|una respuesta).*",
                    FLAGS);
    private static final Pattern COMMENT_SIGN =
            Pattern.compile(
                    ".*(?:\\bsays\\s*:|\\bsaid\\s*:$|\\bwrote\\s*:$|^reply\\b|\\bago$|\\b(?:at|@)\\s+\\d{1,2}:\\d{2}|^like\\b|^report$|^ответить$|^antworten$|^répondre$|^responder$|пишет\\s*:|говорит\\s*:|\\b\\d{1,2}:\\d{2}\\s*(?:am|pm)?$).*",
                    FLAGS);
    private static final Pattern SIGNATURE = Pattern.compile(".*\\b\\d{1,2}:\\d{2}.*");
    private static final Pattern AGO =
            Pattern.compile(
                    "(?iu).*\\b\\d+\\s*(?:second|minute|hour|day|week|month|year)s? ago\\b.*|.*\\bvor \\d+ (?:minute|stunde|tag|woche|monat)\\p{L}*.*|.*\\bhace \\d+ .*|.*\\d+ \\p{L}+ назад.*");
    private static final Pattern RELATED =
            Pattern.compile(
                    "^(?:related(?:\\s+(?:articles?|posts?|stories|content|topics|reading|links|news|coverage))?|more (?:from|on|in|about|like)\\b.*|more (?:stories|articles|posts|news)|"
                            + "you (?:may|might) (?:also )?(?:like|be interested|enjoy).*|(?:what to )?read (?:next|also)|also (?:on|in|by|read)\\b.*|recommended.*|"
                            + "most (?:read|popular|viewed|shared|commented)(?:\\s+\\p{L}+)?(?:\\s+(?:posts?|articles?|stories|news))?|next up(?:\\s+(?:in|on)\\b.*)?|(?:what )?(?:other people|others|people) are (?:also )?reading|"
                            + "(?:popular|trending|latest|recent|other)(?:\\s+(?:now|today|posts?|articles?|stories|news|comments))?|up next|don[’']t miss|editors?[’']?s? picks?|"
                            + "ähnliche (?:artikel|beiträge)|mehr zum thema|weitere artikel|das könnte (?:sie|dich) auch interessieren|à lire aussi|lire aussi|sur le même (?:thème|sujet)|articles liés|"
                            + "artículos relacionados|te puede interesar|leggi anche|articoli correlati|leia também|czytaj także|zobacz też|lees ook|"
                            + "читайте также|по теме|материалы по теме|похожие (?:статьи|записи|материалы)|другие (?:статьи|материалы|новости)|ещё по теме|читайте також)\\s*:?$",
                    FLAGS);
    private static final Pattern BACK_MATTER =
            Pattern.compile(
                    "^(?:notes?|endnotes|footnotes|references?|bibliography|sources?|works cited|further reading|see also|anmerkungen|literatur(?:verzeichnis)?|quellen|notes et références|bibliographie|notas|referencias|bibliografía|note|bibliografia|примечания|литература|источники|ссылки|список литературы)\\s*:?$",
                    FLAGS);
    private static final Pattern REFERENCE =
            Pattern.compile(
                    "^(?:\\[\\d{1,3}]|\\d{1,3}[.)]?\\s|\\^|[*†•–-]\\s).*|.*\\b(?:19|20)\\d\\d\\b.*");

    static boolean isBackMatterHeading(String text) {
        return BACK_MATTER.matcher(text).matches();
    }

    static boolean isRelatedHeading(String text) {
        return RELATED.matcher(text).matches();
    }

    static Zones of(Paste p) {
        int n = p.size();
        int densest = densest(p);
        int comments = n;
        int related = n;
        int start = bodyStart(p, withIntroduction(p, densest));
        int last = n - 1;
        while (last >= 0 && !p.prose(last)) last--;
        for (int i = start; i < n && comments == n; i++)
            if (commentsBegin(p, i, last)) comments = i;
        comments = Math.min(comments, signed(p, start));
        int links = related(p, start + 1, comments);
        if (links < comments) related = links;
        int limit = Math.min(related, comments);
        int thins = Math.min(thins(p, Math.max(start, densest), limit), scatters(p, start, limit));
        int end = bodyEnd(p, start, limit, Math.min(thins, closes(p, start, limit)));
        return new Zones(start, withLists(p, start, end, limit), related, comments);
    }

    /// The end after lists whose labels stand within the text too: the last of several parts alike.
    private static int withLists(Paste p, int start, int end, int limit) {
        int to = end;
        while (to + 1 < limit
                && p.often(p.text(to))
                && !furniture(p, to)
                && stands(p, start, end, p.text(to))) {
            to += 2;
            while (to < limit && p.units().get(to).gap() == 0) to++;
        }
        return to;
    }

    private static boolean stands(Paste p, int from, int to, String text) {
        for (int i = from; i < to; i++) if (p.text(i).equals(text)) return true;
        return false;
    }

    /// Whether the unit is within the text.
    boolean holds(int i) {
        return i >= bodyStart && i < bodyEnd;
    }

    /// Whether hardly anything of the page came along.
    boolean isAlone(Paste p) {
        return p.size() <= MANY || p.size() - (bodyEnd - bodyStart) <= 3;
    }

    /// Where the densest run of prose begins: the sum of what speaks for text and against it is greatest over this run
    /// (Kadane's algorithm). A notice of the site's far above the text does not begin it.
    private static int densest(Paste p) {
        double sum = 0;
        double best = 0;
        int from = 0;
        int bestFrom = 0;
        for (int i = 0; i < p.size(); i++) {
            if (sum <= 0) {
                sum = 0;
                from = i;
            }
            sum += weight(p, i);
            if (sum > best) {
                best = sum;
                bestFrom = from;
            }
        }
        return bestFrom;
    }

    /// Text above the densest run belongs to it when what stands between (a table of contents, say) does not outweigh
    /// it and it is more than a banner.
    private static int withIntroduction(Paste p, int densest) {
        double sum = 0;
        int words = 0;
        int start = densest;
        for (int i = densest - 1; i >= 0; i--) {
            sum += weight(p, i);
            if (p.prose(i)) {
                words += (int) solid(p, i);
                if (sum > -150 && words >= 60) start = i;
            }
            if (sum < -400) break;
        }
        return start;
    }

    private static double weight(Paste p, int i) {
        Shape s = p.shape(i);
        if (p.prose(i)) return Math.min(80, solid(p, i));
        if (furniture(p, i)) return -6;
        if (p.sentence(i) || s.item()) return Math.min(20, s.count());
        return -3;
    }

    private static int bodyStart(Paste p, int from) {
        int start = from;
        while (start < p.size() && !opens(p, start)) start++;
        if (start == p.size()) start = 0;
        while (start < p.size() && !opens(p, start)) start++;
        if (start == p.size()) {
            // No prose at all: verse, a list, a very short text. The first unit is the title, the
            // rest the text.
            return Math.min(1, p.size());
        }
        while (start > 0 && belongsAbove(p, start - 1)) start--;
        return start;
    }

    private static boolean opens(Paste p, int i) {
        if (!p.prose(i)) return false;
        String text = p.text(i);
        if (Credits.find(text, p.shape(i)) != null || Notices.score(text).score() >= 4)
            return false;
        return !isStandfirst(p, i);
    }

    /// A sentence between the title and the byline says what the article is about; the article is beneath.
    static boolean isStandfirst(Paste p, int i) {
        if (i == 0 || p.shape(i).count() > 45) return false;
        for (int k = i + 1; k < Math.min(p.size(), i + 4); k++) {
            if (p.prose(k)) return false;
            String t = p.text(k);
            if (Byline.labelled(t) != null || Byline.isLabel(t)) return true;
            Dates.Found d = Dates.find(t);
            if (d != null && p.shape(k).count() <= 10) return true;
        }
        return false;
    }

    private static boolean belongsAbove(Paste p, int i) {
        String t = p.text(i);
        if (!p.sentence(i) && !speech(t)
                || Credits.find(t, p.shape(i)) != null
                || Byline.labelled(t) != null) return false;
        if (Dates.find(t) != null && p.shape(i).count() <= 10) return false;
        if (Notices.score(t).score() >= 4 || isStandfirst(p, i)) return false;
        // A question or a cry at the very top is a title.
        return i > 0 || t.endsWith(".") || p.shape(i).count() > 14;
    }

    /// A line of dialogue, however short.
    private static boolean speech(String t) {
        return "“\"«„—–".indexOf(t.charAt(0)) >= 0 && Shape.endsSentence(t);
    }

    private static boolean commentsBegin(Paste p, int i, int lastProse) {
        String t = p.text(i);
        boolean form = COMMENT_FORM.matcher(t).matches() && p.shape(i).count() <= 12;
        if (!form && !COMMENTS.matcher(t).matches()) return false;
        double evidence = form || t.chars().anyMatch(Character::isDigit) ? 1.5 : 0.5;
        for (int k = i + 1; k < Math.min(p.size(), i + 16); k++) {
            if (COMMENT_SIGN.matcher(p.text(k)).matches()) evidence += 1;
            if (COMMENT_FORM.matcher(p.text(k)).matches()) evidence += 1;
        }
        return evidence >= (i < lastProse ? 2.5 : 1.5);
    }

    /// Index of the first heading above links to other pages: little prose follows, up to the limit. The limit where there
    /// is none.
    private static int related(Paste p, int start, int limit) {
        int first = start;
        while (first < limit && !isRelatedHeading(p.text(first))) first++;
        int related = limit;
        int prose = 0;
        int other = 0;
        int longest = 0;
        for (int i = limit - 1; i >= first; i--) {
            if (isRelatedHeading(p.text(i)) && (prose == 0 || prose <= other && longest <= 45))
                related = i;
            boolean kept =
                    p.prose(i)
                            && (Notices.score(p.text(i)).score() >= 4
                                    || Notices.isAuthorNote(p.text(i), List.of()));
            if (p.prose(i) && !kept) {
                prose++;
                longest = Math.max(longest, p.shape(i).count());
            } else {
                other++;
            }
        }
        return related;
    }

    private static int bodyEnd(Paste p, int start, int limit, int thins) {
        int end = thins;
        while (end > start) {
            int i = end - 1;
            if (p.prose(i) && !closing(p, i)) break;
            end--;
        }
        if (end == start) return proseless(p, start, limit);
        // What stands below the last paragraph and is no furniture belongs to the text as far as
        // there is a sentence,
        // an item or a reference in it.
        boolean backMatter = false;
        for (int i = end; i < limit && !closing(p, i) && !furniture(p, i); i++) {
            backMatter |= isBackMatterHeading(p.text(i));
            if (backMatter || continues(p, i)) end = i + 1;
        }
        return end;
    }

    /// Index of the first disclaimer or note on the author after which hardly any prose follows: what the site says of
    /// itself.
    private static int closes(Paste p, int start, int limit) {
        int all = words(p, start, limit);
        int first = limit;
        int after = 0;
        for (int i = limit - 1; i > start && after <= LEFT; i--) {
            boolean closing = closing(p, i);
            if (closing && !p.pitch(i)) {
                // A plain disclaimer says more than a note on some person.
                int share = Notices.score(p.text(i)).score() >= 5 ? 2 : 6;
                if (after * share < all) first = i;
            }
            if (p.prose(i) && !closing) after += p.shape(i).count();
        }
        return first == limit ? limit : backed(p, first);
    }

    /// Index of the first of the notices that stand in a row.
    private static int backed(Paste p, int i) {
        int first = i;
        while (first > 0 && closing(p, first - 1) && !p.pitch(first - 1)) first--;
        return first;
    }

    /// Index after the densest run, where the site's furniture follows with a sentence here and there; else the limit.
    private static int thins(Paste p, int start, int limit) {
        double sum = 0;
        double best = 0;
        int end = limit;
        for (int i = start; i < limit; i++) {
            sum += weight(p, i);
            if (sum >= best) {
                best = sum;
                end = i + 1;
            }
        }
        int last = limit;
        while (last > end && !p.prose(last - 1)) last--;
        double rest = 0;
        int furniture = 0;
        for (int i = end; i < last; i++) {
            rest += weight(p, i);
            if (furniture(p, i)) furniture++;
        }
        int kept = words(p, start, end);
        return rest <= -60 && furniture >= 4 && words(p, end, last) * 4 < kept ? end : limit;
    }

    /// Index at which the site's boxes begin: several short lines in a row, and from there on text is thin on the ground
    /// while most of it stands above.
    private static int scatters(Paste p, int start, int limit) {
        double all = 0;
        for (int i = start; i < limit; i++) all += solid(p, i);
        double before = 0;
        double[] longest = new double[Math.max(0, limit - start)];
        int[] run = new int[longest.length];
        for (int k = limit - 1; k >= start; k--) {
            boolean last = k + 1 == limit;
            longest[k - start] = Math.max(last ? 0 : longest[k + 1 - start], solid(p, k));
            run[k - start] =
                    p.prose(k) && p.shape(k).sentence() ? 1 + (last ? 0 : run[k + 1 - start]) : 0;
        }
        int[] longestRun = run.clone();
        for (int k = longestRun.length - 2; k >= 0; k--)
            longestRun[k] = Math.max(longestRun[k], longestRun[k + 1]);
        for (int i = start; i < limit; i++) {
            before += solid(p, i);
            if (p.prose(i) || i == start || !boxes(p, i, limit)) continue;
            if (before < 0.5 * all || before < 60) continue;
            double dense = before / (i - start);
            double thin = (all - before) / (limit - i);
            if (limit - i >= 8
                    && thin < 0.3 * dense
                    && longest[i - start] < 0.35 * before
                    && longestRun[i - start] < 3) return i;
        }
        return limit;
    }

    /// Words of a paragraph; of a teaser, alone among short lines, the fourth part.
    private static double solid(Paste p, int i) {
        if (!p.prose(i)) return 0;
        int n = p.shape(i).count();
        boolean alone =
                p.size() > MANY
                        && n <= 50
                        && (i == 0 || !p.prose(i - 1) && !p.sentence(i - 1))
                        && (i + 1 == p.size() || !p.prose(i + 1) && !p.sentence(i + 1));
        return alone ? 0.25 * n : n;
    }

    private static boolean boxes(Paste p, int from, int limit) {
        int n = 0;
        for (int k = from; k < limit && n < 4; k++, n++) {
            Shape s = p.shape(k);
            if (p.prose(k) || s.item() || s.sentence() && s.count() >= 8) return false;
            if (isBackMatterHeading(p.text(k))) return false;
            if (p.units().get(k).hasCells()) return false;
        }
        return n == 4;
    }

    private static int words(Paste p, int from, int to) {
        int words = 0;
        for (int i = from; i < to; i++) if (p.prose(i)) words += p.shape(i).count();
        return words;
    }

    /// Comments without a heading: names with a day and a time, again and again, between paragraphs.
    private static int signed(Paste p, int start) {
        int first = p.size();
        int count = 0;
        int prose = 0;
        int before = 0;
        for (int i = start; i < p.size(); i++) {
            if (p.prose(i)) prose++;
            boolean signature =
                    p.shape(i).count() <= 14
                            && !p.shape(i).sentence()
                            && (SIGNATURE.matcher(p.text(i)).matches()
                                            && Dates.find(p.text(i)) != null
                                    || AGO.matcher(p.text(i)).matches());
            if (!signature || prose < 4) continue;
            if (count++ == 0) first = i;
            // From one signature to the next somebody says something.
            if (count > 1 && prose == before) count--;
            before = prose;
        }
        return count >= 3 ? first : p.size();
    }

    /// Where nothing is prose, the text ends before the first line of furniture or the first notice.
    private static int proseless(Paste p, int start, int limit) {
        int end = start;
        while (end < limit && !closing(p, end) && !furniture(p, end)) end++;
        return end;
    }

    /// What may close an article without being its text.
    private static boolean closing(Paste p, int i) {
        String t = p.text(i);
        return p.shape(i).count() <= 110
                && (Notices.score(t).score() >= 3
                        || Notices.isAuthorNote(t, List.of())
                        || p.pitch(i));
    }

    static boolean furniture(Paste p, int i) {
        Shape s = p.shape(i);
        return !s.sentence()
                        && s.count() <= 10
                        && (s.interfaceShare() >= 0.8 || s.interfaceStrong() >= 1 && s.count() <= 6)
                || s.sentence() && s.count() <= 8 && s.interfaceShare() >= 0.9
                || p.pitch(i);
    }

    private static boolean continues(Paste p, int i) {
        String t = p.text(i);
        if (Credits.find(t, p.shape(i)) != null) return false;
        if (Byline.labelled(t) != null && p.shape(i).count() <= 8) return false;
        if (p.sentence(i)
                || p.shape(i).item()
                || p.shape(i).count() >= 4 && t.endsWith(":")
                || CodeLines.isSure(t)) return true;
        boolean cells = p.units().get(i).hasCells();
        return cells
                || REFERENCE.matcher(t).matches()
                        && p.shape(i).count() >= 6
                        && Dates.find(t) == null;
    }
}
