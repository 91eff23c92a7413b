package dev.isnad.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.net.SocketAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientAddressTest {

  @ParameterizedTest
  @CsvSource({
    "192.0.2.1, 192.0.2.1",
    "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
    "2001:db8:1:2::ffff, 2001:db8:1:2:0:0:0:0/64",
    "2001:db8:1:3::ffff, 2001:db8:1:3:0:0:0:0/64",
    "fe80::1%eth0, fe80:0:0:0:0:0:0:0/64",
    "::ffff:192.0.2.1, 192.0.2.1",
    "unknown, unknown",
  })
  void isAnAddressOrItsNetwork(String host, String counted) {
    assertThat(ClientAddress.of(SocketAddress.inetSocketAddress(4711, host))).isEqualTo(counted);
  }

  @Test
  void isOneForAllOnADomainSocket() {
    assertThat(ClientAddress.of(SocketAddress.domainSocketAddress("/run/isnad.sock")))
        .isEqualTo(ClientAddress.of(null));
  }
}
