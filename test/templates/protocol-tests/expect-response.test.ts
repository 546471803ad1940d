import { expect, it } from "vitest";
import { expectResponse } from "../../../templates/protocol-tests/expect-response.js";

const response = { status: 400, headers: { "X-Type": "Wrong" }, body: '{"message":"no such thing"}' };

it("a response passes that is as expected", async () => {
  await expectResponse(response, {
    code: 400,
    headers: { "x-type": "Wrong" },
    body: '{ "message": "no such thing" }',
    bodyMediaType: "application/json",
  });
  await expectResponse(response, { code: 400, messageRegex: "such" });
});

it("a response fails with all that is wrong with it", async () => {
  const expected = { code: 415, requireHeaders: ["x-other"], body: "{}", messageRegex: "^such" };
  await expect(expectResponse(response, expected)).rejects.toThrow(
    [
      "The response is not what the test expects.",
      "  Status: expected 415, found 400.",
      "  Header 'x-other': expected any value, found nothing.",
      `  Body. At '': expected "{}", found "{\\"message\\":\\"no such thing\\"}".`,
      `  Member 'message' of the body: expected a match of ^such, found "no such thing".`,
    ].join("\n"),
  );
});

it("an error without an answer fails", async () => {
  await expect(expectResponse(undefined, { code: 400 })).rejects.toThrow("no answer for this error");
});

it("a response has the length that every HTTP server adds, where it may have a body", async () => {
  await expectResponse(response, { code: 400, headers: { "Content-Length": "27" } });
  await expectResponse(
    { status: 204, headers: {}, body: "" },
    { code: 204, forbidHeaders: ["Content-Length"] },
  );
});
