import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { builtin } from "../../../generator/builtin.js";
import { type Diagnostic, hasErrors } from "../../../generator/diagnostics/diagnostic.js";
import { renderSmithy } from "../../../generator/diagnostics/render-smithy.js";
import { printPackage } from "../../../generator/emit/print.js";
import type { TextCache } from "../../../generator/emit/text-cache.js";
import { eventStreamOf } from "../../../generator/model/knowledge/event-streams.js";
import { isOfficial } from "../../../generator/model/knowledge/official-shapes.js";
import type { Model } from "../../../generator/model/model.js";
import { namespaceOf, type ShapeId } from "../../../generator/model/shape-id.js";
import type { ServiceShape, Shape } from "../../../generator/model/shape.js";
import { traitOf } from "../../../generator/model/trait.js";
import {
  httpMalformedRequestTests,
  httpRequestTests,
  httpResponseTests,
} from "../../../generator/model/traits/test-traits.js";
import { planService } from "../../../generator/plan/plan-service.js";
import type { OperationPlan, ServicePlan } from "../../../generator/plan/service-plan.js";
import { restJson1 } from "../../../generator/protocols/rest-json1/rest-json1.js";
import { readRuntime } from "../../../generator/resources.js";
import { SourceFile } from "../../../generator/source/source-file.js";
import { emitPackages } from "../../../generator/targets/emit-packages.js";
import type { Corpus } from "../collection.js";
import { loadModel } from "./load-model.js";
import { readAst } from "./plain-ast.js";

/** A service with the protocol, and its packages. */
export interface GeneratedService {
  readonly kind: "generated";
  /** Where the packages are, absolute. */
  readonly folder: string;
  /** The names of the packages, in which `{target}` stands for the target. */
  readonly packages: string;
  /** The operations with streams of events, which nothing is generated for. */
  readonly leftOut: readonly OperationPlan[];
}

/** The services of all models, and the tests that none of them has. */
export interface TestedServices {
  readonly services: readonly (GeneratedService | RefusedService)[];
  readonly unbound: readonly ShapeId[];
}

/** A service, or a folder with a model, that nothing can be generated for. */
export interface RefusedService {
  readonly kind: "refused";
  readonly name: string;
  readonly problems: string;
}

const targets = ["types", "validators", "client", "server", "protocol-tests"];

/**
 * Generates all packages of every service with restJson1 in the official layout of protocol tests: a folder for each
 * protocol, and beside it the files that all of them share.
 */
export async function generateServices(corpus: Corpus, out: string): Promise<TestedServices> {
  rmSync(out, { recursive: true, force: true });
  const services: (GeneratedService | RefusedService)[] = [];
  const unbound: ShapeId[] = [];
  for (const { folder, paths } of modelsWithProtocol(corpus)) {
    const { value: model, diagnostics } = await loadModel(corpus, paths, missingShapes(corpus));
    if (hasErrors(diagnostics)) {
      services.push(refused(folder, diagnostics));
      continue;
    }
    for (const service of servicesOf(model)) {
      services.push(await generateService(model, service, `${out}/${services.length}`));
    }
    unbound.push(...unboundShapes(model));
  }
  return { services, unbound };
}

/** Shapes with cases of the protocol that are in the closure of no service with it: nobody would miss them. */
function unboundShapes(model: Model): readonly ShapeId[] {
  const bound = new Set(
    servicesOf(model).flatMap((service) => {
      const { operations, shapes } = planService(model, service, restJson1.id);
      return [...operations.map(({ shape }) => shape.id), ...shapes.keys()];
    }),
  );
  return [...model.shapes.values()]
    .filter((shape) => hasCases(shape) && !bound.has(shape.id))
    .map(({ id }) => id);
}

function hasCases(shape: Shape): boolean {
  const cases = [
    ...(traitOf(shape, httpRequestTests) ?? []),
    ...(traitOf(shape, httpResponseTests) ?? []),
    ...(traitOf(shape, httpMalformedRequestTests) ?? []),
  ];
  return cases.some(({ protocol }) => protocol === restJson1.id);
}

