package dev.isnad.evaluation.questions;

import io.quarkus.arc.Unremovable;
import jakarta.enterprise.context.Dependent;
import picocli.CommandLine.Command;

/** {@code isnad questions}: what is done with question sets besides asking them. */
@Dependent
@Unremovable
@Command(
    name = "questions",
    description = "Look after question sets.",
    mixinStandardHelpOptions = true,
    subcommands = CheckCommand.class)
public class QuestionsCommand {}
