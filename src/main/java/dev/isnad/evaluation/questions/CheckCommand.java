package dev.isnad.evaluation.questions;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.problem.Violation;
import dev.isnad.store.ArticleStore;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad questions check}: whether sets can be asked of the articles that are stored. */
@Dependent
@Unremovable
@Command(
    name = "check",
    description =
        "Check question sets against the stored articles: a line a finding, exit code 1 if there is"
            + " an error among them.",
    mixinStandardHelpOptions = true)
public class CheckCommand implements Callable<Integer> {
  private final ArticleStore store;

  @Parameters(
      paramLabel = "QUESTIONS",
      arity = "1..*",
      description =
          "Files: JSONL, JSON, YAML, CSV, SQuAD (checked against its own articles); or samples, the"
              + " bundled set.")
  List<String> sets;

  @Spec CommandSpec spec;

  CheckCommand(ArticleStore store) {
    this.store = store;
  }

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    long errors = 0;
    for (String name : sets) {
      errors += check(name, out);
    }
    out.flush();
    return errors == 0 ? spec.exitCodeOnSuccess() : spec.exitCodeOnExecutionException();
  }

  /** How many errors there are; a set that cannot be read does not hide those of the others. */
  private long check(String name, PrintWriter out) {
    QuestionSet set;
    try {
      set = QuestionSets.find(name);
    } catch (ProblemException e) {
      if (e.problem() != Problem.MALFORMED_REQUEST && e.problem() != Problem.TOO_LARGE) {
        throw e;
      }
      return unreadable(e, out);
    }
    List<Finding> findings = GoldCheck.check(set, AskedArticles.of(set, store));
    for (Finding finding : findings) {
      out.println(
          "%s, question %s, %s: %s: %s"
              .formatted(
                  name,
                  finding.question(),
                  finding.field(),
                  finding.severity().name().toLowerCase(Locale.ROOT),
                  finding.message()));
    }
    long errors = findings.stream().filter(Finding::isError).count();
    out.println(
        "%s: questions %,d, errors %,d, warnings %,d"
            .formatted(name, set.questions().size(), errors, findings.size() - errors));
    return errors;
  }

  private static long unreadable(ProblemException e, PrintWriter out) {
    if (e.violations().isEmpty()) {
      out.println("error: " + e.getMessage());
      return 1;
    }
    for (Violation violation : e.violations()) {
      out.println(violation.field() + ": error: " + violation.message());
    }
    return e.violations().size();
  }
}
