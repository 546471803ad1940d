import { given, refuse } from "./jmespath-error.js";
import { isList, type JsonValue } from "./json-value.js";

/** `abs(number)` */
export function abs(value: JsonValue): number {
  return Math.abs(numberOf(value));
}

/** `ceil(number)` */
export function ceil(value: JsonValue): number {
  return Math.ceil(numberOf(value));
}

/** `floor(number)` */
export function floor(value: JsonValue): number {
  return Math.floor(numberOf(value));
}

/** `sum(array of numbers)` */
export function sum(values: JsonValue): number {
  return numbersOf(values).reduce((total, value) => total + value, 0);
}

/** `avg(array of numbers)`: null where there are none. */
export function avg(values: JsonValue): number | null {
  const { length } = numbersOf(values);
  return length === 0 ? null : sum(values) / length;
}

function numberOf(value: JsonValue): number {
  return given(typeof value === "number" ? value : undefined);
}

function numbersOf(values: JsonValue): readonly number[] {
  return isList(values) ? values.map(numberOf) : refuse("invalid-type");
}
