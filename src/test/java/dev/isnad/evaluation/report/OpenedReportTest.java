package dev.isnad.evaluation.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.isnad.SharedChromium;
import dev.isnad.evaluation.questions.Gold;
import dev.isnad.evaluation.run.QuestionResult;
import dev.isnad.evaluation.run.RecordedParagraph;
import dev.isnad.evaluation.run.RunRecord;
import dev.isnad.evaluation.run.SampleRuns;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The report in a browser that is offline: opened from disk, it must work and ask for nothing. */
class OpenedReportTest {
  private static final String FAILURE = "#q=" + SampleRuns.SET + "%2Fq2";

  @RegisterExtension static final SharedChromium chromium = new SharedChromium();

  @TempDir static Path directory;

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void opensEverySectionWithoutAComplaint(ColorScheme scheme) throws IOException {
    try (OpenedReport report = compared(1400, scheme)) {
      for (String section : List.of("Questions", "Comparison", "Configuration", "Overview")) {
        report.page().getByRole(AriaRole.LINK, named(section)).click();
        assertThat(heading(report.page(), section)).isVisible();
      }
      assertThat(drawnCharts(report.page())).isPositive();
      assertThat(report.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 768, 1400})
  void fitsTheWindow(int width) throws IOException {
    try (OpenedReport report = compared(width, ColorScheme.LIGHT)) {
      for (String address :
          List.of("#overview", "#questions", FAILURE, "#comparison", "#configuration")) {
        report.page().evaluate("address => { location.hash = address }", address);
        assertThat(report.overflow()).as(address).isZero();
      }
    }
  }

  @Test
  void filtersQuestions() throws IOException {
    try (OpenedReport report = compared(1400, ColorScheme.LIGHT)) {
      Page page = at(report, "#questions");
      page.getByRole(AriaRole.COMBOBOX, named("Outcome")).selectOption("failures");
      assertThat(page.getByRole(AriaRole.STATUS).first()).hasText("4 of 6 questions");
      page.getByRole(AriaRole.COMBOBOX, named("Tag")).selectOption("far");
      assertThat(page.getByRole(AriaRole.STATUS).first()).hasText("1 of 6 questions");
      page.getByText("Show all").click();
      page.getByRole(AriaRole.COMBOBOX, named("Metric")).selectOption("f1");
      page.getByRole(AriaRole.SPINBUTTON, named("below")).fill("0.1");
      assertThat(page.locator("#list li")).containsText(new String[] {"كم راكبا تسع الحافلة؟"});
      page.getByText("Show all").click();
      page.getByRole(AriaRole.SEARCHBOX, named("Search")).fill("إثنتا عَشره");
      assertThat(page.locator("#list li")).containsText(new String[] {"كم حافلة"});
      assertThat(report.complaints()).isEmpty();
    }
  }

  @Test
  void leadsFromAnOutcomeToItsQuestions() throws IOException {
    try (OpenedReport report = compared(1400, ColorScheme.LIGHT)) {
      Page page = report.page();
      page.getByLabel("Questions by outcome").getByText("wrongly refused").click();
      assertThat(page.locator("#list li")).hasCount(1);
      assertThat(page.getByRole(AriaRole.COMBOBOX, named("Outcome"))).hasValue("WRONGLY_REFUSED");
    }
  }

  @Test
  void marksTheQuoteInTheCitedParagraph() throws IOException {
    try (OpenedReport report = compared(1400, ColorScheme.LIGHT)) {
      Page page = at(report, FAILURE);

      assertThat(page.locator("mark.quote")).hasText("أكثر من خمسة آلاف صغير");
      assertThat(page.locator(".citation .paragraph")).hasText(SampleRuns.TURTLES.text());
      assertThat(page.locator(".citation .paragraph")).hasAttribute("dir", "rtl");
      assertThat(page.locator("mark.answer").first()).hasText("80");
      assertThat(page.locator(".ranking .gold summary")).containsText("2");
      assertThat(page.locator("#detail")).containsText("answered without gold");
    }
  }

  @Test
  void walksFromFailureToFailureByKeyboard() throws IOException {
    try (OpenedReport report = compared(1400, ColorScheme.LIGHT)) {
      Page page = at(report, FAILURE);
      page.getByText("Next failure").focus();
      page.keyboard().press("Enter");
      assertThat(page.locator("#detail h3")).hasText("كم حافلة على الخط رقم 7؟");
      assertThat(page.locator("#detail h3")).isFocused();
      page.getByText("Previous failure").focus();
      page.keyboard().press("Enter");
      assertThat(page).hasURL(Pattern.compile(".*q2$"));
    }
  }

  @Test
  void goesBackToWhereTheQuestionIsListed() throws IOException {
    try (OpenedReport report = compared(360, ColorScheme.LIGHT)) {
      Page page = at(report, FAILURE);
      assertThat(page.locator("#list")).isHidden();
      assertThat(page.locator("#detail")).containsText("Changed since the earlier run");
      page.getByText("Back to the list").click();

      assertThat(page.locator("#detail")).isHidden();
      assertThat(page.locator("#list a").nth(1)).isFocused();
    }
  }

  @Test
  void showsChangedQuestionsSideBySide() throws IOException {
    try (OpenedReport report = compared(1400, ColorScheme.LIGHT)) {
      Page page = at(report, "#comparison");
      Locator changed = page.getByLabel("Changed questions").getByRole(AriaRole.LISTITEM);

      assertThat(changed).hasCount(1);
      assertThat(changed.locator(".side").nth(0)).containsText("تسع كل منها 80 راكبا");
      assertThat(changed.locator(".side").nth(1)).containsText("أكثر من خمسة آلاف صغير");
      page.getByRole(AriaRole.COMBOBOX, named("Show")).selectOption("better");
      assertThat(changed).hasCount(0);
      assertThat(page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("All metrics")))
          .containsText("▼ worse");
    }
  }

