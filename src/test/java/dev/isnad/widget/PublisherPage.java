package dev.isnad.widget;

/**
 * A page of a publisher with the widget in it.
 *
 * @param document its HTML
 * @param css its own style sheet, empty for none
 * @param policy its content security policy, empty for none
 */
record PublisherPage(String document, String css, String policy) {

  /** What a careful publisher allows: its own files, and Isnad. */
  private static final String STRICT =
      "default-src 'none'; script-src 'self' %1$s; style-src 'self'; connect-src %1$s;"
          + " require-trusted-types-for 'script'";

  /**
   * A page with the element: in Arabic and with a launcher, unless the attributes say otherwise.
   */
  static PublisherPage of(String server, String attributes) {
    return with(server, element(server, attributes));
  }

  /** A page that loads the widget, and what stands in the place of the element. */
  static PublisherPage with(String server, String html) {
    String document =
        """
        <!doctype html>
        <html lang="ar" dir="rtl">
        <head>
        <meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>صحيفة المرفأ</title>
        <link rel="stylesheet" href="/page.css">
        </head>
        <body>
        <main><h1>صحيفة المرفأ</h1><p>خبر اليوم.</p><button>زر الصفحة</button></main>
        <script type="module" src="%s/widget.js"></script>
        %s
        </body>
        </html>
        """
            .formatted(server, html);
    return new PublisherPage(document, "", "");
  }

  static String element(String server, String attributes) {
    return "<isnad-chat server=\"%s\" %s></isnad-chat>".formatted(server, attributes);
  }

  PublisherPage styled(String next) {
    return new PublisherPage(document, next, policy);
  }

  /** Under a policy that allows the server's widget and nothing else that is not the page's own. */
  PublisherPage strict(String server) {
    return new PublisherPage(document, css, STRICT.formatted(server));
  }
}
