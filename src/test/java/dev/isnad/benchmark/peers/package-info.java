/** The product beside what else one might take for the same work: {@code bin/compare-peers}. */
package dev.isnad.benchmark.peers;
