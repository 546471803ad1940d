import { readFileSync } from "node:fs";

/**
 * Some of the models, which together have every kind of shape and every trait, on a shape and on a member, that all of them have: those that bring the
 * most for their size. Enough to see in a minute what the whole would say in an hour.
 */
export function chooseSample(files: readonly string[], folder: string): readonly string[] {
  const models = files.map((file) => readModel(file, `${folder}/${file}`));
  const missing = new Set(models.flatMap(({ uses }) => [...uses]));
  const chosen: string[] = [];
  while (missing.size > 0) {
    const best = mostFor(models, missing);
    if (best === undefined) break;
    chosen.push(best.file);
    for (const use of best.uses) missing.delete(use);
  }
  return chosen.sort();
}

interface SampledModel {
  readonly file: string;
  readonly size: number;
  /** Such as `list`, `shape smithy.api#sparse` or `member smithy.api#jsonName`. */
  readonly uses: ReadonlySet<string>;
}

function mostFor(models: readonly SampledModel[], missing: ReadonlySet<string>): SampledModel | undefined {
  let best: SampledModel | undefined;
  let most = 0;
  for (const model of models) {
    const gain = [...model.uses].filter((use) => missing.has(use)).length / (model.size + OVERHEAD);
    if (gain > most) [best, most] = [model, gain];
  }
  return best;
}

/** What a model costs beside its size, in bytes of a model. */
const OVERHEAD = 60_000;

function readModel(file: string, path: string): SampledModel {
  const text = readFileSync(path, "utf8");
  const uses = new Set<string>();
  const ast = file.endsWith(".json") ? parse(text) : undefined;
  if (ast === undefined) uses.add(file);
  else collectUses(ast, uses);
  return { file, size: text.length, uses };
}

/** Undefined where it is no JSON: whatever is wrong with it, the sample should show. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Walks a JSON AST: shapes have a `type`, members a `target`, both may have `traits`. */
function collectUses(node: unknown, uses: Set<string>): void {
  if (typeof node !== "object" || node === null) return;
  if ("type" in node && typeof node.type === "string") uses.add(node.type);
  const kind = "type" in node ? "shape" : "member";
  const entries: readonly (readonly [string, unknown])[] = Object.entries(node);
  for (const [key, value] of entries) {
    if (key !== "traits") collectUses(value, uses);
    else if (typeof value === "object" && value !== null) {
      for (const trait of Object.keys(value)) uses.add(`${kind} ${trait}`);
    }
  }
}
