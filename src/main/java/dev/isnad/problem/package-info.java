/**
 * The failures that a client can see, the exception that carries one, and its rendering as
 * problem+json.
 */
package dev.isnad.problem;
