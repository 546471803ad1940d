import { describe, expect, it } from "vitest";
import type { Call, ClientSettings } from "../../../templates/protocol-tests/client-calls.js";
import {
  expectErrorRoundTrip,
  expectRefusal,
  expectRoundTrip,
} from "../../../templates/protocol-tests/round-trip.js";
import type { TestedService } from "../../../templates/protocol-tests/service-calls.js";

class SoldOut extends Error {
  override readonly name = "SoldOut";
}

const command = { input: { cart: "a" } };

/** A client that sends JSON and takes any other status than 200 for a `SoldOut`. */
const call: Call<object> = async ({ requestHandler }: ClientSettings) => {
  const { response } = await requestHandler.handle({
    protocol: "https:",
    hostname: "localhost",
    method: "POST",
    path: "/",
    headers: {},
    body: JSON.stringify(command.input),
  });
  const body: unknown = JSON.parse(new TextDecoder().decode(response.body as Uint8Array));
  if (response.statusCode !== 200) throw new SoldOut(String(body));
  return { ...(body as object), $metadata: {} };
};

/** A service of one handler, which changes its input as it is told to. */
function serviceOf(
  handler: (input: unknown) => Promise<unknown>,
  change = (input: object): object => input,
): TestedService {
  return {
    dispatch: async ({ body }) => {
      const input = change(JSON.parse(new TextDecoder().decode(body)) as object);
      try {
        return { status: 200, headers: {}, body: JSON.stringify(await handler(input)) };
      } catch (error) {
        return { status: 400, headers: {}, body: JSON.stringify((error as Error).message) };
      }
    },
  };
}

describe("a round trip", () => {
  it("passes where input and output arrive, whatever else is filled in", async () => {
    await expectRoundTrip(command, call, (answerWith) =>
      serviceOf(answerWith({ total: 1 }), (input) => ({ ...input, amount: 1 })),
    );
  });

  it("fails where the input loses a member", async () => {
    const trip = expectRoundTrip(command, call, (answerWith) => serviceOf(answerWith({}), () => ({})));
    await expect(trip).rejects.toThrow("The input is not what the test expects.\n  At '/cart'");
  });

  it("may be told what cannot arrive", async () => {
    await expectRoundTrip(command, call, (answerWith) => serviceOf(answerWith({}), () => ({})), {
      heard: {},
    });
  });

  it("fails where the output is another", async () => {
    const trip = expectRoundTrip(command, call, (answerWith) => {
      const answer = answerWith({ total: 1 });
      return serviceOf(async (input) => {
        await answer(input);
        return { total: 2 };
      });
    });
    await expect(trip).rejects.toThrow("At '/total': expected 1, found 2.");
  });

  it("fails where the handler is not called", async () => {
    const trip = expectRoundTrip(command, call, () => serviceOf(async () => ({})));
    await expect(trip).rejects.toThrow("The handler was not called.");
  });
});

describe("a round trip that ends in an error", () => {
  it("passes where the client throws what the handler throws", async () => {
    await expectErrorRoundTrip(command, call, (failWith) => serviceOf(failWith(new SoldOut("none left"))));
  });

  it("fails where the client throws another", async () => {
    const trip = expectErrorRoundTrip(command, call, (failWith) => serviceOf(failWith(new RangeError())));
    await expect(trip).rejects.toThrow("Class: expected RangeError, found SoldOut");
  });

  it("fails where the client throws none", async () => {
    const trip = expectErrorRoundTrip(command, call, () => serviceOf(async () => ({})));
    await expect(trip).rejects.toThrow("took the answer of an error for an output");
  });
});

describe("a refusal", () => {
  const refusing = serviceOf(() => Promise.reject(new Error("no")));

  it("passes by its class", async () => {
    await expectRefusal(call, refusing, SoldOut);
  });

  it("fails where it is of another class", async () => {
    await expect(expectRefusal(call, refusing, RangeError)).rejects.toThrow("Class: expected RangeError");
  });
});
