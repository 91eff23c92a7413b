package dev.isnad.article;

import dev.isnad.problem.Problem;
import dev.isnad.problem.ProblemException;
import java.util.List;

/**
 * Turns the text of a page into its articles' numbered paragraphs, and a report of what was removed
 * by which rule. Safe for use by several threads.
 */
public final class ArticleCleaner {

  /**
   * Cleans a text.
   *
   * @param given metadata that is already known; what the text says only fills its gaps
   * @param body the page's text; blank lines separate its blocks
   * @throws ProblemException {@code EMPTY_ARTICLE} when no paragraph is left, {@code TOO_LARGE}
   *     when there are more than 100,000
   */
  public CleanedPage clean(String id, ArticleMetadata given, String body) {
    return clean(id, given, TextBlocks.of(body));
  }

  /**
   * Numbers paragraphs that are taken as they are; blank ones are left out.
   *
   * @throws ProblemException {@code EMPTY_ARTICLE} when none is left
   */
  public CleanedPage number(String id, ArticleMetadata given, List<String> paragraphs) {
    Section section = new Section(id, null);
    for (String paragraph : paragraphs) {
      String trimmed = Folded.trim(paragraph);
      if (!trimmed.isEmpty()) {
        section.paragraph(trimmed);
      }
    }
    if (section.isEmpty()) {
      throw new ProblemException(Problem.EMPTY_ARTICLE, "the article has no paragraph");
    }
    return new CleanedPage(List.of(section.toArticle(given, List.of())), List.of());
  }

  CleanedPage clean(String id, ArticleMetadata given, List<Block> blocks) {
    CleanedPage page = new PageSplitter(id, given, blocks, CleaningRules.ALL).split();
    if (page == null) {
      // A photo story is a caption and nothing else: then the caption is the article.
      page = new PageSplitter(id, given, blocks, CleaningRules.SURE).split();
    }
    if (page == null || LinkList.is(blocks)) {
      String why = blocks.isEmpty() ? "it is empty" : "nothing but headings, links or captions";
      throw new ProblemException(Problem.EMPTY_ARTICLE, "the article has no paragraph: " + why);
    }
    return page;
  }
}
