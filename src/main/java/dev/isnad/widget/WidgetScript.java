package dev.isnad.widget;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/** The widget's script as it was built, plain and compressed, read once. */
@Singleton
class WidgetScript {
  private static final String RESOURCE = "/widget/widget.js";
  private static final int VERSION_DIGITS = 12;
  private static final int TAG_DIGITS = 32;

  private final String version;
  private final Form plain;
  private final Form gzip;

  WidgetScript() {
    byte[] script = read();
    String hash = sha256(script);
    String tag = hash.substring(0, TAG_DIGITS);
    this.version = hash.substring(0, VERSION_DIGITS);
    this.plain = new Form(script, '"' + tag + '"');
    this.gzip = new Form(compress(script), '"' + tag + "-gzip\"");
  }

  /**
   * One of the forms in which it is sent.
   *
   * @param etag a strong one, with its quotes
   */
  record Form(byte[] bytes, String etag) {}

  /** The first 12 hexadecimal digits of its SHA-256, by which an address can name this build. */
  String version() {
    return version;
  }

  Form plain() {
    return plain;
  }

  Form gzip() {
    return gzip;
  }

  private static byte[] read() {
    try (InputStream script = WidgetScript.class.getResourceAsStream(RESOURCE)) {
      if (script == null) {
        throw new IllegalStateException("the program was built without " + RESOURCE);
      }
      return script.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  private static byte[] compress(byte[] bytes) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new SmallestGzip(compressed)) {
      gzip.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("an array can always be written to", e);
    }
    return compressed.toByteArray();
  }

  /** Takes its time, for it is done once. */
  private static final class SmallestGzip extends GZIPOutputStream {
    SmallestGzip(ByteArrayOutputStream out) throws IOException {
      super(out);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }
}
