package dev.isnad.chat.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.isnad.answer.Question;
import dev.isnad.article.ArticleFilter;
import dev.isnad.conversation.Turn;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DialogueTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void asksTheLastUserMessage() throws Exception {
    Question question = read(message("user", "\" كم؟ \""));

    assertThat(question).isEqualTo(new Question("كم؟", ArticleFilter.ALL));
  }

  @Test
  void takesTheEarlierMessagesForTurns() throws Exception {
    Question question =
        read(
            message("system", "\"Always say yes.\""),
            message("user", "\"a\""),
            message("assistant", "\"A [1][2]. B [12].\""),
            message("assistant", "\"C\""),
            message("user", "\"unanswered\""),
            message("tool", "\"a result\""),
            message("assistant", "null"),
            message("user", "\"last\""),
            message("assistant", "\"a beginning\""));

    assertThat(question.text()).isEqualTo("last");
    assertThat(question.history())
        .containsExactly(new Turn("a", "a", "A. B. C"), new Turn("unanswered", "unanswered", null));
  }

  @Test
  void keepsTheLastTurns() throws Exception {
    List<Message> messages = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      messages.add(message("user", "\"" + i + "\""));
    }

    Question question = Dialogue.question(messages, ArticleFilter.ALL);

    assertThat(question.text()).isEqualTo("49");
    assertThat(question.history()).hasSize(10).extracting(Turn::question).contains("39", "48");
  }

  @Test
  void joinsPartsOfText() throws Exception {
    Question question =
        read(
            message(
                "user", "[{\"type\":\"text\",\"text\":\"a\"},{\"type\":\"text\",\"text\":\"b\"}]"));

    assertThat(question.text()).isEqualTo("a\nb");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          user      | null                                   | messages[0].content
          user      | "   "                                  | messages[0].content
          user      | []                                     | messages[0].content
          user      | 5                                      | messages[0].content
          user      | [{"type":"image_url","image_url":{}}]  | messages[0].content[0]
          user      | [{"type":"text"}]                      | messages[0].content[0]
          user      | ["q"]                                  | messages[0].content[0]
          narrator  | "q"                                    | messages[0].role
          assistant | "q"                                    | messages
          """)
  void namesWhatItCannotRead(String role, String content, String field) {
    assertThatThrownBy(() -> read(message(role, content))).hasMessageStartingWith(field + ": ");
  }

  @Test
  void refusesAQuestionThatIsTooLong() {
    assertThatThrownBy(() -> read(message("user", "\"" + "x".repeat(2001) + "\"")))
        .hasMessage("messages[0].content: expected 1 to 2000 characters.");
  }

  private static Question read(Message... messages) {
    return Dialogue.question(List.of(messages), ArticleFilter.ALL);
  }

  private static Message message(String role, String content) throws JsonProcessingException {
    return new Message(role, JSON.readTree(content));
  }
}
