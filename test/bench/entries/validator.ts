import { validateCreateStageRequest } from "@tinsmith/apigateway-validators";
import { safeParse } from "valibot";
import { barred, shown, type Entry, type Figure } from "../entry.js";
import { validateByHand } from "../floors/validator.js";
import { fiveErrors, oneError, request } from "../inputs.js";
import { bundleSize } from "../measure/bundle-size.js";
import { compare } from "../measure/compare.js";
import { ajvSource, loadAjv } from "../peers/ajv-standalone.js";
import { valibotCreateStage } from "../peers/valibot.js";
import { zodCreateStage } from "../peers/zod.js";

/** What CreateStage's validator costs, and what it weighs, against others that know the same constraints. */
export const entry: Entry = {
  async measure() {
    const inputs = {
      valid: [request, 0],
      "one-error": [oneError, 1],
      "five-errors": [fiveErrors, 5],
    } as const;
    const figures: Figure[] = [];
    for (const [name, [input, errors]] of Object.entries(inputs)) {
      figures.push(...(await compareOn(name, input, errors)));
    }
    return [...figures, ...(await weigh())];
  },
};

function compareOn(name: string, input: unknown, errors: number): Promise<readonly Figure[]> {
  const [floor, ours, ...peers] = validators.map(({ name: who, validate, count }) => {
    const found = count(validate(input));
    if (found !== errors) throw new Error(`${who} finds ${found} errors of ${errors}.`);
    return { name: who, run: () => validate(input) };
  });
  if (!floor || !ours) throw new Error("There is nothing to compare.");
  return compare({ name: `validator/${name}`, floor, ours: [ours], peers });
}

/** Nobody stops at the first error. */
const validators = [
  validator("by hand", validateByHand, (faults) => faults.length),
  validator("tinsmith", validateCreateStageRequest, (violations) => violations.length),
  // It reports a key that does not match twice: as itself, and as a name of the map.
  validator(
    "ajv standalone",
    loadAjv(),
    (errors) => errors.filter(({ keyword }) => keyword !== "propertyNames").length,
  ),
  validator(
    "zod",
    (value) => zodCreateStage.safeParse(value),
    ({ error }) => error?.issues.length ?? 0,
  ),
  validator(
    "valibot",
    (value) => safeParse(valibotCreateStage, value),
    ({ issues }) => issues?.length ?? 0,
  ),
];

/** A way to validate, and how many errors its answer tells of. */
interface Validator {
  readonly name: string;
  readonly validate: (value: unknown) => unknown;
  readonly count: (answer: unknown) => number;
}

function validator<Answer>(
  name: string,
  validate: (value: unknown) => Answer,
  count: (answer: Answer) => number,
): Validator {
  // The answer that is counted is always the validator's own.
  return { name, validate, count: (answer) => count(answer as Answer) };
}

async function weigh(): Promise<readonly Figure[]> {
  const ours = await bundleSize(
    'export { validateCreateStageRequest } from "@tinsmith/apigateway-validators"',
    "browser",
  );
  const theirs = await bundleSize(ajvSource(), "browser");
  const hand = await bundleSize('export { validateByHand } from "./floors/validator.ts"', "browser");
  return [
    shown("validator/size/by hand", hand.gzip, "B gzip"),
    barred("validator/size/tinsmith", ours.gzip, "B gzip", 2560),
    shown("validator/size/ajv standalone", theirs.gzip, "B gzip"),
  ];
}
