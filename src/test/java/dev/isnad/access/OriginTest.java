package dev.isnad.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {

  private static Origin read(String text) {
    return Origin.parse(text).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "https://news.example, https://news.example",
    "https://news.example:443, https://news.example",
    "http://news.example:80, http://news.example",
    "http://news.example:443, http://news.example:443",
    "HTTPS://News.Example, https://news.example",
    "http://localhost:8080, http://localhost:8080",
    "http://127.0.0.1:1, http://127.0.0.1:1",
    "http://[::1]:8080, http://[::1]:8080",
    "https://[2001:DB8::1], https://[2001:db8::1]",
    "https://my_site.example, https://my_site.example",
    "https://أخبار.مثال, https://xn--igbicxr.xn--mgbh0fb",
    "https://xn--igbicxr.xn--mgbh0fb, https://xn--igbicxr.xn--mgbh0fb",
  })
  void isWrittenAsBrowsersSendIt(String text, String serialized) {
    assertThat(read(text)).hasToString(serialized);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "*",
        "null",
        "news.example",
        "//news.example",
        "https://",
        "https:///",
        "https://news.example/",
        "https://news.example/path",
        "https://news.example?",
        "https://news.example#",
        "https://*.news.example",
        "https://user@news.example",
        "https://news.example:",
        "https://news.example:0",
        "https://news.example:65536",
        "https://news.example:999999",
        "https://news.example:x",
        "https://news.example:443:443",
        "https://news.example https://evil.example",
        "https://news.example,https://evil.example",
        " https://news.example",
        "https://news.example\n",
        "https://news.example\u0000",
        "https://[::1",
        "https://::1",
        "https://[news.example]",
        "ftp://news.example",
        "file://",
        "chrome-extension://abcdefghijklmnop",
        "javascript://news.example",
        "https:\\\\news.example",
      })
  void isNothingElse(String text) {
    assertThat(Origin.parse(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "null", "", "news.example", "https://news.example/", "https://*.a"})
  void keepsTheProgramFromStartingOtherwise(String text) {
    assertThatThrownBy(() -> new Origins(List.of("https://fine.example", text)))
        .hasMessageContaining("isnad.widget.origins: expected an origin such as https://")
        .hasMessageEndingWith("got \"" + text + "\"");
  }

  @Test
  void isNoneOfItsLookAlikes() {
    Origin news = read("https://news.example");

    assertThat(
            new String[] {
              "http://news.example",
              "https://news.example:8443",
              "https://news.example.",
              "https://news.example.evil.example",
              "https://evilnews.example",
              "https://www.news.example",
              "https://news.exampl\u0435"
            })
        .allSatisfy(other -> assertThat(read(other)).isNotEqualTo(news));
  }

  @Property
  void readsWhatItWrites(
      @ForAll @AlphaChars @StringLength(min = 1, max = 20) String host,
      @ForAll @IntRange(min = 1, max = 65535) int port) {
    Origin origin = read("http://" + host + ":" + port);

    assertThat(Origin.parse(origin.toString())).contains(origin);
    assertThat(origin.toString()).isEqualTo(origin.toString().toLowerCase(Locale.ROOT));
  }

  @Property
  void neverFailsOnAHeader(@ForAll String text) {
    assertThat(Origin.parse("https://" + text).stream())
        .allSatisfy(origin -> assertThat(origin.host()).matches("[a-z0-9._:\\[\\]-]+"));
  }
}
