package dev.isnad.llm;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;

/** Writes one scripted reply, on the event loop of its connection. */
final class ScriptedWriting {
  private static final double NANOS = 1e9;
  private static final long NANOS_PER_MILLI = 1_000_000;

  /** A client that reads as fast as this writes would otherwise keep the thread to itself. */
  private static final int PIECES_IN_A_ROW = 64;

  private final Vertx vertx;
  private final Context context;
  private final HttpServerResponse response;
  private final ScriptedCall call;
  private final ScriptedReply reply;
  private final ChatCompletions completions;
  private final Iterator<String> pieces;
  private final long start = System.nanoTime();
  private int written;

  ScriptedWriting(
      Vertx vertx, HttpServerResponse response, ScriptedCall call, ScriptedReply reply) {
    this.vertx = vertx;
    this.context = vertx.getOrCreateContext();
    this.response = response;
    this.call = call;
    this.reply = reply;
    this.completions = new ChatCompletions(call.request(), reply);
    this.pieces = reply.pieces.iterator();
  }

  void begin() {
    if (reply.endingAfter < 0) {
      misbehave();
      return;
    }
    response.setStatusCode(reply.status).setChunked(true);
    response.putHeader("Content-Type", completions.contentType());
    reply.headers.forEach(response::putHeader);
    if (reply.rawBody != null) {
      write(reply.rawBody.getBytes(StandardCharsets.UTF_8));
      if (reply.ending == ScriptedReply.Ending.COMPLETE) {
        end();
      } else {
        misbehave();
      }
      return;
    }
    write(completions.head());
    schedule();
  }

  private void next() {
    while (!call.isOver()) {
      if (reply.ending != ScriptedReply.Ending.COMPLETE && written >= reply.endingAfter) {
        misbehave();
        return;
      }
      if (written >= reply.gateAfter && !reply.gate.toCompletableFuture().isDone()) {
        reply.gate.whenComplete((ok, failure) -> context.runOnContext(ignored -> next()));
        return;
      }
      if (!pieces.hasNext()) {
        write(completions.tail(written));
        end();
        return;
      }
      write(completions.piece(pieces.next()));
      call.wrote(++written);
      boolean othersTurn = written % PIECES_IN_A_ROW == 0;
      if (reply.piecesPerSecond > 0 || response.writeQueueFull() || othersTurn) {
        schedule();
        return;
      }
    }
  }

  /** By the time since the start, so that late timers do not add up. */
  private void schedule() {
    double seconds =
        reply.firstPieceAfter.toNanos() / NANOS
            + (reply.piecesPerSecond > 0 ? written / reply.piecesPerSecond : 0);
    long nanos = start + (long) (seconds * NANOS) - System.nanoTime();
    if (nanos >= NANOS_PER_MILLI) {
      vertx.setTimer(nanos / NANOS_PER_MILLI, ignored -> next());
    } else if (response.writeQueueFull()) {
      response.drainHandler(ignored -> next());
    } else {
      context.runOnContext(ignored -> next());
    }
  }

  private void misbehave() {
    switch (reply.ending) {
      case CUT -> {
        call.end();
        response.reset();
      }
      case STOP -> end();
      case STALL, COMPLETE -> {
        // Silence; the connection stays open until the client closes it.
      }
    }
  }

  private void end() {
    call.end();
    response.end();
  }

  private void write(byte[] bytes) {
    int size = reply.bytesPerWrite > 0 ? reply.bytesPerWrite : Math.max(1, bytes.length);
    for (int at = 0; at < bytes.length; at += size) {
      response.write(
          Buffer.buffer(Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + size))));
    }
  }
}
