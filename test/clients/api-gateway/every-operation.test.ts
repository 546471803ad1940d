import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { settings } from "../../roundtrip/support/callers.js";
import { awsSdk, callOperation } from "./support/client-module.js";
import {
  inputDifferences,
  outputDifferences,
  requestDifferences,
  withDifferences,
} from "./support/known-differences.js";
import { operationCalls } from "./support/operation-calls.js";
import { generatePackages, type Packages } from "./support/packages.js";
import { type RecordingServer, startServer } from "./support/recording-server.js";
import { sentRequest } from "./support/sent-request.js";
import { modelsFolder, wholeModel } from "./support/whole-model.js";

const folder = modelsFolder();
const calls = folder === undefined ? [] : operationCalls(await wholeModel(folder));
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
