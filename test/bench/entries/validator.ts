import { validateCreateStageRequest } from "@tinsmith/apigateway-validators";
import { type } from "arktype";
import { safeParse } from "valibot";
import { barred, shown, type Entry, type Figure } from "../entry.js";
import { validateByHand } from "../floors/validator.js";
import { fiveErrors, oneError, request } from "../inputs.js";
import { bundleSize } from "../measure/bundle-size.js";
import { compare } from "../measure/compare.js";
import { ajvSource, loadAjv } from "../peers/ajv-standalone.js";
import { arktypeCreateStage } from "../peers/arktype.js";
import { validateByTypebox } from "../peers/typebox.js";
import { validateByTypia } from "../peers/typia.js";
import { valibotCreateStage } from "../peers/valibot.js";
import { zodCreateStage } from "../peers/zod.js";
import { transformTypia } from "../transform-typia.mjs";
import { verdicts } from "../verdicts.js";

/** What CreateStage's validator costs, and what it weighs, against others that know the same constraints. */
export const entry: Entry = {
  async measure() {
    for (const one of validators) expectVerdicts(one);
    return [
      ...(await compareOn("valid", request, 0, 1.25)),
      ...(await compareWithAjv()),
      ...(await compareOn("one-error", oneError, 1)),
      ...(await compareOn("five-errors", fiveErrors, 5)),
      ...(await weigh()),
    ];
  },
};

/** All say the same of a value, whatever they say of it. */
function expectVerdicts({ name, validate, count }: Validator): void {
  for (const [value, errors] of verdicts) {
    if (count(validate(value)) > 0 === errors > 0) continue;
    throw new Error(`${name} ${errors > 0 ? "takes" : "refuses"} ${JSON.stringify(value)}.`);
  }
}

/** Without a bar, ours is held against the best peer. */
function compareOn(name: string, input: unknown, errors: number, bar?: number): Promise<readonly Figure[]> {
  const [floor, ours, ...peers] = validators.map(({ name: who, validate, count }) => {
    const found = count(validate(input));
    if (found !== errors) throw new Error(`${who} finds ${found} errors of ${errors}.`);
    return { name: who, run: () => validate(input) };
  });
  if (!floor || !ours) throw new Error("There is nothing to compare.");
  return compare({ name: `validator/${name}`, floor, ours: [ours], peers, ...(bar && { bar }) });
}

/** Ours over ajv alone, by turns: the bar is to be 1.8 times as fast. */
function compareWithAjv(): Promise<readonly Figure[]> {
  const ajv = loadAjv();
  return compare({
    name: "validator/valid-over-ajv",
    floor: { name: "ajv standalone", run: () => ajv(request) },
    ours: [{ name: "tinsmith", run: () => validateCreateStageRequest(request) }],
    peers: [],
    bar: 1 / 1.8,
  });
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
  validator("typebox", validateByTypebox, (errors) => errors.length),
  validator("typia", validateByTypia, (result) => (result.success ? 0 : result.errors.length)),
  validator("arktype", arktypeCreateStage, (result) => (result instanceof type.errors ? result.count : 0)),
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
  const others = {
    "ajv standalone": ajvSource(),
    typia: transformTypia("peers/typia.ts"),
    typebox: 'export { validateByTypebox } from "./peers/typebox.ts"',
    arktype: 'export { arktypeCreateStage } from "./peers/arktype.ts"',
    zod: 'export { zodCreateStage } from "./peers/zod.ts"',
    valibot: `
      import { safeParse } from "valibot";
      import { valibotCreateStage } from "./peers/valibot.ts";
      export const validate = (value) => safeParse(valibotCreateStage, value);
    `,
  };
  const figures = [
    shown(
      "validator/size/by hand",
      await gzipOf('export { validateByHand } from "./floors/validator.ts"'),
      "B gzip",
    ),
    barred("validator/size/tinsmith", ours.gzip, "B gzip", 2500),
    shown("validator/size/tinsmith, minified", ours.minified, "B"),
  ];
  for (const [name, program] of Object.entries(others)) {
    figures.push(shown(`validator/size/${name}`, await gzipOf(program), "B gzip"));
  }
  return figures;
}

async function gzipOf(program: string): Promise<number> {
  return (await bundleSize(program, "browser")).gzip;
}
