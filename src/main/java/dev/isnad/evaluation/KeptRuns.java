package dev.isnad.evaluation;

import dev.isnad.evaluation.run.RunJson;
import dev.isnad.evaluation.run.RunRecord;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import dev.isnad.store.RunArchive;
import dev.isnad.store.RunHeader;
import dev.isnad.store.RunHeader.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** The runs that were kept, with their records, and how people name them. */
@ApplicationScoped
class KeptRuns {
  private static final String LAST = "last";
  private static final int ALL = Integer.MAX_VALUE;

  private final RunArchive archive;

  KeptRuns(RunArchive archive) {
    this.archive = archive;
  }

  void keep(RunHeader header, RunRecord record) {
    archive.put(header, compressed(record));
  }

  /** Says how far a run is, and that its process lives. */
  void beat(RunHeader header) {
    archive.put(header);
  }

  boolean isCancelRequested(String id) {
    return archive.isCancelRequested(id);
  }

  /** Asks the process that runs it, whichever that is, to end it. */
  void requestCancel(String id) {
    archive.requestCancel(id);
  }

  List<RunHeader> list(int limit) {
    return archive.list(limit);
  }

  /**
   * @throws ProblemException {@link Problem#UNKNOWN_EVALUATION} if there is no run of this id
   */
  RunHeader header(String id) {
    return archive.find(id).orElseThrow(() -> unknown(id));
  }

  /**
   * @throws ProblemException {@link Problem#UNKNOWN_EVALUATION} if there is no such run, or it
   *     ended without a record; {@link Problem#EVALUATION_RUNS} if it has not ended
   */
  RunRecord record(String id) {
    try (InputStream in = json(id)) {
      return RunJson.read(in, "run " + id);
    } catch (IOException e) {
      throw new UncheckedIOException("the record of run %s cannot be read".formatted(id), e);
    }
  }

  /**
   * The record as {@link RunJson} wrote it.
   *
   * @throws ProblemException as {@link #record}
   */
  InputStream json(String id) {
    RunHeader header = header(id);
    byte[] compressed =
        archive
            .record(id)
            .orElseThrow(
                () ->
                    new ProblemException(
                        header.status().isOpen()
                            ? Problem.EVALUATION_RUNS
                            : Problem.UNKNOWN_EVALUATION,
                        "The run %s has no results: it is %s."
                            .formatted(id, header.status().code())));
    try {
      return new GZIPInputStream(new ByteArrayInputStream(compressed));
    } catch (IOException e) {
      throw new UncheckedIOException("the record of run %s cannot be read".formatted(id), e);
    }
  }

  /** With the comparison that was asked for, unless the earlier run has been deleted since. */
  RunReport report(RunHeader header) {
    return RunReport.of(
        record(header.id()),
        Optional.ofNullable(header.against()).filter(this::hasRecord).map(this::record));
  }

  boolean hasRecord(String id) {
    return archive.hasRecord(id);
  }

  /**
   * The one kept run that a person means.
   *
   * @param name an id, the beginning of one alone, or {@code last} for the newest that was ended
   * @throws ProblemException if there is none, or several
   */
  RunHeader named(String name) {
    if (name.equals(LAST)) {
      return archive.list(ALL).stream()
          .filter(header -> header.status() == Status.DONE)
          .findFirst()
          .orElseThrow(
              () -> new ProblemException(Problem.UNKNOWN_EVALUATION, "No run is kept yet."));
    }
    if (name.isBlank()) {
      throw unknown(name);
    }
    String prefix = name.toUpperCase(Locale.ROOT);
    List<RunHeader> found =
        archive.list(ALL).stream().filter(header -> header.id().startsWith(prefix)).toList();
    if (found.size() > 1) {
      throw new ProblemException(
          Problem.UNKNOWN_EVALUATION,
          "%d runs begin with %s: give more of the id".formatted(found.size(), name));
    }
    return found.stream().findFirst().orElseThrow(() -> unknown(name));
  }

  /**
   * The record of the run that a person means.
   *
   * @param name as in {@link #named}, or the path of a {@code run.json}
   */
  RunRecord namedRecord(String name) {
    Path file = Path.of(name);
    return Files.isRegularFile(file) ? read(file, name) : record(named(name).id());
  }

  /**
   * The run that a person means with the comparison that was asked for when it was made; a file has
   * none.
   *
   * @param name as in {@link #namedRecord}
   */
  RunReport namedReport(String name) {
    Path file = Path.of(name);
    return Files.isRegularFile(file)
        ? RunReport.of(read(file, name), Optional.empty())
        : report(named(name));
  }

  private static RunRecord read(Path file, String name) {
    try (InputStream in = Files.newInputStream(file)) {
      return RunJson.read(in, name);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  boolean delete(String id) {
    return archive.delete(id);
  }

  private static ProblemException unknown(String id) {
    return new ProblemException(
        Problem.UNKNOWN_EVALUATION, "No evaluation has the id \"%s\".".formatted(id));
  }

  private static byte[] compressed(RunRecord record) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      RunJson.write(record, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
