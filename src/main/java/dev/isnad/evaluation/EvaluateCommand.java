package dev.isnad.evaluation;

import dev.isnad.evaluation.metrics.Judge;
import dev.isnad.evaluation.metrics.Metric;
import dev.isnad.evaluation.metrics.Metric.Better;
import dev.isnad.evaluation.questions.QuestionSet;
import dev.isnad.evaluation.questions.QuestionSets;
import dev.isnad.evaluation.run.RunRecord;
import dev.isnad.ingest.StartupIngestion;
import dev.isnad.store.RunHeader.Status;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad evaluate}: how good the answers to question sets are, and whether that will do. */
@Dependent
@Unremovable
@Command(
    name = "evaluate",
    description =
        "Ask the questions of sets whose right answers are known, and measure what comes of it.",
    mixinStandardHelpOptions = true)
public class EvaluateCommand implements Callable<Integer> {
  /** Of the help, whose longest line of a metric must not be broken. */
  private static final int WIDTH = 100;

  private final Evaluations evaluations;
  private final KeptRuns kept;
  private final Judges judges;
  private final StartupIngestion startup;

  @Parameters(
      paramLabel = "QUESTIONS",
      arity = "1..*",
      description =
          "Question sets: JSONL, JSON, YAML, SQuAD's JSON, CSV; or samples, the set that comes with"
              + " the sample articles.")
  List<String> questions;

  @Option(
      names = "--against",
      paramLabel = "RUN",
      description =
          "Compare with this run: an id or its beginning, last (the newest that came to its end), or"
              + " the path of a run.json.")
  String against;

  @Option(
      names = "--fail-under",
      paramLabel = "METRIC=VALUE",
      description = "Fail if a metric is lower, such as recall@1=0.9. Repeatable.")
  List<String> floors = new ArrayList<>();

  @Option(
      names = "--fail-over",
      paramLabel = "METRIC=VALUE",
      description = "Fail if a metric is higher, such as hallucination-rate=0.1. Repeatable.")
  List<String> ceilings = new ArrayList<>();

  @Option(
      names = "--fail-if-worse",
      description = "With --against: fail if any metric but the latencies is worse than by chance.")
  boolean noneWorse;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Ask N questions of each set, evenly spread over it and always the same ones.")
  Integer limit;

