package dev.isnad.article;

/**
 * How much a reader takes before it gives a file up, so that no input exhausts the memory.
 *
 * @param articleBytes the largest file that is one article, and the largest element of a JSON array
 *     or line of an NDJSON; bytes
 * @param zipEntryBytes the largest entry of a zip, unpacked; bytes
 * @param zipTotalBytes the most that one zip may unpack to; bytes
 * @param zipRatio how many times larger than its packed form a zip may become
 * @param zipEntries the most entries in one zip
 */
public record ReadLimits(
    int articleBytes, long zipEntryBytes, long zipTotalBytes, int zipRatio, int zipEntries) {
  private static final int MEGABYTE = 1 << 20;

  /** 20 MB an article; zips to 1 GB an entry and 4 GB in all, 200 times their packed size. */
  public static final ReadLimits DEFAULT =
      new ReadLimits(20 * MEGABYTE, 1024L * MEGABYTE, 4096L * MEGABYTE, 200, 200_000);

  public ReadLimits {
    if (articleBytes < 1
        || zipEntryBytes < 1
        || zipTotalBytes < 1
        || zipRatio < 1
        || zipEntries < 1) {
      throw new IllegalArgumentException("every limit is at least 1");
    }
  }
}
