package dev.isnad.chat.openai;

import dev.isnad.answer.Question;
import dev.isnad.article.ArticleFilter;
import dev.isnad.conversation.Turn;
import dev.isnad.problem.ProblemException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a dialogue that its client keeps: the last user message is the question, the messages
 * before it are its history. Whoever sends them may have changed them, so they only help to
 * understand the question; no answer is taken from them. Instructions (system and developer
 * messages) are ignored: they cannot change what the articles say.
 */
final class Dialogue {
  /** As many turns as conversations that are kept here have by default. */
  private static final int LONGEST = 10;

  private static final String USER = "user";
  private static final String ASSISTANT = "assistant";
  private static final Set<String> ROLES =
      Set.of(USER, ASSISTANT, "system", "developer", "tool", "function");
  private static final Pattern MARKER = Pattern.compile(" ?\\[\\d{1,4}]");

  private final List<Turn> turns = new ArrayList<>();
  private String asked;
  private String answered;

  private Dialogue() {}

  /**
   * @throws ProblemException if there is no question, or anything but text
   */
  static Question question(List<Message> messages, ArticleFilter filter) {
    Dialogue dialogue = new Dialogue();
    String field = "messages";
    for (int i = 0; i < messages.size(); i++) {
      String place = "messages[" + i + "]";
      Message message = messages.get(i);
      if (message.role() == null || !ROLES.contains(message.role())) {
        throw CompletionRequest.invalid(
            place + ".role", "expected user, assistant, system, developer or tool");
      }
      String text = message.text(place + ".content").strip();
      if (message.role().equals(USER)) {
        field = place + ".content";
        dialogue.ask(text);
      } else if (message.role().equals(ASSISTANT)) {
        dialogue.answer(text);
      }
    }
    return dialogue.lastQuestion(field, filter);
  }

  private void ask(String question) {
    if (asked != null && !asked.isEmpty()) {
      turns.add(new Turn(asked, asked, answered));
    }
    asked = question;
    answered = null;
  }

  private void answer(String text) {
    if (asked != null && !text.isEmpty()) {
      String plain = MARKER.matcher(text).replaceAll("");
      answered = answered == null ? plain : answered + " " + plain;
    }
  }

  private Question lastQuestion(String field, ArticleFilter filter) {
    if (asked == null) {
      throw CompletionRequest.invalid(field, "expected a message of the role user");
    }
    if (asked.isEmpty() || asked.length() > Question.LONGEST) {
      throw CompletionRequest.invalid(field, "expected 1 to " + Question.LONGEST + " characters");
    }
    return new Question(
        asked, filter, turns.subList(Math.max(0, turns.size() - LONGEST), turns.size()));
  }
}