  @Option(
      names = "--tag",
      paramLabel = "TAG",
      description = "Ask only questions with this tag. Repeatable: with any of them.")
  Set<String> tags = new LinkedHashSet<>();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "What to call the run (default: the sets' names).")
  String name;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Write run.json, summary.md and report.html to this directory.")
  Path out;

  @Option(
      names = "--judge",
      description = "Have the language model vote on each answer, too; advice, never a gate.")
  boolean judged;

  @Option(
      names = "--votes",
      paramLabel = "N",
      description = "How often the model votes on an answer (default: ${DEFAULT-VALUE}).")
  int votes = Judge.VOTES;

  private CommandSpec spec;

  EvaluateCommand(Evaluations evaluations, KeptRuns kept, Judges judges, StartupIngestion startup) {
    this.evaluations = evaluations;
    this.kept = kept;
    this.judges = judges;
    this.startup = startup;
  }

  /** Adds what picocli's annotations cannot say: the metrics, as they explain themselves. */
  @Spec
  void describedBy(CommandSpec command) {
    List<String> footer = new ArrayList<>();
    footer.add("");
    footer.add(
        "Prints the metrics as Markdown. Ends with 1 if a gate fails or the run does not come");
    footer.add("to its end; a question that fails for a technical reason fails the gates, too.");
    footer.add("The run is kept: see isnad runs. The metrics (↓ less is better):");
    for (Metric metric : Metric.values()) {
      String arrow = metric.better() == Better.LOWER ? " ↓" : "";
      footer.add("  %-25s%s".formatted(metric.key() + arrow, metric.explanation()));
    }
    spec = command;
    spec.usageMessage().width(WIDTH);
    spec.usageMessage().footer(footer.stream().map(EvaluateCommand::plain).toArray(String[]::new));
  }

  /** Picocli takes the lines for formats. */
  private static String plain(String line) {
    return line.replace("%", "%%");
  }

  @Override
  public Integer call() throws InterruptedException {
    Gates gates = gates();
    Optional<RunRecord> before =
        Optional.ofNullable(against).map(run -> Usage.of(spec, () -> kept.namedRecord(run)));
    EvaluationRequest request = Usage.of(spec, () -> request(before));
    prepareOut();
    if (request.needsStore()) {
      startup.run();
    }
    EvaluatedRun ended = run(request);
    if (ended.status() != Status.DONE) {
      String reason = ended.reason() == null ? "" : ": " + ended.reason();
      spec.commandLine().getErr().println("isnad: the run was not finished" + reason);
    }
    RunReport report = RunReport.of(ended.record(), before);
    PrintWriter printer = spec.commandLine().getOut();
    printer.println(report.markdown());
    printer.flush();
    if (out != null) {
      report.writeTo(out);
    }
    return verdict(ended, report.remarks(), gates.failures(report));
  }

  private Gates gates() {
    if (noneWorse && against == null) {
      throw usage("--fail-if-worse needs --against: worse than which run?");
    }
    if (votes < Judge.VOTES) {
      throw usage("--votes: expected %d or more, got %d".formatted(Judge.VOTES, votes));
    }
    if (judged && !judges.available()) {
      throw usage("--judge needs a language model: set isnad.llm.base-url and isnad.llm.model");
    }
    List<Gate> gates = new ArrayList<>();
    floors.forEach(text -> gates.add(used("--fail-under", () -> Gate.parse(text, Better.HIGHER))));
    ceilings.forEach(text -> gates.add(used("--fail-over", () -> Gate.parse(text, Better.LOWER))));
    return new Gates(gates, noneWorse);
  }

  private EvaluationRequest request(Optional<RunRecord> before) {
    Selection selection = used("--limit", () -> new Selection(limit, tags));
    List<QuestionSet> sets = questions.stream().map(QuestionSets::find).toList();
    EvaluationRequest request =
        new EvaluationRequest(
            name, sets, selection, before.map(RunRecord::id).orElse(null), judged ? votes : 0);
    if (request.questions() == 0) {
      throw usage("no question has the tag " + String.join(" or ", tags));
    }
    return request;
  }

  /** Before the run, which may take hours, and not after it. */
  private void prepareOut() {
    if (out == null) {
      return;
    }
    try {
      Files.createDirectories(out);
    } catch (IOException e) {
      throw usage("--out: the directory cannot be created: " + out);
    }
    if (!Files.isWritable(out)) {
      throw usage("--out: the directory cannot be written to: " + out);
    }
  }

  private EvaluatedRun run(EvaluationRequest request) throws InterruptedException {
    OpenRun run = evaluations.submit(request, Status.CANCELLED);
    try (EvaluationProgress progress = EvaluationProgress.on(spec.commandLine().getErr(), run)) {
      return progress.await();
    }
  }

  private int verdict(EvaluatedRun ended, List<String> remarks, List<String> failures) {
    PrintWriter err = spec.commandLine().getErr();
    remarks.forEach(remark -> err.println("isnad: " + remark));
    failures.forEach(err::println);
    err.flush();
    boolean fine = failures.isEmpty() && ended.status() == Status.DONE;
    return fine ? spec.exitCodeOnSuccess() : spec.exitCodeOnExecutionException();
  }

  private <T> T used(String option, Supplier<T> reading) {
    try {
      return reading.get();
    } catch (IllegalArgumentException e) {
      throw usage(option + ": " + e.getMessage());
    }
  }

  private ParameterException usage(String message) {
    return Usage.error(spec, message);
  }
}
