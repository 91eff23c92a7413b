/** From files and requests to stored articles: one run, one report. */
package dev.isnad.ingest;
