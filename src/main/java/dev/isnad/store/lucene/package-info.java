/** The embedded article store: a Lucene index in one directory, one writer process. */
package dev.isnad.store.lucene;
