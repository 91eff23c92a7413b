package dev.isnad.evaluation.report;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import dev.isnad.SharedChromium;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What the report's charts draw, and the figures beside them, in a browser. */
class ReportChartsTest {
  @RegisterExtension static final SharedChromium chromium = new SharedChromium();

  @TempDir static Path directory;

  @Test
  void hasTheFiguresOfEachChartInATable() throws IOException {
    try (OpenedReport report = open()) {
      Page page = report.page();
      page.getByText("Figures: Retrieval").click();
      Locator table =
          page.getByRole(AriaRole.TABLE, new Page.GetByRoleOptions().setName("Retrieval"));

      assertThat(table).containsText("66.7 %");
      assertThat(table).containsText("25.0 to 100.0 %");
      assertThat(page.locator("canvas").count())
          .isEqualTo(page.locator(".canvas + details table").count());
    }
  }

  @Test
  void countsTheRanksOfGold() throws IOException {
    try (OpenedReport report = open()) {
      Page page = report.page();
      page.getByText("Figures: Rank of the first gold paragraph").click();
      Locator rows = page.getByLabel("Questions by rank of gold").locator("tbody tr");

      assertThat(rows.nth(0)).hasText("1250.0 %");
      assertThat(rows.nth(1)).hasText("2125.0 %");
      assertThat(rows.last()).hasText("not found125.0 %");
    }
  }

  /** Of the three answerable questions two have an evidence of 4.25, one of 2.5. */
  @Test
  void drawsEachBinOverItsOwnValues() throws IOException {
    try (OpenedReport report = open()) {
      Object drawn =
          report
              .page()
              .evaluate(
                  """
                  () => {
                    const chart = Chart.getChart(document.querySelector('[aria-label^="Evidence"]'));
                    const { data, stepped } = chart.data.datasets[0];
                    return [stepped, ...data.filter(({ y }) => y > 0).map(({ x, y }) => `${x}: ${Math.round(y)}`)];
                  }
                  """);

      assertThat(drawn).isEqualTo(List.of("before", "2.5: 33", "4.2: 67", "4.3: 67"));
    }
  }

  private static OpenedReport open() throws IOException {
    return OpenedReport.compared(chromium.browser(), directory, 1400, ColorScheme.LIGHT);
  }
}
