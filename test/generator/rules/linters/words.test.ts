import { expect, test } from "vitest";
import { camelWords } from "../../../../generator/rules/linters/camel-words.js";
import { matchTerms } from "../../../../generator/rules/linters/term-matcher.js";

test.each([
  ["GetHTTPStatus", ["Get", "HTTP", "Status"]],
  ["BamID2HTTP", ["Bam", "ID2", "HTTP"]],
  ["orderId", ["order", "Id"]],
  ["ID", ["ID"]],
  ["snake_case", ["snake_case"]],
])("%s has the words %j", (name, words) => {
  expect(camelWords(name).join(" ")).toBe(words.join(" "));
});

test.each([
  ["HomeZipCode", "zip code"],
  ["homeZIPCode2", "zip code"],
  ["home_zip_code", "zip code"],
  ["homeZipcode", "zipcode"],
  ["zipper", undefined],
  ["unzipCode", undefined],
])("%s contains %s", (name, term) => {
  expect(matchTerms(["zip code"])(name)).toBe(term);
});