function refused(name: string, diagnostics: readonly Diagnostic[]): RefusedService {
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  return { kind: "refused", name, problems: renderSmithy(errors, "") };
}

const root = "smithy/protocol-tests";

interface TestedModel {
  readonly folder: string;
  readonly paths: readonly string[];
}

/** The files of each model: those of one folder that speaks of the protocol, after the shared ones. */
function modelsWithProtocol(corpus: Corpus): readonly TestedModel[] {
  const paths = corpus.list(root).filter((path) => /\.(?:smithy|json)$/.test(path));
  const shared = paths.filter((path) => dirname(path) === root);
  const folders = [...new Set(paths.flatMap((path) => path.split("/").slice(2, -1).slice(0, 1)))];
  return folders.flatMap((name) => {
    const folder = `${root}/${name}`;
    const own = paths.filter((path) => path.startsWith(`${folder}/`));
    const isSpoken = own.some((path) => corpus.read(path).includes(restJson1.id));
    return isSpoken ? [{ folder, paths: [...shared, ...own] }] : [];
  });
}

const oracle = "smithy/oracle/protocol-tests.ast.json";

/**
 * The corpus may lack files that half of the others use: `aws.protocoltests.shared` is nowhere in it. The reference's
 * AST of them has what no file at hand defines.
 */
function missingShapes(corpus: Corpus): readonly SourceFile[] {
  if (!corpus.has(oracle)) return [];
  const ast = readAst(corpus.read(oracle));
  const atHand = new Set(corpus.list(root).map((path) => /^namespace (\S+)/m.exec(corpus.read(path))?.[1]));
  const missing = Object.entries(ast.shapes).filter(
    ([id]) => !isOfficial(id) && !atHand.has(namespaceOf(id)),
  );
  const text = JSON.stringify({ smithy: "2.0", shapes: Object.fromEntries(missing) });
  return [new SourceFile(oracle, text)];
}

function servicesOf(model: Model): readonly ServiceShape[] {
  return [...model.shapes.values()]
    .filter((shape) => shape.kind === "service")
    .filter(({ traits }) => traits.has(restJson1.id));
}

async function generateService(
  model: Model,
  service: ServiceShape,
  folder: string,
): Promise<GeneratedService | RefusedService> {
  const whole = planService(model, service, restJson1.id);
  const leftOut = whole.operations.filter((operation) => hasEvents(model, operation));
  const plan = { ...whole, operations: whole.operations.filter((entry) => !leftOut.includes(entry)) };
  const diagnostics = restJson1.check(plan);
  if (hasErrors(diagnostics)) return refused(service.id, diagnostics);
  const packages = `@protocol-tests-${basename(folder)}/{target}`;
  await writePackages(plan, packages, folder);
  return { kind: "generated", folder, packages, leftOut };
}

function hasEvents(model: Model, { input, output }: OperationPlan): boolean {
  return [input, output].some((message) => eventStreamOf(model, message) !== undefined);
}

async function writePackages(plan: ServicePlan, packages: string, folder: string): Promise<void> {
  const emitted = emitPackages(
    plan,
    { targets, packages },
    {
      targets: builtin.targets ?? [],
      protocols: builtin.protocols ?? [],
      runtime: await readRuntime(),
    },
  );
  for (const one of emitted) {
    for (const { path, text } of await printPackage(one, unformatted)) {
      // By another ending: runners of the repository's own tests must not find these.
      const file = `${folder}/${path.replace(/\.test\.ts$/, ".cases.ts")}`;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
  }
}

/** Nobody reads these files, so they are kept as they are printed: a text's key is what it is, below its ending. */
const unformatted: TextCache = { get: (key) => key.slice(key.indexOf("\n") + 1), set: () => {} };
