import { expect, it } from "vitest";
import { loadPlan } from "../../generator/pipeline.js";
import { targetOf } from "../../generator/model/model.js";
import { traitOf } from "../../generator/model/trait.js";
import { timestampFormat } from "../../generator/model/traits/protocol-traits.js";
import { pipelineInput } from "../support/generate.js";
import { kitchenSink, kitchenSinkModel } from "../support/kitchen-sink.js";

/** The traits that decide what a restJson1 service says and how its values are checked. */
const TRAITS = [
  "aws.protocols#restJson1",
  ...[
    ["addedDefault", "auth", "clientOptional", "cors", "default", "endpoint", "error", "hostLabel"],
    ["http", "httpBearerAuth", "httpChecksumRequired", "httpError", "httpHeader", "httpLabel", "httpPayload"],
    ["httpPrefixHeaders", "httpQuery", "httpQueryParams", "httpResponseCode", "idempotencyToken", "jsonName"],
    [
      "length",
      "mediaType",
      "optionalAuth",
      "pattern",
      "range",
      "requestCompression",
      "required",
      "retryable",
    ],
    ["sensitive", "sparse", "streaming", "timestampFormat", "uniqueItems"],
    [
      "deprecated",
      "documentation",
      "examples",
      "externalDocumentation",
      "internal",
      "since",
      "tags",
      "title",
    ],
  ].flatMap((names) => names.map((name) => `smithy.api#${name}`)),
];

const KINDS = [
  ["bigDecimal", "bigInteger", "blob", "boolean", "byte", "document", "double", "enum", "float", "intEnum"],
  ["integer", "list", "long", "map", "short", "string", "structure", "timestamp", "union"],
].flat();

async function planOfKitchenSink() {
  const { value } = await loadPlan(await pipelineInput(kitchenSinkModel(), kitchenSink));
  if (value === undefined) throw new Error("The kitchen sink has no plan.");
  return value;
}

it("the kitchen sink has every trait that restJson1 needs", async () => {
  const { service, operations, shapes } = await planOfKitchenSink();
  const used = [
    service,
    ...operations.map(({ shape }) => shape),
    ...[...shapes.values()].map(({ shape }) => shape),
  ];
  const traits = new Set(
    used.flatMap((shape) => [
      ...shape.traits.keys(),
      ...("members" in shape
        ? [...shape.members.values()].flatMap(({ traits: own }) => [...own.keys()])
        : []),
    ]),
  );
  expect(TRAITS.filter((trait) => !traits.has(trait))).toEqual([]);
});

it("the kitchen sink has members of every kind of shape", async () => {
  const { model, shapes } = await planOfKitchenSink();
  const kinds = new Set<string>(
    [...shapes.values()].flatMap(({ shape }) =>
      "members" in shape && (shape.kind === "structure" || shape.kind === "union")
        ? [...shape.members.values()].map((member) => targetOf(model, member).kind)
        : [],
    ),
  );
  expect(KINDS.filter((kind) => !kinds.has(kind))).toEqual([]);
});

it("the kitchen sink has payloads of every kind of shape", async () => {
  const payloads = (await bindings()).filter(({ kind }) => kind === "payload");
  const kinds = new Set<string>(payloads.map(({ target }) => target.kind));
  expect(
    ["blob", "string", "enum", "document", "structure", "union"].filter((kind) => !kinds.has(kind)),
  ).toEqual([]);
});

it("the kitchen sink has timestamps of every format wherever they stand", async () => {
  const seen = new Set(
    (await bindings())
      .filter(({ target }) => target.kind === "timestamp")
      .map(({ kind, member }) => `${kind} ${traitOf(member, timestampFormat) ?? DEFAULT_FORMATS.get(kind)}`),
  );
  const uses = [...DEFAULT_FORMATS.keys()].flatMap((kind) =>
    ["epoch-seconds", "date-time", "http-date"].map((format) => `${kind} ${format}`),
  );
  expect(uses.filter((use) => !seen.has(use))).toEqual([]);
});

/** The format of a timestamp that has no trait, by where it stands. */
const DEFAULT_FORMATS: ReadonlyMap<string, string> = new Map([
  ["label", "date-time"],
  ["query", "date-time"],
  ["header", "http-date"],
  ["document", "epoch-seconds"],
]);

/** Where the members of all inputs and outputs stand in messages. */
async function bindings() {
  const { operations, model } = await planOfKitchenSink();
  return operations
    .flatMap(({ http }) => [...(http?.request ?? []), ...(http?.response ?? [])])
    .map(({ kind, member }) => ({ kind, member, target: targetOf(model, member) }));
}