  @Test
  void showsHostileTextAsText() throws IOException {
    String hostile = "<img src=x onerror=alert(1)></script><script>alert(2)</script>&lt;b>";
    RecordedParagraph paragraph =
        new RecordedParagraph(
            SampleRuns.TURTLES.ref(), hostile, hostile, "javascript:alert(3)", hostile + " نص");
    QuestionResult result =
        SampleRuns.result("q<b>", hostile)
            .tags(hostile)
            .after(hostile)
            .expecting(List.of(hostile, "(["), paragraph)
            .ranked(paragraph)
            .answering("onerror", paragraph)
            .build();
    RunRecord run = SampleRuns.of(hostile, List.of(result));
    RunRecord hostileRun =
        new RunRecord(
            1,
            hostile,
            hostile,
            run.startedAt(),
            run.seconds(),
            run.configuration(),
            List.of(paragraph),
            run.results(),
            run.metrics());
    try (OpenedReport report =
        OpenedReport.open(
            chromium.browser(),
            OpenedReport.write(directory, hostileRun, Optional.empty()),
            1400,
            ColorScheme.LIGHT)) {
      Page page = at(report, "#questions");
      page.locator("#list a").click();

      assertThat(page.locator("#detail h3")).hasText(hostile);
      assertThat(page.locator("mark.quote")).hasText("onerror");
      assertThat(page.locator("img, b, a[href^='javascript']")).hasCount(0);
      assertThat(report.complaints()).isEmpty();
    }
  }

  @Test
  void namesTheGoldThatIsLost() throws IOException {
    QuestionResult lost =
        SampleRuns.result("q9", "كم عدد الجسور؟")
            .expecting(List.of("81%"), SampleRuns.TURTLES)
            .missing(new Gold("bridges", 3, null), new Gold(null, null, "سبعة جسور"))
            .ranked(SampleRuns.TURTLES)
            .answering("81%", SampleRuns.TURTLES)
            .build();
    RunRecord run = SampleRuns.of("01K", List.of(english("a"), english("b"), lost));
    try (OpenedReport report =
        OpenedReport.open(
            chromium.browser(),
            OpenedReport.write(directory, run, Optional.empty()),
            1400,
            ColorScheme.LIGHT)) {
      Page page = report.page();
      assertThat(page.locator("#lost-gold")).containsText("1 question has gold evidence that");
      page.locator("#lost-gold a").click();

      assertThat(page.locator("#detail")).containsText("not in the articles bridges#3");
      assertThat(page.locator("#detail")).containsText("not in the articles سبعة جسور");
      assertThat(page.locator("#detail .ranking summary")).containsText("turtles#2");
      assertThat(page.locator("#detail .answer p").first()).hasAttribute("dir", "rtl");
      assertThat(report.complaints()).isEmpty();
    }
  }

  private static QuestionResult english(String id) {
    return SampleRuns.result(id, "How many of the turtles' eggs hatched in the end?").build();
  }

  @Test
  void turnsThePagesOfALongList() throws IOException {
    RunRecord run =
        SampleRuns.of(
            "01K",
            IntStream.range(0, 120)
                .mapToObj(i -> SampleRuns.result("q" + i, "سؤال رقم " + i).build())
                .toList());
    try (OpenedReport report =
        OpenedReport.open(
            chromium.browser(),
            OpenedReport.write(directory, run, Optional.empty()),
            360,
            ColorScheme.LIGHT)) {
      Page page = at(report, "#questions");
      page.getByText("Next page").click();
      page.getByText("Next page").click();

      assertThat(page.locator("#list li")).hasCount(20);
      assertThat(page.getByText("Page 3 of 3")).isVisible();
      assertThat(page.getByText("Next page")).isDisabled();
    }
  }

  private static OpenedReport compared(int width, ColorScheme scheme) throws IOException {
    return OpenedReport.compared(chromium.browser(), directory, width, scheme);
  }

  /** The same page at another place. */
  private static Page at(OpenedReport report, String address) {
    report.page().evaluate("address => { location.hash = address }", address);
    return report.page();
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator heading(Page page, String name) {
    return page.getByRole(AriaRole.HEADING, named(name).setLevel(2));
  }

  private static int drawnCharts(Page page) {
    return ((Number)
            page.evaluate(
                "() => [...document.querySelectorAll('canvas')].filter(c => Chart.getChart(c)).length"))
        .intValue();
  }
}
