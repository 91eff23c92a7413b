package dev.isnad.evaluation.report;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.isnad.article.ArticleFilter;
import dev.isnad.evaluation.run.QuestionResult;
import dev.isnad.evaluation.run.RunRecord;
import dev.isnad.evaluation.run.SampleRuns;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class HtmlReportTest {
  private static final String HOSTILE =
      "</script><script>alert(1)</script><!--<img src=x onerror=alert(2)>&lt;\u2028\u2029\"'\\ \ud800";

  @Test
  void holdsTheWholeRun() throws IOException {
    JsonNode data = data(page(SampleRuns.run(), true));

    assertThat(data.at("/run/results")).hasSize(6);
    assertThat(data.at("/run/results/0/question/question").asText())
        .isEqualTo("كم بلغت نسبة فقس بيوض السلاحف؟");
    assertThat(data.at("/run/startedAt").asText()).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(data.at("/ended")).extracting(JsonNode::asText).contains("HALLUCINATED", "RIGHT");
    assertThat(data.at("/comparison/changed/0/key").asText()).isEqualTo("عينة/q2");
    assertThat(data.at("/comparison/earlier/name").asText()).isEqualTo("عينة");
  }

  @Test
  void namesNothingOutsideOfItself() throws IOException {
    Document page = Jsoup.parse(page(SampleRuns.run(), true));

    assertThat(page.select("[src], [srcset], [action], [data], link, img, iframe, object, base"))
        .isEmpty();
    assertThat(page.select("[href]")).allMatch(link -> link.attr("href").startsWith("#"));
    assertThat(page.select("style").first().data()).doesNotContain("url(", "@import");
    assertThat(page.select("script:not([type])"))
        .extracting(Element::data)
        .noneMatch(
            Pattern.compile("sourceMappingURL|fetch\\(|XMLHttpRequest|import\\(").asPredicate());
  }

  @Test
  void allowsItsOwnScriptsAndStyleOnly() throws Exception {
    Document page = Jsoup.parse(page(SampleRuns.run(), true));
    String policy = page.select("meta[http-equiv]").attr("content");

    assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe");
    for (Element element : page.select("script:not([type]), style")) {
      assertThat(policy).contains("'sha256-" + sha256(element.data()) + "'");
    }
    assertThat(page.select("[style], [onclick], [onload]")).isEmpty();
  }

  @Test
  void keepsTheLibrarysLicence() throws IOException {
    assertThat(page(SampleRuns.run(), false)).contains("Chart.js v4.5.1", "MIT License");
  }

  @Test
  void leavesHostileTextInTheData() throws IOException {
    RunRecord run =
        SampleRuns.of(
            "01K", List.of(SampleRuns.result("q", HOSTILE).refusing(HOSTILE, HOSTILE).build()));
    RunRecord named =
        new RunRecord(
            run.format(),
            run.id(),
            HOSTILE,
            run.startedAt(),
            run.seconds(),
            run.configuration(),
            run.paragraphs(),
            run.results(),
            run.metrics());

    String page = page(named, false);

    Document parsed = Jsoup.parse(page);
    assertThat(parsed.select("script")).hasSize(3);
    assertThat(parsed.select("img")).isEmpty();
    assertThat(parsed.title()).contains("</script><script>alert(1)</script>");
    assertThat(parsed.select("#data").first().data())
        .doesNotContain("<", ">", "&", "\u2028", "\u2029");
    assertThat(data(page).at("/run/results/0/question/question").asText())
        .isEqualTo(HOSTILE.replace('\ud800', '?'));
  }

  @Test
  void isTheSamePageForTheSameRun() throws IOException {
    assertThat(page(SampleRuns.run(), true)).isEqualTo(page(SampleRuns.run(), true));
  }

  /** The sets' own order is another in every Java process. */
  @Test
  void namesTheArticlesOfAFilterInOrder() throws IOException {
    Set<String> ids = IntStream.range(0, 100).mapToObj("a%02d"::formatted).collect(toSet());
    QuestionResult result =
        SampleRuns.result("q", "سؤال").from(new ArticleFilter(ids, ids, null, null)).build();

    JsonNode filter = data(page(SampleRuns.of("01K", List.of(result)), false)).findValue("filter");

    assertThat(filter.get("articleIds")).extracting(JsonNode::asText).hasSize(100).isSorted();
    assertThat(filter.get("sources")).extracting(JsonNode::asText).hasSize(100).isSorted();
  }

  private static String page(RunRecord run, boolean compared) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    HtmlReport.write(
        run,
        compared ? Optional.of(SampleComparisons.worse()) : Optional.empty(),
        compared ? Optional.of(SampleRuns.earlier()) : Optional.empty(),
        out);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static JsonNode data(String page) throws IOException {
    return new ObjectMapper().readTree(Jsoup.parse(page).select("#data").first().data());
  }

  private static String sha256(String text) throws Exception {
    return Base64.getEncoder()
        .encodeToString(
            MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
  }
}
