import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { awsSdk } from "./support/client-module.js";
import { operationCalls } from "./support/operation-calls.js";
import { generatePackages, type Packages } from "./support/packages.js";
import { functionsNamed, walkPages } from "./support/pages.js";
import { modelsFolder, wholeModel } from "./support/whole-model.js";

const folder = modelsFolder();
const calls = folder === undefined ? [] : operationCalls(await wholeModel(folder));
const names = functionsNamed(awsSdk, /^paginate/);
const inputs = names.map((name) => {
  const operation = name.slice("paginate".length);
  const call = calls.find((one) => one.name === operation && one.extent === "required members");
  return { operation, input: call?.input ?? {} };
});

/** Three pages: the second one is empty, the last one has an empty token. */
const answers = [
  { position: "second", item: [] },
  { position: "third" },
  { position: "", items: { "2026-01-01": [[1, 2]] } },
];

describe.skipIf(folder === undefined)("the paginators of API Gateway", () => {
  let packages: Packages;

  beforeAll(async () => {
    packages = await generatePackages(folder ?? "");
  }, 300_000);

  afterAll(() => {
    packages.remove();
  });

  it("are those of the AWS SDK, and so are the waiters", () => {
    expect(names.length).toBeGreaterThan(10);
    expect(functionsNamed(packages.client, /^(paginate|waitUntil|waitFor)/)).toEqual([
      ...functionsNamed(awsSdk, /^(paginate|waitUntil|waitFor)/),
    ]);
  });

  it.each(inputs)("$operation is gone through as the AWS SDK does", async ({ operation, input }) => {
    const walk = (module: typeof awsSdk) => walkPages(module, operation, { pageSize: 7 }, input, answers);
    const ours = await walk(packages.client);
    expect(ours.requests).toHaveLength(3);
    expect(ours).toEqual(await walk(awsSdk));
  });

  it.each([
    ["a token to begin with", { startingToken: "first" }, {}],
    ["a token of the input", {}, { position: "own", limit: 3 }],
    ["both, of which the configuration's wins", { startingToken: "first", pageSize: 9 }, { position: "own" }],
  ])("%s is taken as the AWS SDK does", async (_, config, more) => {
    const input = { restApiId: "a1b2", ...more };
    const walk = (module: typeof awsSdk) => walkPages(module, "GetResources", config, input, answers);
    expect(await walk(packages.client)).toEqual(await walk(awsSdk));
  });

  it("the same token twice ends it where the caller says so", async () => {
    const same = [{ position: "second" }, { position: "second" }, { position: "second" }, {}];
    const walk = (module: typeof awsSdk, stopOnSameToken: boolean) =>
      walkPages(module, "GetResources", { stopOnSameToken }, { restApiId: "a1b2" }, same);
    expect((await walk(packages.client, true)).requests).toHaveLength(2);
    expect(await walk(packages.client, true)).toEqual(await walk(awsSdk, true));
    expect(await walk(packages.client, false)).toEqual(await walk(awsSdk, false));
  });
});
