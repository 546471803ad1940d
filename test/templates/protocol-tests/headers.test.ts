import { expect, it } from "vitest";
import { headerDifferences } from "../../../templates/protocol-tests/headers.js";

const sent = { "content-type": "application/json", "X-Empty": "" };

it("headers are as expected, whatever the case of their names", () => {
  const expected = {
    headers: { "Content-Type": "application/json", "x-empty": "" },
    requireHeaders: ["content-TYPE", "X-Empty"],
    forbidHeaders: ["X-Other", "toString"],
  };
  expect(headerDifferences(sent, expected)).toStrictEqual([]);
});

it("a header may have another value, or none", () => {
  const expected = { headers: { "Content-Type": "text/plain", "X-Other": "1" } };
  expect(headerDifferences(sent, expected)).toStrictEqual([
    `Header 'Content-Type': expected "text/plain", found "application/json".`,
    `Header 'X-Other': expected "1", found nothing.`,
  ]);
});

it("a required header may be absent", () => {
  expect(headerDifferences(sent, { requireHeaders: ["X-Other"] })).toStrictEqual([
    "Header 'X-Other': expected any value, found nothing.",
  ]);
});

it("a forbidden header may be there, also an empty one", () => {
  expect(headerDifferences(sent, { forbidHeaders: ["x-empty"] })).toStrictEqual([
    `Header 'x-empty': expected nothing, found "".`,
  ]);
});
