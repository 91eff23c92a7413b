package dev.isnad.article;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/** Reads a zip entry by entry as it streams by, within limits and without touching the disk. */
final class ZipArticles {
  private static final long RATIO_FROM = 1 << 20;
  private final ReadLimits limits;

  ZipArticles(ReadLimits limits) {
    this.limits = limits;
  }

  /** Reads one entry's bytes. */
  @FunctionalInterface
  interface EntryReader {
    void read(String name, InputStream in, Results results) throws IOException;
  }

  void read(InputStream in, Results results, EntryReader reader) throws IOException {
    Counted packed = new Counted(in);
    // Names without the UTF-8 flag come through ISO 8859-1 byte by byte and are decoded below.
    ZipInputStream zip = new ZipInputStream(packed, StandardCharsets.ISO_8859_1);
    Budget budget = new Budget(packed);
    int entries = 0;
    try {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        String name = decode(entry.getName());
        if (++entries > limits.zipEntries()) {
          throw new ZipBombException("it has more than " + limits.zipEntries() + " entries");
        }
        Unpacked unpacked = new Unpacked(zip, budget);
        if (!entry.isDirectory() && !isHidden(name)) {
          entry(name, unpacked, results.entry(name), reader);
        }
        unpacked.drain();
      }
    } catch (ZipBombException e) {
      results.failed("the zip is refused: " + e.getMessage());
      return;
    } catch (ZipException | IllegalArgumentException e) {
      results.failed("it is not a zip that can be read: " + e.getMessage());
      return;
    }
    if (entries == 0) {
      results.failed("it is not a zip, or nothing is in it");
    }
  }

  private void entry(String name, Unpacked in, Results results, EntryReader reader)
      throws IOException {
    if (FileKind.extension(name).equals("zip")) {
      results.failed("a zip within a zip is not read");
      return;
    }
    try {
      reader.read(name, in, results);
    } catch (UnreadableException e) {
      results.failed(e.getMessage());
    }
  }

  private static boolean isHidden(String name) {
    for (String part : name.split("[/\\\\]")) {
      if (part.startsWith(".") || part.equals("__MACOSX")) {
        return true;
      }
    }
    return false;
  }

  private static String decode(String name) {
    if (name.chars().anyMatch(c -> c > 255) || name.chars().allMatch(c -> c < 128)) {
      return name;
    }
    try {
      return TextDecoder.decode(name.getBytes(StandardCharsets.ISO_8859_1));
    } catch (UnreadableException e) {
      return name;
    }
  }

  /** The limits were meant to be broken; the rest of the zip is not read. */
  private static final class ZipBombException extends IOException {
    private static final long serialVersionUID = 1L;

    ZipBombException(String message) {
      super(message);
    }
  }

  /** What all entries together may still unpack to. */
  private final class Budget {
    private final Counted packed;
    private long total;

    Budget(Counted packed) {
      this.packed = packed;
    }

    void take(int bytes) throws ZipBombException {
      total += bytes;
      if (total > limits.zipTotalBytes()) {
        throw new ZipBombException("it unpacks to more than " + limits.zipTotalBytes() + " bytes");
      }
      if (total > RATIO_FROM && total / Math.max(1, packed.count) > limits.zipRatio()) {
        throw new ZipBombException(
            "it unpacks to more than " + limits.zipRatio() + " times its size");
      }
    }
  }

  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      count += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }

  /** One entry's bytes; closing it leaves the zip open. */
  private final class Unpacked extends InputStream {
    private final InputStream in;
    private final Budget budget;
    private long count;

    Unpacked(InputStream in, Budget budget) {
      this.in = in;
      this.budget = budget;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = in.read(buffer, offset, length);
      if (read > 0) {
        count += read;
        budget.take(read);
        if (count > limits.zipEntryBytes()) {
          throw new ZipBombException(
              "an entry unpacks to more than " + limits.zipEntryBytes() + " bytes");
        }
      }
      return read;
    }

    void drain() throws IOException {
      byte[] rest = new byte[1 << 13];
      while (read(rest, 0, rest.length) >= 0) {
        continue;
      }
    }
  }
}
