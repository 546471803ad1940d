import type { HttpRequest, HttpResponse } from "@smithy/types";

import { bytesOfMessage } from "./body.js";
import { type Call, clientSettings, type ClientConditions } from "./client-calls.js";
import { differences } from "./differences.js";
import { expectError, readStreams } from "./expect-value.js";
import { expectNone, ProtocolMismatch } from "./mismatch.js";
import { queryStrings } from "./query.js";
import { respond, type TestedService } from "./service-calls.js";
import { show } from "./show.js";
import { toldPart } from "./told-part.js";

/** Makes a handler of what it is to answer. */
export type AnswerWith = <Output>(output: Output) => (input: unknown) => Promise<Output>;

/** Makes a handler of what it is to throw. */
export type FailWith = (error: Error) => (input: unknown) => Promise<never>;

/** What a test asks of a round trip beside the call. */
export interface RoundTripConditions extends ClientConditions {
  /** What the handler has to get, where that is not all of the command's input. */
  readonly heard?: object;
}

/**
 * Fails unless a command goes through the service and comes back: the handler gets all that the input says, and the
 * client all that the handler answers. What neither says may be filled in on the way.
 */
export async function expectRoundTrip(
  { input }: { readonly input: object },
  call: Call<object>,
  serve: (answerWith: AnswerWith) => TestedService,
  { heard = input, ...conditions }: RoundTripConditions = {},
): Promise<void> {
  const trip = new Trip();
  const service = serve((output) => async (received) => {
    trip.heard = { input: received };
    trip.answer = output;
    return output;
  });
  const output = await call(clientSettings(conditions, wireTo(service)));
  await expectHeard(trip, heard);
  expectNone("The output", await toldDifferences(output, trip.answer ?? {}));
}

/** Fails unless a command reaches the handler, which throws an error that the client then throws too. */
export async function expectErrorRoundTrip(
  { input }: { readonly input: object },
  call: Call<object>,
  serve: (failWith: FailWith) => TestedService,
  { heard = input, ...conditions }: RoundTripConditions = {},
): Promise<void> {
  const trip = new Trip();
  const service = serve((error) => async (received) => {
    trip.heard = { input: received };
    trip.answer = error;
    throw error;
  });
  const thrown = await caught(call(clientSettings(conditions, wireTo(service))));
  await expectHeard(trip, heard);
  if (trip.answer instanceof Error) expectError(thrown, trip.answer);
}

/** Fails unless the service itself refuses a command, with an error of a class. Its words are its own. */
export async function expectRefusal(
  call: Call<object>,
  service: TestedService,
  refusal: abstract new (...options: never[]) => Error,
): Promise<void> {
  const thrown = await caught(call(clientSettings({}, wireTo(service))));
  if (thrown instanceof refusal) return;
  expectNone("The error", [`Class: expected ${refusal.name}, found ${show(thrown)}.`]);
}

/** Takes requests of a client to a service, and its answers back. */
export function wireTo(service: TestedService): {
  handle(request: HttpRequest): Promise<{ response: HttpResponse }>;
} {
  return {
    handle: async ({ method, path, query, headers, body }) => {
      const queryParams = queryStrings(query);
      const answer = await respond(service, { method, uri: path, queryParams, headers, body });
      const { status: statusCode } = answer;
      return {
        response: { statusCode, headers: { ...answer.headers }, body: await bytesOfMessage(answer.body) },
      };
    },
  };
}

/** What the handler of a round trip got and gave. */
class Trip {
  heard: { readonly input: unknown } | undefined;
  answer: unknown;
}

async function expectHeard({ heard }: Trip, expected: object): Promise<void> {
  if (heard === undefined) throw new ProtocolMismatch("The handler was not called.");
  expectNone("The input", await toldDifferences(heard.input, expected));
}

async function toldDifferences(actual: unknown, expected: unknown): Promise<readonly string[]> {
  const told = await readStreams(expected);
  return differences(toldPart((await readStreams(actual)) ?? {}, told), told);
}

/** What a call throws. */
export async function caught(calling: Promise<unknown>): Promise<unknown> {
  try {
    await calling;
  } catch (error) {
    return error;
  }
  throw new ProtocolMismatch("The client took the answer of an error for an output.");
}
