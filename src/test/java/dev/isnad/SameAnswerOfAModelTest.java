package dev.isnad;

import static org.assertj.core.api.Assertions.assertThat;

import dev.isnad.llm.ScriptedModel;
import dev.isnad.llm.ScriptedReply;
import dev.isnad.llm.ScriptedRequest;
import io.quarkus.picocli.runtime.annotations.TopCommand;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What a language model writes is the same on every face, too. */
@QuarkusTest
@TestProfile(ModelProfile.class)
class SameAnswerOfAModelTest {
  private static final Pattern PASSAGE =
      Pattern.compile("<passage key=\"(\\w+)\"[^>]*>\\s*([^<.]*)");

  @TestHTTPResource("/")
  URI root;

  @Inject @TopCommand IsnadCommand command;
  @Inject CommandLine.IFactory factory;

  @Test
  void onEveryFace() throws Exception {
    try (ScriptedModel model =
            ScriptedModel.start(ModelProfile.port(), SameAnswerOfAModelTest::firstSentences);
        Faces faces = new Faces(root, new CommandLine(command, factory))) {
      Map<String, Faces.Told> told = faces.ask("كم بلغت نسبة فقس بيوض السلاحف؟");

      Faces.Told expected = told.get("JSON");
      assertThat(told).allSatisfy((face, same) -> assertThat(same).isEqualTo(expected));
      assertThat(expected.sentences()).hasSizeGreaterThan(1);
      assertThat(expected.answer()).doesNotContain("زقلوط");
      assertThat(model.calls()).hasSizeGreaterThanOrEqualTo(told.size());
    }
  }

  /** Says the first sentence of the first passages and, between them, what none of them says. */
  private static ScriptedReply firstSentences(ScriptedRequest request) {
    StringBuilder answer = new StringBuilder();
    Matcher passage = PASSAGE.matcher(request.user());
    for (int i = 0; i < 3 && passage.find(); i++) {
      String key = " [" + passage.group(1) + "]. ";
      answer.append(passage.group(2).strip()).append(key).append("زار زقلوط القمر").append(key);
    }
    return ScriptedReply.text(answer.toString());
  }
}
