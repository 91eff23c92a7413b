package dev.isnad.ingest;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.isnad.article.ArticleReader;
import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code isnad ingest}: files and directories into the store; can be cut off and run again. */
@Dependent
@Unremovable
@Command(
    name = "ingest",
    description = "Store the articles of files and directories.",
    mixinStandardHelpOptions = true)
public class IngestCommand implements Callable<Integer> {
  private final Ingestion ingestion;
  private final ArticleReader reader;
  private final ObjectMapper json;

  @Parameters(
      paramLabel = "PATH",
      arity = "1..*",
      description = "Text, HTML, JSON, NDJSON, zips of them, or directories.")
  List<Path> paths;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write what was stored, failed and removed as NDJSON.")
  Path report;

  @Spec CommandSpec spec;

  IngestCommand(Ingestion ingestion, ArticleReader reader, ObjectMapper json) {
    this.ingestion = ingestion;
    this.reader = reader;
    this.json = json;
  }

  @Override
  public Integer call() {
    for (Path path : paths) {
      // What is there but may not be read is a failed file like any other.
      if (!Files.exists(path)) {
        throw new ParameterException(
            spec.commandLine(), path + ": there is no such file or directory");
      }
    }
    ArticleFiles files = ArticleFiles.under(reader, paths);
    IngestReport done = report == null ? run(files, null) : runWithReport(files);
    PrintWriter out = spec.commandLine().getOut();
    out.println(ReportFile.sentence(done));
    out.flush();
    return done.failed() == 0 ? spec.exitCodeOnSuccess() : spec.exitCodeOnExecutionException();
  }

  private IngestReport runWithReport(ArticleFiles files) {
    try (ReportFile file = new ReportFile(report, json)) {
      IngestReport done = run(files, file);
      file.end(done);
      return done;
    }
  }

  private IngestReport run(ArticleFiles files, ReportFile file) {
    PrintWriter err = spec.commandLine().getErr();
    IngestListener listener = file == null ? IngestListener.NONE : file;
    try (IngestProgress progress = IngestProgress.on(err, files.size(), listener)) {
      IngestReport report = ingestion.run(files.watchedBy(progress::watch), progress);
      ingestion.optimize();
      return report;
    }
  }
}
