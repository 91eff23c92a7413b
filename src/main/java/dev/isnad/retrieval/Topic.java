package dev.isnad.retrieval;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a question was about: its words without those that asked. It stands after the question that
 * it was added to: «وكم كلفت؟ (محطة نبع الشمس)»; a further follow-up question goes on with it.
 */
final class Topic {
  private static final int MOST_WORDS = 9;
  private static final int MOST_CHARACTERS = 200;

  /** How many words that name nothing a phrase may hold between two that do. */
  private static final int WIDEST_GAP = 2;

  private Topic() {}

  /** The question with a topic after it; both are cut from each other by a question mark. */
  static String added(String question, String topic) {
    boolean latin = question.chars().noneMatch(c -> c >= 0x600 && c < 0x700);
    boolean asks = question.endsWith("؟") || question.endsWith("?");
    return question + (asks ? "" : latin ? "?" : "؟") + " (" + topic + ")";
  }

  /** Where the topic begins that {@link #added} put there; past the end where there is none. */
  static int start(String question) {
    int open = question.lastIndexOf(" (");
    boolean added =
        open > 0
            && question.endsWith(")")
            && (question.charAt(open - 1) == '؟' || question.charAt(open - 1) == '?');
    return added ? open : Integer.MAX_VALUE;
  }

  /**
   * What {@code last} was about, without the words that {@code question} brings itself.
   *
   * @param whole also what it asked for, for a question that asks nothing new
   * @return empty where it was about nothing else
   */
  static String of(String last, List<Token> question, boolean whole) {
    Sought sought = Sought.by(question, whole);
    int start = Math.min(start(last), last.length());
    List<String> phrases = new ArrayList<>(phrases(last.substring(0, start), sought));
    phrases.addAll(phrases(last.substring(start), sought.all()));
    StringBuilder topic = new StringBuilder();
    for (String phrase : phrases) {
      if (topic.length() + phrase.length() <= MOST_CHARACTERS) {
        topic.append(topic.isEmpty() ? "" : "، ").append(phrase);
      }
    }
    return topic.toString();
  }

  /**
   * What a follow-up question can use of a topic.
   *
   * @param brought the light stems of its own words
   * @param whole also what was asked for
   * @param feminine it speaks of «ـها», which may be what was counted: «كم حافلة…؟»
   */
  private record Sought(Set<String> brought, boolean whole, boolean feminine) {

    static Sought by(List<Token> question, boolean whole) {
      return new Sought(
          question.stream().map(token -> token.word().lightStem()).collect(Collectors.toSet()),
          whole,
          question.stream().map(Pronouns::ending).anyMatch(Pronouns.FEMININE::equals));
    }

    Sought all() {
      return new Sought(brought, true, feminine);
    }

    boolean lacks(Token token) {
      return !brought.contains(token.word().lightStem()) && Pronouns.ending(token) == null;
    }
  }

  private static List<String> phrases(String text, Sought sought) {
    List<Token> tokens = Token.of(text);
    boolean[] kept = kept(tokens, sought);
    List<String> phrases = new ArrayList<>();
    for (int from = 0; from < kept.length; from++) {
      if (kept[from]) {
        int to = end(tokens, kept, from);
        phrases.add(phrase(text, tokens.get(from), tokens.get(to)));
        from = to;
      }
    }
    return phrases;
  }

  /** Which words are the topic's; what is counted is not, nor the verb after an interrogative. */
  private static boolean[] kept(List<Token> tokens, Sought sought) {
    boolean[] kept = new boolean[tokens.size()];
    boolean passing = false;
    boolean counted = false;
    int words = 0;
    for (int i = 0; i < kept.length; i++) {
      Token token = tokens.get(i);
      if (token.interrogative()) {
        counted = token.counts();
        passing = !sought.whole() && (counted || token.asksWithVerb());
      } else if (token.isContent()) {
        boolean first = i > 0 && tokens.get(i - 1).interrogative();
        boolean meant = sought.feminine() && counted && first && token.isTopical();
        passing &= !token.isDefinite() && !token.isLatin() && !meant;
        boolean topical = sought.whole() || !passing && token.isTopical();
        kept[i] = topical && sought.lacks(token) && words++ < MOST_WORDS;
        // «كم مترا مكعبا تنتج»: the adjectives agree, and the verb is passed, too.
        passing &= counted && (token.isAccusative() || token.isFeminine());
      }
    }
    return kept;
  }

  /** The last word of the phrase that begins with word {@code from}. */
  private static int end(List<Token> tokens, boolean[] kept, int from) {
    int to = from;
    for (int i = from + 1; i < kept.length && i - to <= WIDEST_GAP + 1; i++) {
      if (kept[i]) {
        to = i;
      } else if (tokens.get(i).isContent() || tokens.get(i).interrogative()) {
        break;
      }
    }
    return to;
  }

  /**
   * The text from one word to another, without quotation marks and brackets that it may cut in half
   * and without a preposition that is written together with the article.
   */
  private static String phrase(String text, Token from, Token to) {
    String phrase =
        text.substring(from.word().span().start(), to.word().span().end())
            .replaceAll("[«»\"“”()\\[\\]]", "");
    return phrase.replaceFirst("^(?:لل|بال)(?=\\p{L}{3})", "ال");
  }
}
