import type { ObjectNode } from "../model/node.js";
import type { Report } from "./problem.js";
import { expectString, wrongForm } from "./read-form.js";
import type { RulesVersion } from "./rule-set.js";

/** Reads the version of the rules engine that rules are written for. */
export function readVersion(node: ObjectNode, report: Report): RulesVersion | undefined {
  const version = expectString(node, "version", report);
  if (version === undefined) return undefined;
  const match = /^(\d{1,6})\.(\d{1,6})(?:\.|$)/.exec(version.value);
  if (match === null) return wrongForm(version, "`version`", "`major.minor`, such as `1.0`", report);
  const [major, minor] = [Number(match[1]), Number(match[2])];
  return { major, minor, text: `${major}.${minor}` };
}

/** Whether a version is at least 1.x. */
export function isAtLeast({ major, minor }: RulesVersion, since: number): boolean {
  return major > 1 || (major === 1 && minor >= since);
}
