import type { Diagnostic } from "../../../generator/diagnostics/diagnostic.js";
import { renderSmithy } from "../../../generator/diagnostics/render-smithy.js";
import type { Collection, ConformanceCase, Corpus } from "../collection.js";
import { loadModel } from "../support/load-model.js";

/**
 * The models of AWS's services: each loads without an error, with as many events of each severity and id as the
 * reference has for it. The reference's counts are grouped by the first segment of the id.
 */
export const awsModels: Collection = {
  name: "aws-models",
  cases: (corpus) => {
    const models = corpus.list("aws-models").filter((path) => path.endsWith(".json"));
    if (models.length === 0) return undefined;
    const oracle = readOracle(corpus);
    return models.map((path) => caseOf(corpus, path, oracle.get(path.slice("aws-models/".length))));
  },
};

function caseOf(corpus: Corpus, path: string, expected: Counts | undefined): ConformanceCase {
  return {
    name: path.slice("aws-models/".length, -".json".length),
    difference: async () => {
      const { diagnostics } = await loadModel(corpus, [path]);
      const errors = diagnostics.filter(({ severity }) => severity === "error");
      if (errors.length > 0) return renderSmithy(errors.slice(0, MANY), "");
      return expected === undefined ? undefined : compareCounts(expected, diagnostics);
    },
  };
}

const MANY = 20;

/** How many events there are, by `SEVERITY EventId`. */
type Counts = ReadonlyMap<string, number>;

const ORACLE = "smithy/oracle/aws-validation-events.tsv";

/** A line a model: its file, its number of shapes, and `{WARNING EnumShape=3, …}`. */
function readOracle(corpus: Corpus): ReadonlyMap<string, Counts> {
  if (!corpus.has(ORACLE)) return new Map();
  const rows = corpus
    .read(ORACLE)
    .split("\n")
    .map((line) => line.split("\t"));
  return new Map(rows.map(([file = "", , events = ""]) => [file, readCounts(events)]));
}

function readCounts(text: string): Counts {
  return new Map(
    [...text.matchAll(/(\w+ \w+)=(\d+)/g)].map(([, key = "", count = ""]) => [key, Number(count)]),
  );
}

function compareCounts(expected: Counts, diagnostics: readonly Diagnostic[]): string | undefined {
  const actual = new Map<string, Diagnostic[]>();
  for (const diagnostic of diagnostics) {
    const { severity, eventId } = diagnostic;
    if (eventId === undefined) continue;
    const key = `${severity.toUpperCase()} ${eventId.split(".")[0] ?? ""}`;
    actual.set(key, [...(actual.get(key) ?? []), diagnostic]);
  }
  const keys = [...new Set([...expected.keys(), ...actual.keys()])].sort();
  const lines = keys.flatMap((key) => {
    const [wanted, found] = [expected.get(key) ?? 0, actual.get(key) ?? []];
    if (wanted === found.length) return [];
    return [`${key}: ${found.length} instead of ${wanted}\n${renderSmithy(found.slice(0, FEW), "")}`];
  });
  return lines.length === 0 ? undefined : lines.join("").trimEnd();
}

const FEW = 3;
