package dev.isnad.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * Keeps runs as files: {@code ID.json} the header, {@code ID.json.gz} the record, {@code ID.cancel}
 * the wish to end it. Files appear whole, under their names, or not at all, so that readers need no
 * lock.
 */
public final class FileRunArchive implements RunArchive {
  private static final Logger LOG = Logger.getLogger(FileRunArchive.class);
  private static final String HEADER = ".json";
  private static final String RECORD = ".json.gz";
  private static final String CANCEL = ".cancel";

  private static final ObjectMapper JSON = StoredJson.MAPPER;

  private final Path directory;
  private final Clock clock;

  /**
   * @param directory created when something is kept
   */
  public FileRunArchive(Path directory, Clock clock) {
    this.directory = directory;
    this.clock = clock;
  }

  private record Entry(Instant heartbeat, RunHeader header) {

    Entry {
      Objects.requireNonNull(heartbeat, "heartbeat");
      Objects.requireNonNull(header, "header");
    }
  }

  @Override
  public void put(RunHeader header) {
    trying(
        () -> {
          write(file(header.id(), HEADER), entry(header), false);
          return null;
        });
  }

  @Override
  public void put(RunHeader header, byte[] record) {
    trying(
        () -> {
          // The header last: a run that says that it has ended has a record.
          write(file(header.id(), RECORD), record, true);
          write(file(header.id(), HEADER), entry(header), true);
          return null;
        });
  }

  private byte[] entry(RunHeader header) throws IOException {
    return JSON.writeValueAsBytes(new Entry(clock.instant(), header));
  }

  @Override
  public Optional<RunHeader> find(String id) {
    return read(id, HEADER).map(this::header);
  }

  private RunHeader header(byte[] json) {
    Entry entry = trying(() -> JSON.readValue(json, Entry.class));
    return entry.header.seen(entry.heartbeat, clock.instant());
  }

  @Override
  public List<RunHeader> list(int limit) {
    // Ids sort by time.
    return ids().stream()
        .sorted(Comparator.reverseOrder())
        .map(this::readable)
        .flatMap(Optional::stream)
        .limit(limit)
        .toList();
  }

  /** A file that a crash or a full disk left broken must not hide the others. */
  private Optional<RunHeader> readable(String id) {
    try {
      return find(id);
    } catch (ProblemException e) {
      LOG.warnf("The run %s cannot be read: %s", file(id, HEADER), e.getCause().getMessage());
      return Optional.empty();
    }
  }

  private List<String> ids() {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    return trying(
        () -> {
          try (Stream<Path> files = Files.list(directory)) {
            return files
                .map(file -> file.getFileName().toString())
                .filter(name -> name.endsWith(HEADER))
                .map(name -> name.substring(0, name.length() - HEADER.length()))
                .filter(RunHeader::isId)
                .toList();
          }
        });
  }

  @Override
  public Optional<byte[]> record(String id) {
    return read(id, RECORD);
  }

  @Override
  public boolean hasRecord(String id) {
    return RunHeader.isId(id) && Files.exists(file(id, RECORD));
  }

  @Override
  public boolean delete(String id) {
    if (!RunHeader.isId(id)) {
      return false;
    }
    return trying(
        () -> {
          boolean there = Files.deleteIfExists(file(id, HEADER));
          for (Path file : files(id)) {
            Files.deleteIfExists(file);
          }
          return there;
        });
  }

  /** Also what was being written when a process was killed. */
  private List<Path> files(String id) throws IOException {
    if (!Files.isDirectory(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.getFileName().toString().startsWith(id + ".")).toList();
    }
  }

  @Override
  public void requestCancel(String id) {
    if (find(id).isPresent()) {
      trying(
          () -> {
            write(file(id, CANCEL), new byte[0], false);
            return null;
          });
    }
  }

  @Override
  public boolean isCancelRequested(String id) {
    return RunHeader.isId(id) && Files.exists(file(id, CANCEL));
  }

  private Path file(String id, String ending) {
    if (!RunHeader.isId(id)) {
      throw new IllegalArgumentException("no run has the id " + id);
    }
    return directory.resolve(id + ending);
  }

  private Optional<byte[]> read(String id, String ending) {
    if (!RunHeader.isId(id)) {
      return Optional.empty();
    }
    return trying(
        () -> {
          try {
            return Optional.of(Files.readAllBytes(file(id, ending)));
          } catch (NoSuchFileException e) {
            return Optional.empty();
          }
        });
  }

  private void write(Path file, byte[] bytes, boolean durable) throws IOException {
    Files.createDirectories(directory);
    // A name of its own, for another process may write the same file at this moment.
    Path unfinished = file.resolveSibling(file.getFileName() + "." + UUID.randomUUID());
    try {
      fill(unfinished, bytes, durable);
      Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
    if (durable) {
      try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
        names.force(true);
      }
    }
  }

  private static void fill(Path file, byte[] bytes, boolean durable) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      if (durable) {
        channel.force(true);
      }
    }
  }

  /** Work with files. */
  @FunctionalInterface
  private interface Work<T> {
    T run() throws IOException;
  }

  private <T> T trying(Work<T> work) {
    try {
      return work.run();
    } catch (IOException e) {
      throw new ProblemException(
          Problem.STORE_UNAVAILABLE,
          "The runs in %s cannot be read or written".formatted(directory),
          e);
    }
  }
}
