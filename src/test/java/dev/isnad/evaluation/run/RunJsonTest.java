package dev.isnad.evaluation.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunJsonTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Test
  void readsWhatItWrote() throws IOException {
    assertThat(read(written())).isEqualTo(SampleRuns.run());
  }

  @Test
  void takesAnOlderRecordForDone() throws IOException {
    ObjectNode older = (ObjectNode) JSON.readTree(written());
    older.remove(List.of("status", "asked"));

    assertThat(read(JSON.writeValueAsBytes(older))).isEqualTo(SampleRuns.run());
  }

  private static byte[] written() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    RunJson.write(SampleRuns.run(), out);
    return out.toByteArray();
  }

  private static RunRecord read(byte[] json) throws IOException {
    return RunJson.read(new ByteArrayInputStream(json), "run.json");
  }
}
