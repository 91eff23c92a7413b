package dev.isnad.retrieval;

public final class FollowUp {
  private FollowUp() {}

  public static String standalone(String q, String l) {
    return q;
  }
}
