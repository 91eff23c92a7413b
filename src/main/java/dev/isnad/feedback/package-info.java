/** What readers think of answers: taken, kept, and given back as a question set. */
package dev.isnad.feedback;
