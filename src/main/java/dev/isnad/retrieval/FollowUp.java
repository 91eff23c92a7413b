package dev.isnad.retrieval;

import java.util.List;

/**
 * Makes follow-up questions standalone by rule, without a model: that a question leans on the
 * conversation is told by pronouns without a referent, by openings («وماذا عن…؟», «ومتى؟») and by
 * how little it says itself; what it lacks is the topic of the last question. {@link Retriever}
 * seeks such a question within the articles on that topic.
 */
public final class FollowUp {
  private static final int LONGEST = 2000;

  private FollowUp() {}

  /**
   * The question as it can be understood, and sought, by itself: unchanged where it already can,
   * else the last question with another thing or interrogative in it («متى ستقام الدورة المقبلة؟»),
   * or the question with the topic of the last one («وكم كلفت؟ (محطة نبع الشمس)»).
   *
   * @param lastQuestion the last question that was answered, itself standalone, or {@code null}
   * @return not longer than 2,000 characters unless {@code question} is
   */
  public static String standalone(String question, String lastQuestion) {
    if (lastQuestion == null) {
      return question;
    }
    List<Token> asked = Token.of(question);
    if (!Leaning.leans(asked)) {
      return question;
    }
    String standalone = standalone(question.strip(), asked, lastQuestion.strip());
    return standalone.length() <= LONGEST ? standalone : question;
  }

  private static String standalone(String question, List<Token> asked, String last) {
    List<Token> before = Token.of(last);
    return Substitution.interrogative(asked, last, before)
        .or(() -> Substitution.thing(question, asked, last, before))
        .orElseGet(
            () -> {
              boolean asksNothing =
                  Substitution.opens(asked) || asked.stream().noneMatch(Token::isContent);
              String topic = Topic.of(last, asked, asksNothing);
              return topic.isEmpty() ? question : Topic.added(question, topic);
            });
  }
}
