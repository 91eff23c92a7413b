package dev.isnad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.benchmark.PageSet;
import dev.isnad.evaluation.questions.EvaluationQuestion;
import io.quarkus.picocli.runtime.annotations.TopCommand;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The same question gets the same sentences and citations on every face. */
@QuarkusTest
class SameAnswerTest {
  @TestHTTPResource("/")
  URI root;

  @Inject @TopCommand IsnadCommand command;
  @Inject CommandLine.IFactory factory;

  @Test
  void onEveryFace() throws Exception {
    List<EvaluationQuestion> questions = PageSet.sampleQuestions();
    int answered = 0;
    try (Faces faces = new Faces(root, new CommandLine(command, factory))) {
      for (EvaluationQuestion item : questions) {
        Map<String, Faces.Told> told = faces.ask(item.question());

        Faces.Told expected = told.get("JSON");
        assertThat(told).allSatisfy((face, same) -> assertThat(same).isEqualTo(expected));
        answered += expected.citations().isEmpty() ? 0 : 1;
      }
    }
    assertThat(answered).isBetween(questions.size() / 2, questions.size() - 1);
  }
}
