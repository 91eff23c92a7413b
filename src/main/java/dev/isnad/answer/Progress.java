package dev.isnad.answer;

import dev.isnad.answer.Trace.Decision;
import dev.isnad.llm.Prompts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Keeps what is known of one answer while it is being made: its times, its writer, its trace. */
final class Progress {
  private final long start = System.nanoTime();
  private final Prompts texts;
  private final Question question;
  private final List<String> prompts = new ArrayList<>();
  private final List<Decision> decisions = new ArrayList<>();
  private String generator;
  private String sought;
  private long retrieval;

  Progress(Prompts texts, Question question, String generator) {
    this.texts = texts;
    this.question = question;
    this.generator = generator;
    this.sought = question.text();
  }

  String sought(FollowUps.Standalone standalone) {
    sought = standalone.question();
    prompts.addAll(standalone.prompts());
    return sought;
  }

  <T> T timeRetrieval(Supplier<T> step) {
    long from = System.nanoTime();
    T result = step.get();
    retrieval = System.nanoTime() - from;
    return result;
  }

  void wrote(ModelAnswerer.Drafted drafted) {
    prompts.addAll(drafted.prompts());
    decisions.addAll(drafted.draft().decisions());
  }

  void goOnAs(String other) {
    generator = other;
  }

  Answer answered(List<AnswerSentence> sentences, Citations citations) {
    return new Answer.Answered(sentences, citations.list(), generator, timings(), trace());
  }

  Answer refused(Answer.Reason reason) {
    String prompt = reason == Answer.Reason.NO_EVIDENCE ? "refusal" : "unsupported";
    String language = QuestionLanguage.isArabic(question.text()) ? "ar" : "en";
    String text = texts.text("%s.%s.txt".formatted(prompt, language));
    return new Answer.Unanswered(reason, text, generator, timings(), trace());
  }

  private Trace trace() {
    return new Trace(sought, prompts, decisions);
  }

  private Timings timings() {
    long all = System.nanoTime() - start;
    return new Timings(
        Duration.ofNanos(retrieval).toMillis(), Duration.ofNanos(all - retrieval).toMillis());
  }
}
