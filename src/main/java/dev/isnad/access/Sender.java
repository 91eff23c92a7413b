package dev.isnad.access;

/** Whose code made a request, as far as a browser tells. */
enum Sender {
  /** No page of another origin: a server, a tool, or one of the program's own pages. */
  OWN,
  /** A page of an origin that the settings list. */
  LISTED,
  /** Any other page. */
  FOREIGN
}
