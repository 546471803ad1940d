import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadPlan } from "../../generator/pipeline.js";
import type { ServicePlan } from "../../generator/plan/service-plan.js";
import { pipelineInput } from "../support/generate.js";
import { install, type Installation } from "../support/installed-packages.js";
import { kitchenSink, kitchenSinkModel } from "../support/kitchen-sink.js";
import { printSources } from "../support/print-sources.js";
import { typeErrors } from "../support/type-errors.js";
import { describeClient } from "./describe-client.js";
import { describeValidators } from "./describe-validators.js";
import { loadProgram, type EmittedProgram, type Kitchen } from "./emitted-program.js";
import { membersWithoutValue } from "./members-without-value.js";

let installation: Installation;
let program: EmittedProgram;
let plan: ServicePlan;

beforeAll(async () => {
  const input = await pipelineInput(kitchenSinkModel(), kitchenSink);
  const { value: files } = await printSources(input, () => true);
  const nameOf = (target: string): string => kitchenSink.packages.replace("{target}", target);
  installation = install(files, nameOf, "test/emitted/program");
  program = await loadProgram(installation.folder);
  const planned = await loadPlan(input);
  if (planned.value === undefined) throw new Error("The kitchen sink has no plan.");
  plan = planned.value;
});

afterAll(() => installation.remove());

describe("the types of the generated packages", () => {
  it.each(["typescript", "typescript-7"])("satisfy %s under the strictest settings", (compiler) => {
    expect(typeErrors(installation.folder, compiler)).toEqual([]);
  });
});

describeValidators(() => program);
describeClient(() => program);

describe("a conversation over HTTP", () => {
  let kitchen: Kitchen;
  beforeAll(async () => {
    kitchen = await program.openKitchen();
  });
  afterAll(() => kitchen.close());

  it("has every member there and back", async () => {
    for (const { operation, title, ask, input, output } of program.conversations) {
      const told = `${operation}: ${title}`;
      kitchen.answerWith(output);
      const result = await ask(kitchen.client);
      expect(kitchen.heard.pop(), `the input of ${told}`).toEqual(input);
      expect({ ...result, $metadata: undefined }, `the output of ${told}`).toEqual({ ...asObject(output) });
    }
    expect(kitchen.failures).toEqual([]);
  });

  it("leaves out no member of the model", () => {
    const { conversations, failures } = program;
    expect(membersWithoutValue(plan, conversations, failures)).toEqual([]);
  });

  it("has every error of the model, by its class and with every member", async () => {
    for (const { error, status, ask } of program.failures) {
      kitchen.answerWith(error);
      const caught = await ask(kitchen.client).catch((thrown: unknown) => thrown);
      expect(caught).toBeInstanceOf(error.constructor);
      expect(caught).toMatchObject({
        ...error,
        message: error.message,
        $metadata: { httpStatusCode: status },
      });
    }
  });

  it("fills in what is left out", async () => {
    kitchen.answerWith({ required: 1 });
    const result = await kitchen.client["fillDefaults"]?.({ required: 2 });
    const filled = {
      text: 'salt & "pepper"',
      flag: true,
      byte: 1,
      short: 2,
      integer: 3,
      long: 4,
      float: 1.5,
      double: -2.5,
      whole: 6n,
      exact: "7.25",
      blob: new TextEncoder().encode("salt"),
      moment: new Date(1_700_000_000_000),
      document: true,
      names: [],
      amounts: {},
      spiciness: "mild",
      heat: 1,
      one: 1,
    };
    expect(kitchen.heard.pop()).toEqual({ ...filled, optional: 8, required: 2 });
    expect(result).toMatchObject({ ...filled, required: 1 });
  });

  it("has members by the names that all objects inherit, where they are given and nowhere else", async () => {
    const names = { ["__proto__"]: "proto", constructor: "constructor" };
    kitchen.answerWith({ byName: names });
    const result = await kitchen.client["sendAwkwardNames"]?.({ byName: names, names });
    expect(namesOf(result)).toEqual(["$metadata", "byName"]);
    expect(namesOf(asObject(result)["byName"])).toEqual(["__proto__", "constructor"]);
    const heard = asObject(kitchen.heard.pop());
    expect(namesOf(heard)).toEqual(["byName", "names"]);
    expect(namesOf(heard["names"])).toEqual(["__proto__", "constructor"]);
  });

  it("makes up an idempotency token where none is given", async () => {
    kitchen.answerWith({ cookId: "ada", hiredAt: new Date(0) });
    await kitchen.client["hireCook"]?.({ name: "Ada" });
    expect(kitchen.heard.pop()).toEqual({
      name: "Ada",
      requestId: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-4/),
    });
  });
});

function asObject(output: unknown): Readonly<Record<string, unknown>> {
  return typeof output === "object" && output !== null ? { ...output } : {};
}

function namesOf(value: unknown): readonly string[] {
  return Object.keys(Object(value) as object).sort();
}
