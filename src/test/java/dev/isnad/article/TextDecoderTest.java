package dev.isnad.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextDecoderTest {
  private static final String ARABIC = "قال الرئيس، أمس الخميس: «لن نقبل» بأقل من 50% من الأرباح؟";

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1256"})
  void encodingIsRecognisedWithoutAMark(String charset) throws IOException {
    assertThat(TextDecoder.decode(ARABIC.getBytes(Charset.forName(charset)))).isEqualTo(ARABIC);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void byteOrderMarkDecidesAndIsNoText(String charset) throws IOException {
    byte[] marked = ("\uFEFF" + ARABIC).getBytes(Charset.forName(charset));

    assertThat(TextDecoder.decode(marked)).isEqualTo(ARABIC);
  }

  @Test
  void brokenUtf8IsAnErrorThatNamesTheByteAndNotWindows1256() throws IOException {
    ByteArrayOutputStream broken = new ByteArrayOutputStream();
    broken.write(ARABIC.getBytes(StandardCharsets.UTF_8));
    int offset = broken.size();
    broken.write(0xD8);
    broken.write(" نهاية النص".getBytes(StandardCharsets.UTF_8));

    assertThatThrownBy(() -> TextDecoder.decode(broken.toByteArray()))
        .isInstanceOf(UnreadableException.class)
        .hasMessageContaining("offset " + offset);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISO-8859-1", "windows-1251", "windows-1253", "windows-1255"})
  void otherCodePageIsRefusedRatherThanGarbled(String charset) {
    String text =
        switch (charset) {
          case "windows-1251" -> "Президент России прибыл с официальным визитом во Вьетнам.";
          case "windows-1253" -> "Ο πρόεδρος της Ρωσίας έφτασε για επίσημη επίσκεψη στο Βιετνάμ.";
          case "windows-1255" -> "נשיא רוסיה הגיע לביקור רשמי בווייטנאם ביום חמישי.";
          default -> "Der Präsident hält übermäßig große Reden über Öl und Süßwasser für Städte.";
        };

    assertThatThrownBy(() -> TextDecoder.decode(text.getBytes(Charset.forName(charset))))
        .isInstanceOf(UnreadableException.class);
  }

  @Test
  void binaryFileIsRefused() {
    assertThatThrownBy(() -> TextDecoder.decode(new byte[] {'a', 0, 'b'}))
        .hasMessageContaining("binary");
  }
}
