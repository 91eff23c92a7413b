package dev.isnad.store.pgvector;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ThreadLocalRandom;

/** What runs one PostgreSQL on this machine. */
interface PostgresEngine {

  /** The URL of the database, with the user and what else it takes to connect. */
  String url();

  /** Starts it, or starts it again, and waits until it answers. */
  void start() throws IOException;

  /** Stops it as an administrator does: open transactions are rolled back. */
  void stop() throws IOException;

  /** Ends all of its processes at once, as a power failure does. */
  void kill() throws IOException;

  /** What stops it and deletes its data, whatever state it is in. */
  Command removal();

  /**
   * A port that nobody listens on. It lies below those that systems give to outgoing connections,
   * so that none takes it while a server is away for a moment: not even a connection to this very
   * port, which would be answered by itself.
   */
  static int freePort() {
    return ThreadLocalRandom.current()
        .ints(15_000, 32_000)
        .filter(PostgresEngine::isFree)
        .findFirst()
        .orElseThrow();
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether anything takes connections on the port. */
  static boolean answers(int port) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
