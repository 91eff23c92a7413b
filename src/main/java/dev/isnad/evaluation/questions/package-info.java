/**
 * Question sets: what is asked, and what is known of the right answer; reading and checking them.
 */
package dev.isnad.evaluation.questions;
