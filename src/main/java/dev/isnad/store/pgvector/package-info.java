/** The production article store: PostgreSQL with pgvector, for any number of processes at once. */
package dev.isnad.store.pgvector;
