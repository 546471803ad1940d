import { resolve } from "node:path";
import type { ShapeId } from "../../../generator/model/shape-id.js";
import { traitOf } from "../../../generator/model/trait.js";
import { eventStreamTests } from "../../../generator/model/traits/event-stream-test-traits.js";
import {
  httpMalformedRequestTests,
  httpRequestTests,
  httpResponseTests,
} from "../../../generator/model/traits/test-traits.js";
import type { Collection, ConformanceCase, Corpus } from "../collection.js";
import {
  type GeneratedService,
  generateServices,
  type RefusedService,
} from "../support/rest-json1-services.js";
import { bundleProtocolTests, runProtocolTests, type TestResult } from "../support/run-protocol-tests.js";

/** The requests that generated clients make, and what they make of responses. */
export const restJson1Client = collectionOf("client");

/** The inputs that generated servers make of requests, and how they answer. */
export const restJson1Server = collectionOf("server");

/** How generated servers refuse requests that are malformed or break the model. */
export const restJson1Malformed = collectionOf("malformed");

type Part = "client" | "server" | "malformed";

function collectionOf(part: Part): Collection {
  const end = part === "client" ? "client" : "server";
  return {
    name: `restJson1-${part}`,
    cases: async (corpus) => {
      const suite = await suiteOf(corpus);
      if (suite.services.length === 0) return undefined;
      const results = suite[end]().filter((result) => partOf(result) === part);
      return [...suite.services.flatMap(refusedCase), ...results.map(caseOf)];
    },
    notYet: async (corpus) =>
      part === "malformed"
        ? 0
        : (await suiteOf(corpus)).services.reduce((sum, service) => sum + notYet(service), 0),
    remarks: async (corpus) =>
      (await suiteOf(corpus)).unbound.map((id) => `the tests of \`${id}\` are in no service.`),
  };
}

/** The tests of all services, generated once; those of each end of the wire are run when they are asked for. */
interface Suite extends Readonly<Record<"client" | "server", () => readonly TestResult[]>> {
  readonly services: readonly (GeneratedService | RefusedService)[];
  /** Shapes with cases of the protocol, which no service of the protocol has. */
  readonly unbound: readonly ShapeId[];
}

const suites = new WeakMap<Corpus, Promise<Suite>>();

function suiteOf(corpus: Corpus): Promise<Suite> {
  const known = suites.get(corpus);
  if (known !== undefined) return known;
  const suite = makeSuite(corpus);
  suites.set(corpus, suite);
  return suite;
}

/** Inside of the repository, so that what the tests import is found. */
async function makeSuite(corpus: Corpus): Promise<Suite> {
  const folder = resolve(".cache/conformance");
  const { services, unbound } = await generateServices(corpus, folder);
  const generated = services.filter((service) => service.kind === "generated");
  const built = await bundleProtocolTests(folder, generated);
  return {
    services,
    unbound,
    client: once(() => runProtocolTests(built, "client")),
    server: once(() => runProtocolTests(built, "server")),
  };
}

function once<Value>(compute: () => Value): () => Value {
  let computed: { readonly value: Value } | undefined;
  return () => (computed ??= { value: compute() }).value;
}

function partOf({ file, title }: TestResult): Part {
  if (file.includes("/src/client/")) return "client";
  return title.endsWith(" malformed requests") ? "malformed" : "server";
}

/** Ids are unique for one trait of one shape alone. */
function caseOf({ title, name, failure }: TestResult): ConformanceCase {
  const id = /^\w+/.exec(name)?.[0] ?? name;
  return { name: `${id} (${title})`, difference: () => failure };
}

function refusedCase(service: GeneratedService | RefusedService): readonly ConformanceCase[] {
  return service.kind === "refused" ? [{ name: service.name, difference: () => service.problems }] : [];
}

function notYet(service: GeneratedService | RefusedService): number {
  if (service.kind === "refused") return 0;
  const tests = service.leftOut.flatMap(({ shape }) => [
    ...(traitOf(shape, eventStreamTests) ?? []),
    ...(traitOf(shape, httpRequestTests) ?? []),
    ...(traitOf(shape, httpResponseTests) ?? []),
    ...(traitOf(shape, httpMalformedRequestTests) ?? []),
  ]);
  return tests.length;
}
