import { describe, expect, it } from "vitest";
import { htmlToMarkdown } from "../../../generator/html/html-to-markdown.js";

describe("documentation in HTML", () => {
  it("has paragraphs, which need no end", () => {
    expect(htmlToMarkdown("<p>One\n   line.</p> <p>Two.<p>Three.")).toBe("One line.\n\nTwo.\n\nThree.");
    expect(htmlToMarkdown("<fullname>Shop</fullname><p>Sells.<br/>Buys.")).toBe("Shop\n\nSells.\n\nBuys.");
  });

  it("has code, emphasis and links within a line", () => {
    expect(htmlToMarkdown("The <code>id</code> is <b> bold </b>, <i>italic</i>.")).toBe(
      "The `id` is **bold** , *italic*.",
    );
    expect(htmlToMarkdown('<p>See <a href="https://example.com/a_(b)?x=1&amp;y=2">the\n docs</a>.')).toBe(
      "See [the docs](https://example.com/a_%28b%29?x=1&y=2).",
    );
    expect(htmlToMarkdown("<a href='//example.com'><code>X</code></a>")).toBe("[`X`](https://example.com)");
  });

  it("leaves the text of links that lead nowhere", () => {
    expect(htmlToMarkdown('<p><a href="javascript:alert(1)">a</a> <a href="b.html">b</a> <a>c</a>')).toBe(
      "a b c",
    );
  });

  it("has lists in lists", () => {
    const html = "<p>Do:</p><ul><li><p>a</p><ol><li>one<li>two</ol><p>more</p></li> <li>b</ul><p>End.";
    expect(htmlToMarkdown(html)).toBe("Do:\n\n- a\n  1. one\n  2. two\n\n  more\n- b\n\nEnd.");
  });

  it("has terms and what they mean", () => {
    expect(
      htmlToMarkdown("<dl><dt>Size</dt><dd><p>How big.</p></dd><dt>Age</dt><dd>How old.</dd></dl>"),
    ).toBe("- **Size**\n\n  How big.\n- **Age**\n\n  How old.");
  });

  it("has notes, which say what they are", () => {
    expect(htmlToMarkdown("<note><p>Mind.</p><p>Gap.</p></note>")).toBe("**Note:** Mind.\n\nGap.");
    expect(htmlToMarkdown("<important> <ul><li>a</li></ul> </important><p>b")).toBe(
      "**Important:**\n\n- a\n\nb",
    );
  });

  it("has code on lines of its own, headings and tables", () => {
    expect(htmlToMarkdown("<pre>\n  a  b\n c```\n</pre><h2>Title</h2><p>x")).toBe(
      "```\n  a  b\n c'''\n```\n\n## Title\n\nx",
    );
    expect(htmlToMarkdown("<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>")).toBe(
      "a \\| b\n\nc",
    );
  });

  it("means unknown tags and lone brackets as text", () => {
    expect(htmlToMarkdown("<p>arn:<region>:x < y <3")).toBe("arn:\\<region>:x \\< y \\<3");
    expect(htmlToMarkdown("<p><code>arn:<region>:<i>id</i></code></p>")).toBe("`arn:<region>:id`");
  });

  it("decodes entities, once", () => {
    expect(htmlToMarkdown("<p>a &lt;b&gt; &amp;lt; &#65;&#x42; &copy; &nonsense; &#0;")).toBe(
      "a \\<b> \\&lt; AB © \\&nonsense; \ufffd",
    );
  });

  it("keeps characters that Markdown would read", () => {
    expect(htmlToMarkdown("<p>*a* _b_ my_name [x](y) \\* ~~z~~")).toBe(
      "\\*a\\* \\_b\\_ my_name [x\\](y) \\\\\\* \\~~z\\~~",
    );
    expect(htmlToMarkdown("<p># a<p>- b<p>1. c<p>> d<p>+")).toBe("\\# a\n\n\\- b\n\n1\\. c\n\n\\> d\n\n\\+");
    expect(htmlToMarkdown("<p>`kept` and ` and <code>a`b</code>")).toBe("`kept` and \\` and a\\`b");
  });

  it("closes what is left open, and passes over what was never begun", () => {
    expect(htmlToMarkdown("<p>a <code>b <p>c</code></b></ul> d</li>")).toBe("a `b`\n\nc\n\nd");
    expect(htmlToMarkdown("<p><b>a <i>b</b> c</i><!-- no --> <code/>d<!-- never")).toBe("**a *b*** c d");
  });

  it("comes in no time, however it nests", () => {
    const hostile = [
      "<p><b>".repeat(20_000),
      "<a".repeat(50_000),
      `<p><${"a".repeat(100_000)}`,
      "<p><!--".repeat(20_000),
      "<ul><li>x".repeat(10_000),
      `<p><b>${" ".repeat(100_000)}x</b>`,
      `<p>${"`a ".repeat(50_000)}`,
    ];
    const begun = performance.now();
    for (const text of hostile) htmlToMarkdown(text);
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});

describe("documentation in Markdown", () => {
  it("shows tags that mean nothing", () => {
    expect(htmlToMarkdown("- a\n- b <region>, </Role> and `<id>`\n\n*see* <https://a.b/> <i>c</i>")).toBe(
      "- a\n- b \\<region>, \\</Role> and `<id>`\n\n*see* <https://a.b/> <i>c</i>",
    );
  });

  it.each([
    "Plain text with & and 3 < 4.",
    "Use `<p>` for paragraphs.",
    "```html\n<p>x</p>\n```",
    "*Some* <b>bold</b> words.",
    "One.\n\nTwo has <code>code</code>.",
  ])("stays as it is: %j", (text) => {
    expect(htmlToMarkdown(text)).toBe(text);
  });
});
