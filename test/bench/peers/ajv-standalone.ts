import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import standalone from "ajv/dist/standalone/index.js";
import { createStageSchema } from "./json-schema.js";

/** What ajv says of a value. */
export interface AjvError {
  readonly keyword: string;
  readonly instancePath: string;
}

/** A validator as ajv writes it to a file: true, or false with `errors` beside. */
interface AjvValidator {
  (value: unknown): boolean;
  readonly errors?: readonly AjvError[] | null;
}

/** The file that `ajv`'s standalone mode makes of CreateStage's schema, with all errors. */
export function ajvSource(): string {
  const ajv = new Ajv2020({ allErrors: true, unicodeRegExp: false, code: { source: true, esm: false } });
  return standalone.default(ajv, ajv.compile(createStageSchema));
}

/** That file, loaded: every error of a value. */
export function loadAjv(): (value: unknown) => readonly AjvError[] {
  const folder = mkdtempSync(join("dist", "ajv-"));
  const file = join(process.cwd(), folder, "validator.cjs");
  writeFileSync(file, ajvSource());
  // What ajv's standalone mode exports is documented to be this function.
  const validator = createRequire(import.meta.url)(file) as AjvValidator;
  rmSync(folder, { recursive: true });
  return (value) => (validator(value) ? NONE : (validator.errors ?? NONE));
}

const NONE: readonly AjvError[] = [];
