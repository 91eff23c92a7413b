package dev.isnad.feedback;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.isnad.problem.ProblemException;
import dev.isnad.store.Feedback;
import dev.isnad.store.FeedbackArchive;
import dev.isnad.store.Rating;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/** Writes the ratings as a question set in JSON lines, the oldest answer first. */
@ApplicationScoped
class RatedQuestions {
  private final FeedbackArchive archive;
  private final ObjectMapper json;

  RatedQuestions(FeedbackArchive archive, ObjectMapper json) {
    this.archive = archive;
    this.json = json;
  }

  /**
   * @param wanted which, or {@code null} for all
   * @return how many there were
   * @throws ProblemException if the store is away
   * @throws UncheckedIOException if {@code out} takes no more
   */
  long write(Rating wanted, Writer out) {
    long[] count = {0};
    archive.forEach(
        feedback -> {
          if (wanted == null || feedback.rating() == wanted) {
            line(feedback, out);
            count[0]++;
          }
        });
    return count[0];
  }

  private void line(Feedback feedback, Writer out) {
    try {
      out.write(json.writeValueAsString(RatedQuestion.of(feedback)));
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
