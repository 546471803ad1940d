import { type ClientSettings, clientSettings } from "./client-calls.js";
import { expectNone } from "./mismatch.js";
import { caught, wireTo } from "./round-trip.js";
import type { TestedService } from "./service-calls.js";
import { show } from "./show.js";

/*
 * Calls of a whole service, of which only the end is looked at.
 * Spec: https://smithy.io/2.0/additional-specs/smoke-tests.html
 */

/** What the client of a smoke test is set up with. Against a live service it finds its credentials itself. */
export type SmokeSettings = Pick<ClientSettings, "endpoint" | "region"> & Partial<ClientSettings>;

/** What a test asks of the client beside the call. */
export interface SmokeConditions {
  readonly region?: string;
}

/** Fails unless the call ends with an output. */
export async function expectSuccess(
  call: (settings: SmokeSettings) => Promise<unknown>,
  service: TestedService,
  conditions: SmokeConditions = {},
): Promise<void> {
  await callService(call, service, conditions);
}

/** Fails unless the call ends with an error: of a class, where one is given. */
export async function expectFailure(
  call: (settings: SmokeSettings) => Promise<unknown>,
  service: TestedService,
  conditions: SmokeConditions = {},
  failure: abstract new (...options: never[]) => Error = Error,
): Promise<void> {
  const thrown = await caught(callService(call, service, conditions));
  if (thrown instanceof failure) return;
  expectNone("The error", [`Class: expected ${failure.name}, found ${show(thrown)}.`]);
}

/** The live service whose endpoint the environment names, else the generated one in this process. */
function callService(
  call: (settings: SmokeSettings) => Promise<unknown>,
  service: TestedService,
  { region = "us-east-1" }: SmokeConditions,
): Promise<unknown> {
  const endpoint = process.env["SMOKE_TESTS_ENDPOINT"];
  if (endpoint !== undefined && endpoint !== "") return call({ endpoint, region });
  return call(clientSettings({ region }, wireTo(service)));
}
