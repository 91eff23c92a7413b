package dev.isnad.answer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.article.ArticleFilter;
import dev.isnad.llm.Prompts;
import dev.isnad.problem.Cancellation;
import dev.isnad.retrieval.Library;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerServiceTest {
  private static final String QUESTION = "كم مرة زار بوتين فيتنام من قبل؟";

  @TempDir Path directory;
  private Library library;

  @BeforeEach
  void fill() {
    library = new Library(directory);
    library.copy(
        "visit", "v", "الجزيرة", "وصل الوفد أمس.", "زار بوتين فيتنام 4 مرات من قبل. ثم عاد.");
    library.copy("buses", "b", "رويترز", "تعمل 40 حافلة كهربائية في المدينة.");
    library.copy("oil", "o", "رويترز", "ارتفعت أسعار النفط اليوم.", "وهبط الذهب في الأسواق.");
  }

  @AfterEach
  void close() {
    library.close();
  }

  @Test
  void answersWithTheSentenceThatSaysIt() {
    Answer answer = ask(QUESTION, ArticleFilter.ALL);

    assertThat(answer.text()).startsWith("زار بوتين فيتنام 4 مرات من قبل [1].");
    Citation citation = ((Answer.Answered) answer).citations().get(0);
    assertThat(citation.articleId()).isEqualTo("visit");
    assertThat(citation.paragraph()).isEqualTo(2);
    assertThat(citation.quoted()).isEqualTo("زار بوتين فيتنام 4 مرات من قبل");
    assertThat(citation.source()).isEqualTo("الجزيرة");
    assertThat(citation.publishedAt()).hasToString("2024-06-20");
  }

  @ParameterizedTest
  @CsvSource({
    "ما عاصمة أستراليا؟, لم أجد",
    "؟, لم أجد",
    "Who invented the telephone?, I found nothing",
    "من كتب Don Quixote of La Mancha?, I found nothing",
    "ما معنى iPhone عند الشعراء القدماء؟, لم أجد"
  })
  void refusesInTheQuestionsLanguage(String question, String start) {
    Answer answer = ask(question, ArticleFilter.ALL);

    assertThat(answer.text()).startsWith(start);
    assertThat(((Answer.Unanswered) answer).reason()).isEqualTo(Answer.Reason.NO_EVIDENCE);
  }

  @Test
  void answersFromNothingThatTheFilterExcludes() {
    Answer answer = ask(QUESTION, new ArticleFilter(Set.of(), Set.of("رويترز"), null, null));

    assertThat(answer).isInstanceOf(Answer.Unanswered.class);
  }

  @Test
  void tellsEachCitationBeforeTheSentenceThatUsesIt() {
    List<Object> heard = new ArrayList<>();

    Answer.Answered answer =
        (Answer.Answered)
            service()
                .answer(
                    new Question(QUESTION, ArticleFilter.ALL),
                    new AnswerListener() {
                      @Override
                      public void citation(Citation citation) {
                        heard.add(citation);
                      }

                      @Override
                      public void sentence(AnswerSentence sentence) {
                        heard.add(sentence);
                      }
                    },
                    new Cancellation());

    List<Object> expected = new ArrayList<>();
    int told = 0;
    for (AnswerSentence sentence : answer.sentences()) {
      for (int number : sentence.citations()) {
        if (number > told) {
          expected.add(answer.citations().get(told++));
        }
      }
      expected.add(sentence);
    }
    assertThat(heard).isEqualTo(expected).isNotEmpty();
  }

  @Test
  void givesTheSameAnswerTwice() {
    Answer.Answered once = (Answer.Answered) ask(QUESTION, ArticleFilter.ALL);
    Answer.Answered twice = (Answer.Answered) ask(QUESTION, ArticleFilter.ALL);

    assertThat(twice.sentences()).isEqualTo(once.sentences());
    assertThat(twice.citations()).isEqualTo(once.citations());
  }

  private Answer ask(String question, ArticleFilter filter) {
    return service().answer(new Question(question, filter));
  }

  private AnswerService service() {
    return new AnswerService(
        library.retriever(), new Prompts(Optional.empty()), Extraction.MEASURED);
  }
}
