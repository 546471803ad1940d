import { JsonNumber } from "./json-number.js";
import { setEntry } from "./json.js";

/*
 * JSON with numbers of any length, for services whose models have `bigInteger` or `bigDecimal`. JavaScript's own parser
 * rounds them. All other services use that, which is faster.
 */

/** The JSON form of a `bigInteger`. */
export function writeBigInteger(value: bigint): JsonNumber {
  return new JsonNumber(value.toString());
}

/** The JSON form of a `bigDecimal`, which the types have as text. Throws a RangeError for text that is no number. */
export function writeBigDecimal(value: string): JsonNumber {
  if (!NUMBER.test(value)) throw new RangeError("A big decimal must be a number as JSON writes it.");
  return new JsonNumber(value);
}

/** A `bigInteger` of a JSON value; undefined for anything but a whole number. */
export function readBigInteger(value: unknown): bigint | undefined {
  if (value instanceof JsonNumber) return /^-?\d+$/.test(value.text) ? BigInt(value.text) : undefined;
  return typeof value === "number" && Number.isSafeInteger(value) ? BigInt(value) : undefined;
}

/** A `bigDecimal` of a JSON value, with the digits that it was written with; undefined for anything but a number. */
export function readBigDecimal(value: unknown): string | undefined {
  if (value instanceof JsonNumber) return value.text;
  return typeof value === "number" ? String(value) : undefined;
}

/** As `JSON.stringify`, with every digit of a `JsonNumber`. The value is a tree of plain objects and arrays. */
export function stringifyBigJson(value: unknown): string {
  if (value instanceof JsonNumber) return value.text;
  if (Array.isArray(value)) return `[${value.map((item) => stringifyBigJson(item ?? null)).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return `{${entries.map(([key, entry]) => `${JSON.stringify(key)}:${stringifyBigJson(entry)}`).join(",")}}`;
}

/**
 * As `JSON.parse`, but a number that JavaScript would write differently becomes a `JsonNumber`. Throws a SyntaxError
 * for text that is not JSON.
 */
export function parseBigJson(text: string): unknown {
  // The own parser decides what is JSON, so that the reader below meets sound text alone.
  JSON.parse(text);
  return new Reader(text).read();
}

const NUMBER: RegExp = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/** Reads JSON text that is known to be sound. */
class Reader {
  readonly #tokens: Iterator<RegExpMatchArray, undefined>;

  constructor(text: string) {
    this.#tokens = text.matchAll(/"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|true|false|null|[[\]{}]/g);
  }

  read(): unknown {
    return this.#value(this.#next());
  }

  #next(): string {
    const { value } = this.#tokens.next();
    return value?.[0] ?? "";
  }

  #value(token: string): unknown {
    if (token === "[") return this.#list();
    if (token === "{") return this.#object();
    if (/^[-\d]/.test(token)) return numberOf(token);
    return JSON.parse(token);
  }

  #list(): unknown[] {
    const items: unknown[] = [];
    for (let token = this.#next(); token !== "]"; token = this.#next()) items.push(this.#value(token));
    return items;
  }

  #object(): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    for (let token = this.#next(); token !== "}"; token = this.#next()) {
      setEntry(object, String(JSON.parse(token)), this.read());
    }
    return object;
  }
}

function numberOf(text: string): number | JsonNumber {
  const number = Number(text);
  return String(number) === text ? number : new JsonNumber(text);
}
