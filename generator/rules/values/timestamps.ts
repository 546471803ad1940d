import type { Node } from "../../model/node.js";
import { timestampFormat, type TimestampFormat } from "../../model/traits/protocol-traits.js";
import { reportValue, traitAt, type ValuePlace } from "./value-check.js";

/**
 * Whether a node is a timestamp: in the format of its trait, else a number of epoch seconds or a date-time in UTC.
 * Spec: https://smithy.io/2.0/spec/model.html#trait-node-values
 */
export function checkTimestamp(node: Node, place: ValuePlace): boolean {
  const format = formatOf(place);
  const isGiven =
    format === undefined
      ? isFormatted(node, "epoch-seconds") || isFormatted(node, "date-time")
      : isFormatted(node, format);
  if (isGiven) return true;
  const expected = format === undefined ? "epoch seconds or a date-time" : examples[format];
  reportValue(place, {
    code: "wrong-timestamp",
    says: `must be ${expected}`,
    node,
    hint: `a date-time is written like \`1985-04-12T23:20:50.52Z\`, without an offset.`,
  });
  return false;
}

function formatOf(place: ValuePlace): TimestampFormat | undefined {
  return place.check.timestamps === "epoch-seconds" ? "epoch-seconds" : traitAt(place, timestampFormat);
}

const examples: Readonly<Record<TimestampFormat, string>> = {
  "date-time": "a date-time",
  "epoch-seconds": "a number of epoch seconds",
  "http-date": "a date like `Tue, 29 Apr 2014 18:30:38 GMT`",
};

function isFormatted(node: Node, format: TimestampFormat): boolean {
  if (format === "epoch-seconds") return node.kind === "number";
  if (node.kind !== "string") return false;
  return format === "date-time" ? isDateTime(node.value) : isHttpDate(node.value);
}

const dateTime = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?Z$/;
const httpDate =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2}(?:\.\d+)? GMT$/;

function isDateTime(text: string): boolean {
  if (!dateTime.test(text)) return false;
  // Date rolls days that a month does not have over into the next month.
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10));
}

function isHttpDate(text: string): boolean {
  return httpDate.test(text) && !Number.isNaN(Date.parse(text));
}
