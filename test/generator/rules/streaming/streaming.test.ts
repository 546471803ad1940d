import { test } from "vitest";
import { expectFound, expectSound } from "../../../support/assembled-model.js";

// https://smithy.io/2.0/spec/streaming.html

test("a stream is no part of an error", () => {
  expectFound(`
    operation ‹A | streaming/nested-stream› { errors: [E] }
    @error("client")
    structure E { @required content: Content }
    @streaming
    blob Content
  `);
});

test("a stream of known length is for inputs", () => {
  expectSound(`
    operation A { input := { @required content: Content } }
    @streaming
    @requiresLength
    blob Content
  `);
});

test("a stream has to be a body only where the protocol has bodies of one member", () => {
  const model = (protocol: string, member: string) => `
    ${protocol}
    service S { operations: [A] }
    @http(method: "POST", uri: "/")
    operation A { input := { @required ${member}: Content } }
    @streaming
    blob Content
  `;
  expectFound(model("@aws.protocols#restJson1", "‹content | streaming/stream-without-payload›"));
  expectSound(model("", "content"));
});

test("events may be absent, blobs may not", () => {
  expectFound(`
    structure A { ‹content | streaming/optional-stream›: Content }
    structure B { events: Events }
    @streaming
    blob Content
    @streaming
    union Events { event: Event }
    structure Event {}
  `);
});
