import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { settings } from "../../roundtrip/support/callers.js";
import { awsSdk, callOperation } from "./support/client-module.js";
import {
  inputDifferences,
  outputDifferences,
  requestDifferences,
  withDifferences,
} from "./support/known-differences.js";
import { operationCalls, operationErrors } from "./support/operation-calls.js";
import { generatePackages, type Packages } from "./support/packages.js";
import { type RecordingServer, startServer } from "./support/recording-server.js";
import { sentRequest } from "./support/sent-request.js";
import { modelsFolder, wholeModel } from "./support/whole-model.js";

const folder = modelsFolder();
const model = folder === undefined ? undefined : await wholeModel(folder);
const calls = model === undefined ? [] : operationCalls(model);
const errors = model === undefined ? [] : operationErrors(model);
const names = [...new Set(calls.map(({ name }) => name))];

describe.skipIf(folder === undefined)("all of API Gateway", () => {
  let packages: Packages;
  let server: RecordingServer;

  beforeAll(async () => {
    packages = await generatePackages(folder ?? "");
    server = await startServer(packages, names);
  }, 300_000);

  afterAll(() => {
    server.close();
    packages.remove();
  });

  it("has packages that compile", () => {
    const { operations, targets, typeErrors } = packages.outcome;
    expect(typeErrors).toEqual([]);
    expect({ operations, targets }).toEqual({
      operations: 124,
      targets: ["types", "validators", "client", "server"],
    });
    expect(names).toHaveLength(124);
  });

  it.each(calls)("$name with $extent is asked for as the AWS SDK does", async (call) => {
    const { name, input } = call;
    const theirs = await sentRequest(awsSdk, name, input);
    const ours = await sentRequest(packages.client, name, input);
    expect(ours).toEqual(withDifferences(requestDifferences, theirs, call));
  });

  it.each(calls)("$name with $extent is answered to the AWS SDK", async (call) => {
    const { name, input, output } = call;
    server.answerWith(output);
    const received = await callOperation(awsSdk, settings(server.url), name, input);
    const told = withDifferences(inputDifferences, input, call);
    expect(server.heard).toEqual([{ operation: name, input: told }]);
    expect(plainBytes(received)).toEqual(withDifferences(outputDifferences, output, call));
  });

  it("ends in errors at every operation", () => {
    expect(new Set(errors.map(({ name }) => name)).size).toBe(names.length);
  });

  it.each(errors)("$name ends in $error for the AWS SDK and for the generated client", async (ending) => {
    const { name, error, input, members, status } = ending;
    const Thrown = packages.errors[error];
    if (Thrown === undefined) throw new Error(`The types have no ${error}.`);
    server.answerWith(new Thrown(members));
    for (const [module, Expected] of [
      [awsSdk, awsSdk[error]],
      [packages.client, Thrown],
    ] as const) {
      const caught = await callOperation(module, settings(server.url), name, input).catch(
        (thrown: unknown) => thrown,
      );
      expect(caught).toBeInstanceOf(Expected);
      expect(caught).toMatchObject({ ...members, name: error, $metadata: { httpStatusCode: status } });
    }
  });

  it.each([...requestDifferences, ...inputDifferences, ...outputDifferences])(
    "still: $reason",
    ({ applies }) => {
      expect(calls.some(applies)).toBe(true);
    },
  );
});

/** Payloads of the AWS SDK are of a class of its own, which says how to read them as text. */
function plainBytes(output: object): object {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(output);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, value instanceof Uint8Array ? Uint8Array.from(value) : value]),
  );
}
