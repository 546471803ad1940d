import type { AnyShape } from "../model/knowledge/any-shape.js";
import { getEntry, getString } from "../model/node.js";
import { removeShapes } from "./remove-shapes.js";
import type { Transform } from "./transform.js";

/**
 * `removeDeprecatedShapes`: takes out what was deprecated before a date or before a version. `since` says when; where it
 * is neither a date nor a version, or is absent, the shape stays.
 */
export const removeDeprecatedShapes: Transform = {
  name: "removeDeprecatedShapes",
  keys: ["relativeDate", "relativeVersion"],
  apply: (model, args) => {
    const [date, version] = [args.string("relativeDate"), args.string("relativeVersion")];
    const parsed = version === undefined ? undefined : parseVersion(version);
    if (date !== undefined && !DATE.test(date)) {
      args.report(
        "transforms/malformed-date",
        `\`${date}\` is no date of the form YYYY-MM-DD.`,
        "relativeDate",
      );
    }
    if (version !== undefined && parsed === undefined) {
      args.report(
        "transforms/malformed-version",
        `\`${version}\` is no semantic version.`,
        "relativeVersion",
      );
    }
    return removeShapes(model, (shape) => {
      const since = sinceOf(shape);
      if (since === undefined) return false;
      if (DATE.test(since)) return date !== undefined && since < date;
      const deprecated = parseVersion(since);
      return deprecated !== undefined && parsed !== undefined && compareVersions(deprecated, parsed) < 0;
    });
  },
};

function sinceOf(shape: AnyShape): string | undefined {
  return getString(getEntry(shape.traits.get("smithy.api#deprecated")?.value, "since"));
}

const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** The numbers of a version, and what precedes its release. Spec: https://semver.org/ */
interface Version {
  readonly numbers: readonly number[];
  readonly prerelease: readonly string[];
}

function parseVersion(text: string): Version | undefined {
  const match = /^(\d+)(?:\.(\d+))?(?:\.(\d+))?(?:-([0-9A-Za-z.-]+))?(?:\+[0-9A-Za-z.-]+)?$/.exec(text);
  if (match === null) return undefined;
  const [, major, minor = "0", patch = "0", prerelease] = match;
  return { numbers: [major, minor, patch].map(Number), prerelease: prerelease?.split(".") ?? [] };
}

function compareVersions(one: Version, other: Version): number {
  for (const [index, number] of one.numbers.entries()) {
    const difference = number - (other.numbers[index] ?? 0);
    if (difference !== 0) return difference;
  }
  // A version without a prerelease comes after all of its prereleases.
  if (one.prerelease.length === 0 || other.prerelease.length === 0) {
    return other.prerelease.length - one.prerelease.length;
  }
  return comparePrereleases(one.prerelease, other.prerelease);
}

function comparePrereleases(one: readonly string[], other: readonly string[]): number {
  for (const [index, part] of one.entries()) {
    const against = other[index];
    if (against === undefined) return 1;
    if (part === against) continue;
    const [number, otherNumber] = [Number(part), Number(against)];
    if (Number.isNaN(number) || Number.isNaN(otherNumber)) {
      if (Number.isNaN(number) !== Number.isNaN(otherNumber)) return Number.isNaN(number) ? 1 : -1;
      return part < against ? -1 : 1;
    }
    return number - otherNumber;
  }
  return one.length - other.length;
}
