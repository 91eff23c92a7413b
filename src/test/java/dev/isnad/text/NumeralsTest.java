package dev.isnad.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,000 | 1000",
        "1,234,567 | 1234567",
        "1.234.567 | 1234567",
        "1,234.50 | 1234.5",
        "1.234,50 | 1234.5",
        "3,5 | 3.5",
        "3.500 | 3.5",
        "0.5 | 0.5",
        "00.5 | 0.5",
        "5.0 | 5",
        "000 | 0",
        "20.6.2024 | 20.6.2024",
        "12,34,567 | 12,34,567",
      })
  void bringsSpellingsToOneForm(String numeral, String canonical) {
    assertThat(Numerals.canonical(numeral)).isEqualTo(canonical);
  }

  @Property
  void readsThousandsWithAndWithoutMarks(@ForAll @IntRange(max = 2_000_000_000) int value) {
    String grouped = String.format(java.util.Locale.ROOT, "%,d", value);

    assertThat(Numerals.canonical(grouped)).isEqualTo(String.valueOf(value));
  }

  @Property
  void changesNothingTwice(
      @ForAll @StringLength(max = 12) @CharRange(from = '0', to = '9') @Chars({'.', ',', '0'})
          String rest) {
    String once = Numerals.canonical("1" + rest);

    assertThat(Numerals.canonical(once)).isEqualTo(once);
  }

  @ParameterizedTest
  @ValueSource(strings = {"f16", "4b", ".5", "1a", "عام"})
  void isNoNumeral(String word) {
    assertThat(Numerals.isNumeral(word)).isFalse();
  }
}
