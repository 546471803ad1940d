import type { Model } from "../model.js";
import type { Member } from "../shape.js";
import { effectiveTrait } from "../trait.js";
import { timestampFormat, type TimestampFormat } from "../traits/protocol-traits.js";
import type { HttpBinding } from "./http-binding.js";

/**
 * The format of a timestamp member: its own trait, else that of its target, else what the place says. For a list or
 * map it is the member of the list or map that counts.
 * Spec: https://smithy.io/2.0/spec/protocol-traits.html#timestampformat-trait
 */
export function timestampFormatOf(model: Model, member: Member, place: TimestampFormat): TimestampFormat {
  const target = model.shapes.get(member.target);
  return (target && effectiveTrait(member, target, timestampFormat)) ?? place;
}

/**
 * What a place of an HTTP message says about timestamps: dates of HTTP in headers, date-times in the URI, and what
 * the protocol prefers in bodies.
 */
export function timestampFormatOfPlace(
  kind: HttpBinding["kind"],
  protocolFormat: TimestampFormat,
): TimestampFormat {
  switch (kind) {
    case "header":
    case "prefixHeaders":
      return "http-date";
    case "label":
    case "query":
    case "queryParams":
      return "date-time";
    default:
      return protocolFormat;
  }
}
