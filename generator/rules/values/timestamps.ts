import { getString, type Node } from "../../model/node.js";
import { hasTrait } from "../../model/trait.js";
import { timestampFormat, type TimestampFormat } from "../../model/traits/protocol-traits.js";
import { reportValue, traitAt, type ValuePlace } from "./value-check.js";

/**
 * Whether a node is a timestamp: in the format of its trait, else a number of epoch seconds or a date-time in UTC.
 * Spec: https://smithy.io/2.0/spec/model.html#trait-node-values
 */
export function checkTimestamp(node: Node, place: ValuePlace): boolean {
  const format = place.check.timestamps === "epoch-seconds" ? "epoch-seconds" : formatOf(node, place);
  const isGiven = isFormatted(node, format);
  if (isGiven) return true;
  reportValue(place, {
    code: "wrong-timestamp",
    says: `must be ${expectedOf(place)}`,
    reference: referenceText(node, format, place),
    node,
    hint: "a date-time is written like `1985-04-12T23:20:50.52Z`, without an offset.",
  });
  return false;
}

// Without a format a number is epoch seconds, and all else should be a date-time.
function formatOf(node: Node, place: ValuePlace): TimestampFormat {
  return traitAt(place, timestampFormat) ?? (node.kind === "number" ? "epoch-seconds" : "date-time");
}

function expectedOf(place: ValuePlace): string {
  if (place.check.timestamps === "epoch-seconds") return examples["epoch-seconds"];
  const format = traitAt(place, timestampFormat);
  return format === undefined ? "epoch seconds or a date-time" : examples[format];
}

const examples: Readonly<Record<TimestampFormat, string>> = {
  "date-time": "a date-time",
  "epoch-seconds": "a number of epoch seconds",
  "http-date": "a date like `Tue, 29 Apr 2014 18:30:38 GMT`",
};

function referenceText(node: Node, format: TimestampFormat, place: ValuePlace): string {
  const { member, target, check } = place;
  const hasFormat = traitAt(place, timestampFormat) !== undefined;
  const { id } = member !== undefined && hasTrait(member, timestampFormat) ? member : target;
  const example = '(e.g., "1985-04-12T23:20:50.52Z")';
  if (check.timestamps === "epoch-seconds") {
    return `Invalid ${node.kind} value provided for timestamp, \`${id}\`. Expected a number that contains epoch seconds with optional millisecond precision`;
  }
  if (format === "http-date") {
    return `Invalid value provided for http-date formatted timestamp. Expected a string value that matches the IMF-fixdate production of RFC 9110 section-5.6.7. Found: ${getString(node) ?? node.kind}`;
  }
  if (format === "epoch-seconds") {
    return `Invalid ${node.kind} value provided for a timestamp with a \`epoch-seconds\` format.`;
  }
  if (node.kind === "string") {
    return `Invalid string value, \`${node.value}\`, provided for timestamp, \`${id}\`. Expected an RFC 3339 formatted timestamp ${example}`;
  }
  if (hasFormat) return `Expected a string value for a date-time timestamp ${example}`;
  return `Invalid ${node.kind} value provided for timestamp, \`${id}\`. Expected a number that contains epoch seconds with optional millisecond precision, or a string that contains an RFC 3339 formatted timestamp ${example}`;
}

function isFormatted(node: Node, format: TimestampFormat): boolean {
  if (format === "epoch-seconds") return node.kind === "number";
  if (node.kind !== "string") return false;
  return format === "date-time" ? isDateTime(node.value) : isHttpDate(node.value);
}

const dateTime = /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)(?:\.\d+)?Z$/;
const httpDate =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;

function isDateTime(text: string): boolean {
  if (!dateTime.test(text)) return false;
  // Date rolls days that a month does not have over into the next month.
  const day = new Date(`${text.slice(0, 10)}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text.slice(0, 10));
}

function isHttpDate(text: string): boolean {
  return httpDate.test(text) && !Number.isNaN(Date.parse(text));
}
