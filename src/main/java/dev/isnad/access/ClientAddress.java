package dev.isnad.access;

import io.netty.util.NetUtil;
import io.vertx.core.net.SocketAddress;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * Whose requests are counted together: an IPv4 address, or an IPv6 network of 64 bits, since that
 * is what a household gets and can choose its addresses from.
 */
final class ClientAddress {
  private static final int NETWORK_BYTES = 8;
  private static final int IPV6_BYTES = 16;

  private ClientAddress() {}

  /**
   * @param remote as Vert.x tells it: of the connection, or as a trusted proxy names it
   */
  static String of(SocketAddress remote) {
    if (remote == null || remote.host() == null) {
      return "local";
    }
    String host = remote.hostAddress() == null ? remote.host() : remote.hostAddress();
    InetAddress address = NetUtil.createInetAddressFromIpAddressString(host.replaceAll("%.*", ""));
    if (address == null) {
      return host;
    }
    return address instanceof Inet6Address ? network(address) : address.getHostAddress();
  }

  private static String network(InetAddress address) {
    byte[] network = Arrays.copyOf(Arrays.copyOf(address.getAddress(), NETWORK_BYTES), IPV6_BYTES);
    try {
      return InetAddress.getByAddress(network).getHostAddress() + "/64";
    } catch (UnknownHostException e) {
      throw new IllegalStateException("16 bytes are an address", e);
    }
  }
}
