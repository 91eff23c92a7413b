package dev.isnad.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An evaluation that a client asks for, its questions in the body.
 *
 * @param questions in Isnad's own shape; this or {@code set}
 * @param set the name of a set that comes with the program
 * @param against an earlier run's id, or {@code null}
 */
@Schema(description = "What to evaluate: questions, or a set that comes with Isnad")
record EvaluationBody(
    @Schema(examples = "before the release", description = "what to call it") String name,
    @Schema(
            type = SchemaType.ARRAY,
            implementation = Object.class,
            description = "question sets' own shape: question, answers, gold, turns, tags, …")
        JsonNode questions,
    @Schema(examples = "samples", description = "a set that comes with Isnad") String set,
    @Schema(description = "the id of an earlier run to compare with") String against,
    @Schema(description = "ask so many questions of each set, evenly spread", minimum = "1")
        Integer limit,
    @Schema(description = "ask only questions with one of these tags") List<String> tags,
    @Schema(description = "have the language model vote on each answer") Boolean judge,
    @Schema(description = "how often it votes, 3 or more") Integer votes) {

  EvaluationOptions options() {
    return new EvaluationOptions(name, against, limit, tags, judge, votes);
  }
}
