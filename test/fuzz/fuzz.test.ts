// Files that nobody would write. In CI it takes about ten seconds; by hand as long as wished:
//
//   TINSMITH_FUZZ_SECONDS=600 npx vitest run test/fuzz/fuzz.test.ts
//
// A failure prints its seed and the smallest file that fails. `TINSMITH_FUZZ_SEED` runs the same cases again; without
// it CI has the same cases every time, and a run by hand has new ones.

import fc from "fast-check";
import { test } from "vitest";
import { generatedModels } from "./generated-models.js";
import { mutated } from "./mutations.js";
import { readSeeds, type Seed } from "./seeds.js";
import { expectSurvival, shippedModel } from "./survival.js";

const seeds = readSeeds();
const isJson = ({ path }: Seed): boolean => path.endsWith(".json");
const generated = generatedModels(shippedModel());

fuzz("a mutated model of the IDL", mutated(seeds.filter((seed) => !isJson(seed))));
fuzz("a mutated model of the JSON AST", mutatedJson());
fuzz("a generated model", generated);

/** Models of the JSON AST to mutate: the repository has none of its own. */
function mutatedJson(): fc.Arbitrary<Seed> {
  const models = seeds.filter(isJson);
  const drawn = generated.chain((seed) => mutated([seed]));
  return models.length === 0 ? drawn : fc.oneof(mutated(models), drawn);
}

function fuzz(name: string, files: fc.Arbitrary<Seed>): void {
  const byHand = process.env["TINSMITH_FUZZ_SECONDS"];
  const milliseconds = (Number(byHand ?? 9) * 1000) / 3;
  const seed = process.env["TINSMITH_FUZZ_SEED"];
  test(
    `${name} is read, told of and written without a crash`,
    () => {
      fc.assert(fc.property(files, expectSurvival), {
        numRuns: 1_000_000,
        plugins: [fc.interruptAfterTimeLimit(milliseconds)],
        ...(seed !== undefined && { seed: Number(seed) }),
        ...(seed === undefined && byHand === undefined && { seed: 20 }),
      });
    },
    milliseconds + 120_000,
  );
}
