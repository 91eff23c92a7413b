package dev.isnad;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds the table of settings in README.md and the settings of the code together. */
class SettingsTest {
  private static final Path README = Path.of("README.md");
  private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");

  @Test
  void readmeListsExactlyTheSettingsThatThereAre() throws IOException {
    assumeTrue(Files.exists(README), "there is no README.md yet");

    assertThat(documented()).isEqualTo(existing());
  }

  private static Set<String> existing() {
    Set<String> keys = new TreeSet<>();
    for (JavaClass type :
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.isnad")) {
      if (type.isAnnotatedWith(ConfigMapping.class)) {
        keys.addAll(ConfigMappings.getProperties(ConfigClass.configClass(type.reflect())).keySet());
      }
    }
    // Of a list, the key alone is what people write.
    keys.removeIf(key -> key.endsWith("[*]"));
    return keys;
  }

  /** A row's first cell: a key, or several that share all but the last part, given as such. */
  static Set<String> documented() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (String line : Files.readAllLines(README)) {
      if (line.startsWith("| `isnad.")) {
        String first = null;
        Matcher key = QUOTED.matcher(line.split("\\|")[1]);
        while (key.find()) {
          String name = key.group(1);
          if (first == null) {
            first = name;
          }
          keys.add(name.startsWith(".") ? first.substring(0, first.lastIndexOf('.')) + name : name);
        }
      }
    }
    return keys;
  }
}
