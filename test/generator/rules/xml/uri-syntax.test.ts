import { expect, test } from "vitest";
import { isUri } from "../../../../generator/rules/xml/uri-syntax.js";

// RFC 3986, appendix A.

test.each([
  "https://example.com/orders/2024",
  "http://user@example.com:8080/a;b=c?d=[e]#f",
  "http://[2001:db8::1]:80/",
  "urn:example:orders",
  "mailto:a@example.com",
  "orders/%20",
  "//example.com",
  "file:///etc",
  "größe",
  "",
])("`%s` is a URI", (text) => expect(isUri(text)).toBe(true));

test.each([
  "::foo",
  "not a uri",
  "1scheme:rest",
  "urn:",
  "http://",
  "http://exa[mple.com/",
  "a%2",
  "a#b#c",
  "a\tb",
  "a|b",
  "{a}",
])("`%s` is none", (text) => expect(isUri(text)).toBe(false));
