package dev.isnad.widget;

/**
 * A page of a publisher with the two lines that put the widget in it.
 *
 * @param server the origin of the widget and its API
 * @param html what stands before and in the place of the widget's element
 * @param css the page's own style sheet, empty for none
 * @param policy the page's content security policy, empty for none
 */
record PublisherPage(String server, String html, String css, String policy) {

  /** What a careful publisher allows: its own files, and Isnad. */
  private static final String STRICT =
      "default-src 'none'; script-src 'self' %1$s; style-src 'self'; connect-src %1$s;"
          + " require-trusted-types-for 'script'";

  /** The element alone, in Arabic and as a launcher, unless the attributes say otherwise. */
  static PublisherPage of(String server, String attributes) {
    return new PublisherPage(server, element(server, attributes), "", "");
  }

  static String element(String server, String attributes) {
    return "<isnad-chat server=\"%s\" %s></isnad-chat>".formatted(server, attributes);
  }

  PublisherPage html(String next) {
    return new PublisherPage(server, next, css, policy);
  }

  PublisherPage styled(String next) {
    return new PublisherPage(server, html, next, policy);
  }

  PublisherPage strict() {
    return new PublisherPage(server, html, css, STRICT.formatted(server));
  }

  String document() {
    return """
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
  }
}
