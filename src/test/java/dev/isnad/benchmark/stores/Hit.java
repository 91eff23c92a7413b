package dev.isnad.benchmark.stores;

/** A paragraph that a store found. */
record Hit(String articleId, int number) {}
