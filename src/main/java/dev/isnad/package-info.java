/** The program itself: its entry point and its command line; everything else is in the rooms. */
package dev.isnad;
