import { describe, expect, it } from "vitest";
import { ServiceException } from "../../../templates/types/service-exception.js";
import { expectError, expectInput, expectOutput } from "../../../templates/protocol-tests/expect-value.js";

describe("an input", () => {
  it("passes where it is the expected one", async () => {
    await expectInput({ a: 1, b: undefined }, { a: 1 });
  });

  it("is read where it streams", async () => {
    const data = new Blob(["abc"]).stream();
    await expectInput({ data }, { data: new TextEncoder().encode("abc") });
  });

  it("fails where it has one member more", async () => {
    await expect(expectInput({ a: 1, b: 2 }, { a: 1 })).rejects.toThrow(
      "The input is not what the test expects.\n  At '/b': expected nothing, found 2.",
    );
  });
});

describe("an output", () => {
  it("passes whatever its metadata", async () => {
    await expectOutput({ a: 1, $metadata: { attempts: 1 } }, { a: 1 });
    await expectOutput({ a: 1 }, { a: 1 });
  });

  it("fails where it lacks a member", async () => {
    await expect(expectOutput({ $metadata: {} }, { a: [] })).rejects.toThrow(
      "The output is not what the test expects.\n  At '/a': expected [], found nothing.",
    );
  });
});

describe("an error", () => {
  class Conflict extends ServiceException {
    readonly stage: string | undefined;

    constructor(options: { message?: string; stage?: string; attempts?: number }) {
      super({
        ...options,
        name: "Conflict",
        $fault: "client",
        $metadata: { attempts: options.attempts ?? 0 },
      });
      this.stage = options.stage;
    }
  }

  it("passes where class, message and members are the expected ones", () => {
    const error = Object.assign(new Conflict({ message: "taken", stage: "prod", attempts: 1 }), {
      code: "409",
    });
    expectError(error, new Conflict({ message: "taken", stage: "prod" }));
  });

  it("passes by any message where the expected one has none", () => {
    expectError(new Conflict({ message: "UnknownError" }), new Conflict({}));
  });

  it("fails by another message and by members that the expected one does not set", () => {
    const error = new Conflict({ message: "free", stage: "prod" });
    expect(() => expectError(error, new Conflict({ message: "taken" }))).toThrow(
      [
        "The error is not what the test expects.",
        `  At '/message': expected "taken", found "free".`,
        `  At '/stage': expected nothing, found "prod".`,
      ].join("\n"),
    );
  });

  it("fails by another class", () => {
    expect(() => expectError(new TypeError("no"), new Conflict({}))).toThrow(
      "Class: expected Conflict, found TypeError: no.",
    );
    expect(() => expectError("no", new Conflict({}))).toThrow(`Class: expected Conflict, found "no".`);
  });
});
