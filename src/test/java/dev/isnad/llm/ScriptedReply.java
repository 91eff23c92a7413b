package dev.isnad.llm;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/**
 * What a {@link ScriptedModel} answers, well or badly. Start with one of the static methods and
 * change what should be different; each change gives a new reply, so that one may be shared.
 *
 * <pre>{@code
 * ScriptedReply.text("زار بوتين فيتنام 4 مرات [P7K].").tokensPerSecond(30)
 * ScriptedReply.text("…").bytesPerWrite(1)          // every Arabic character is torn
 * ScriptedReply.text("…").stallingAfter(3)          // three pieces, then silence
 * ScriptedReply.rateLimited("2")                    // 429 with Retry-After: 2
 * }</pre>
 *
 * <p>A reply is sent as JSON or as events, whichever was asked for; pace, stalls and cuts are those
 * of the pieces of text in either.
 */
public final class ScriptedReply {
  private static final int WORDS_OF_A_LONG_TEXT = 10;

  /** How a reply ends. */
  enum Ending {
    /** As it should. */
    COMPLETE,
    /** Nothing more is sent, and the connection stays open. */
    STALL,
    /** The connection is closed in the middle. */
    CUT,
    /** The response ends in good order, but without the rest of the text or any last event. */
    STOP
  }

  // The setters of a builder, each on a copy; the package's server reads the fields.
  int status = 200;
  Map<String, String> headers = new TreeMap<>();
  String rawBody;
  Iterable<String> pieces = List.of();
  double piecesPerSecond;
  Duration firstPieceAfter = Duration.ZERO;
  int bytesPerWrite;
  Ending ending = Ending.COMPLETE;
  int endingAfter;
  CompletionStage<?> gate = CompletableFuture.completedFuture(null);
  int gateAfter;
  String finishReason = "stop";
  Integer inputTokens;
  Integer outputTokens;

  private ScriptedReply() {}

  private ScriptedReply(ScriptedReply other) {
    status = other.status;
    headers = new TreeMap<>(other.headers);
    rawBody = other.rawBody;
    pieces = other.pieces;
    piecesPerSecond = other.piecesPerSecond;
    firstPieceAfter = other.firstPieceAfter;
    bytesPerWrite = other.bytesPerWrite;
    ending = other.ending;
    endingAfter = other.endingAfter;
    gate = other.gate;
    gateAfter = other.gateAfter;
    finishReason = other.finishReason;
    inputTokens = other.inputTokens;
    outputTokens = other.outputTokens;
  }

  /** The text, a word a piece, at once. */
  public static ScriptedReply text(String text) {
    return pieces(List.of(text.split("(?<=\\s)(?=\\S)")));
  }

  /** The text in pieces of {@code characters} UTF-16 code units, at once. */
  public static ScriptedReply text(String text, int characters) {
    List<String> pieces = new ArrayList<>();
    for (int at = 0; at < text.length(); at += characters) {
      pieces.add(text.substring(at, Math.min(text.length(), at + characters)));
    }
    return pieces(pieces);
  }

  /** The pieces, each as a delta of its own, at once. */
  public static ScriptedReply pieces(Iterable<String> pieces) {
    ScriptedReply reply = new ScriptedReply();
    reply.pieces = pieces;
    return reply;
  }

  /** The word again and again, as fast as the client reads, until it goes away. */
  public static ScriptedReply endless(String word) {
    return pieces(
        () ->
            new Iterator<>() {
              @Override
              public boolean hasNext() {
                return true;
              }

              @Override
              public String next() {
                return word + " ";
              }
            });
  }

  /** About so many bytes of one Arabic word, without a full stop or a line's end. */
  public static ScriptedReply withoutFullStop(int bytes) {
    String piece = "كلمة ".repeat(WORDS_OF_A_LONG_TEXT);
    int length = piece.getBytes(StandardCharsets.UTF_8).length;
    return pieces(Collections.nCopies(bytes / length + 1, piece));
  }

  /** An error in OpenAI's shape. */
  public static ScriptedReply status(int status) {
    ScriptedReply reply =
        raw("{\"error\":{\"message\":\"upstream secret %d\",\"type\":\"error\"}}".formatted(status))
            .header("Content-Type", "application/json");
    reply.status = status;
    return reply;
  }

  /**
   * 429 with {@code Retry-After}.
   *
   * @param retryAfter seconds or an HTTP date
   */
  public static ScriptedReply rateLimited(String retryAfter) {
    return status(429).header("Retry-After", retryAfter);
  }

  /** The body as it is: events or JSON that are broken. */
  public static ScriptedReply raw(String body) {
    ScriptedReply reply = new ScriptedReply();
    reply.rawBody = body;
    return reply;
  }

  /** Another body of an error. */
  public ScriptedReply body(String body) {
    ScriptedReply copy = new ScriptedReply(this);
    copy.rawBody = body;
    return copy;
  }

  public ScriptedReply header(String name, String value) {
    ScriptedReply copy = new ScriptedReply(this);
    copy.headers.put(name, value);
    return copy;
  }

  /** Pieces come at this rate, the first one after the time of one. */
  public ScriptedReply tokensPerSecond(double rate) {
    ScriptedReply copy = new ScriptedReply(this);
    copy.piecesPerSecond = rate;
    copy.firstPieceAfter = Duration.ofNanos((long) (1e9 / rate));
    return copy;
  }

  /** The model thinks so long before its first piece. */
  public ScriptedReply firstTokenAfter(Duration time) {
    ScriptedReply copy = new ScriptedReply(this);
    copy.firstPieceAfter = time;
    return copy;
  }

  /** Each write to the connection has so many bytes, also where it tears a character. */
  public ScriptedReply bytesPerWrite(int bytes) {
    ScriptedReply copy = new ScriptedReply(this);
    copy.bytesPerWrite = bytes;
    return copy;
  }

  /** Goes silent after so many pieces; with {@code -1} not even the headers are sent. */
  public ScriptedReply stallingAfter(int pieces) {
    return ending(Ending.STALL, pieces);
  }

  /** Closes the connection after so many pieces; with {@code -1} not even the headers are sent. */
  public ScriptedReply cutAfter(int pieces) {
    return ending(Ending.CUT, pieces);
  }

  /** Ends the response in good order after so many pieces, without finish reason or DONE. */
  public ScriptedReply stoppedAfter(int pieces) {
    return ending(Ending.STOP, pieces);
  }

  private ScriptedReply ending(Ending ending, int after) {
    ScriptedReply copy = new ScriptedReply(this);
    copy.ending = ending;
    copy.endingAfter = after;
    return copy;
  }

  /** Waits after so many pieces until the test releases the rest. */
  public ScriptedReply heldAfter(int pieces, CompletionStage<?> released) {
    ScriptedReply copy = new ScriptedReply(this);
    copy.gate = released;
    copy.gateAfter = pieces;
    return copy;
  }

  /** {@code stop} unless set: {@code length}, {@code content_filter}. */
  public ScriptedReply finishReason(String reason) {
    ScriptedReply copy = new ScriptedReply(this);
    copy.finishReason = reason;
    return copy;
  }

  /** What the usage says; unless set, words of the messages and pieces. */
  public ScriptedReply usage(int inputTokens, int outputTokens) {
    ScriptedReply copy = new ScriptedReply(this);
    copy.inputTokens = inputTokens;
    copy.outputTokens = outputTokens;
    return copy;
  }
}
