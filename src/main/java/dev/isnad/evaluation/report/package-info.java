/** A run as people read it: a Markdown table and one self-contained HTML page. */
package dev.isnad.evaluation.report;
