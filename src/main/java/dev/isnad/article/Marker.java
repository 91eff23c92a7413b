package dev.isnad.article;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The words by which pages mark what is not running text, in folded spelling. Each tells when the
 * same words are only the beginning of an ordinary sentence.
 */
enum Marker {
  /** Names the publisher; closes the article. */
  SOURCE(
      List.of("المصدر", "مصدر الخبر", "المصادر", "source"),
      shape ->
          !shape.glued()
              && !startsClause(shape)
              && (shape.separated()
                  ? shape.isShort(8)
                  : (shape.tail() && shape.isShort(5)) || Agencies.isAgency(shape.rest().plain()))),
  /** Lists keywords; closes the article. */
  KEYWORDS(
      List.of(
          "كلمات دلاليه",
          "الكلمات الدلاليه",
          "كلمات مفتاحيه",
          "الكلمات المفتاحيه",
          "كلمات البحث",
          "keywords",
          "key words"),
      shape -> !shape.glued() && (shape.separated() || shape.isEmpty())),
  /** Lists tags; closes the article. */
  TAGS(
      List.of("الوسوم", "وسوم", "الاوسمه", "هاشتاغ", "سمات", "tags", "topics"),
      shape -> (shape.separated() || shape.isEmpty()) && shape.isShort(40)),
  /** Tags whose marker is glued to the first of them by the scrape. */
  GLUED_TAGS(
      List.of("الوسوم"),
      shape -> (shape.glued() || shape.rest().words() <= 8) && shape.isShort(40)),
  /** Announces another article: one line, or a whole one at the end of the page. */
  READ_ALSO(
      List.of(
          "اقرا ايضا",
          "اقرا المزيد",
          "اقرا كذلك",
          "اقراي ايضا",
          "اقراوا ايضا",
          "اقرؤوا ايضا",
          "اقرءوا ايضا",
          "تقرا ايضا",
          "طالع ايضا",
          "تابع ايضا",
          "شاهد ايضا",
          "قد يهمك ايضا",
          "قد يهمك",
          "قد يعجبك ايضا",
          "read also",
          "also read",
          "read more",
          "read next",
          "see also"),
      shape ->
          !shape.glued()
              && (shape.isEmpty() || shape.isShort(30) || (shape.separated() && isLine(shape)))),
  /** Heads a list of links that ends the page. */
  SIMILAR(
      List.of(
          "مقالات مشابهه",
          "مقالات اخري للكاتب",
          "اخبار مشابهه",
          "مواضيع مشابهه",
          "موضوعات مشابهه",
          "الاكثر قراءه",
          "الاكثر مشاهده",
          "similar articles",
          "most read",
          "most popular",
          "you may also like"),
      shape -> shape.isEmpty() || shape.rest().isBullet() || shape.separated() || shape.glued()),
  /** Heads a box of links, at the end of the page or amid the article. */
  RELATED_LINKS(
      List.of(
          "اخبار ذات صله",
          "مقالات ذات صله",
          "مواضيع ذات صله",
          "موضوعات ذات صله",
          "اخبار متعلقه",
          "مقالات متعلقه",
          "مواضيع متعلقه",
          "موضوعات متعلقه",
          "محتوي ذو صله",
          "ذات صله",
          "روابط ذات صله",
          "related articles",
          "related stories",
          "related news",
          "related topics",
          "related content",
          "more on this story"),
      shape -> !shape.glued() && (shape.isEmpty() || shape.rest().isBullet() || isLink(shape)));

  /** First words of a clause: what is behind the colon is then speech, not a name. */
  private static final Set<String> CLAUSE_STARTS =
      Set.of("ان", "لم", "لن", "لا", "قد", "هناك", "سوف", "نحن", "لقد", "هذا", "هذه", "ما", "we");

  private final List<String> phrases;
  private final Predicate<MarkerLine.Shape> accepts;

  Marker(List<String> phrases, Predicate<MarkerLine.Shape> accepts) {
    this.phrases = phrases;
    this.accepts = accepts;
  }

  List<String> phrases() {
    return phrases;
  }

  boolean accepts(MarkerLine.Shape shape) {
    return accepts.test(shape);
  }

  /** The name under which lines of this kind are reported. */
  String rule() {
    return switch (this) {
      case SOURCE -> "source-line";
      case KEYWORDS -> "keyword-line";
      case TAGS, GLUED_TAGS -> "tag-line";
      case READ_ALSO -> "read-also";
      case SIMILAR, RELATED_LINKS -> "similar-articles";
    };
  }

  private static boolean startsClause(MarkerLine.Shape shape) {
    String plain = shape.rest().plain();
    int space = plain.indexOf(' ');
    return "\"“«'".indexOf(plain.isEmpty() ? ' ' : plain.charAt(0)) >= 0
        || CLAUSE_STARTS.contains(space < 0 ? plain : plain.substring(0, space));
  }

  private static boolean isLine(MarkerLine.Shape shape) {
    return shape.rest().plain().length() <= 200 && shape.rest().words() <= 30;
  }

  private static boolean isLink(MarkerLine.Shape shape) {
    return shape.separated() && shape.isShort(30);
  }
}
