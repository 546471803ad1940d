import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Node, ObjectNode, StringNode } from "../model/node.js";
import {
  emptyValue,
  malformedValue,
  missingKey,
  repeatedValue,
  unknownKey,
  wrongType,
} from "./config-diagnostics.js";
import type { ConfigKey, ConfigKeys } from "./config-keys.js";

/**
 * The strings of an object by key, each held against the table of its keys; what does not hold is reported and left
 * out. A key that holds one string has a list of one. Lists of objects are left to the caller.
 */
export function checkObject(
  object: ObjectNode,
  keys: ConfigKeys,
  owner: string,
  report: (diagnostic: Diagnostic) => void,
): ReadonlyMap<string, readonly StringNode[]> {
  for (const [name, key] of Object.entries(keys)) {
    if (key.required && !object.entries.has(name)) report(missingKey(object.span, owner, name, key));
  }
  const strings = new Map<string, readonly StringNode[]>();
  for (const { key: name, value } of object.entries.values()) {
    const key = Object.hasOwn(keys, name.value) ? keys[name.value] : undefined;
    if (key === undefined) report(unknownKey(name.span, name.value, Object.keys(keys)));
    else strings.set(name.value, checkStrings(value, name.value, key, report));
  }
  return strings;
}

function checkStrings(
  node: Node,
  name: string,
  key: ConfigKey,
  report: (diagnostic: Diagnostic) => void,
): readonly StringNode[] {
  if (key.holds === "services") return [];
  if (key.holds === "string") return checkString(node, `\`${name}\``, name, key, report);
  if (node.kind !== "array") {
    report(wrongType(node, `\`${name}\``, "a list of strings"));
    return [];
  }
  if (node.elements.length === 0) report(emptyValue(node, name));
  const strings = node.elements.flatMap((element) =>
    checkString(element, `An entry of \`${name}\``, name, key, report),
  );
  reportRepeated(strings, report);
  return strings;
}

/** The string itself, or nothing where it does not hold. */
function checkString(
  node: Node,
  place: string,
  name: string,
  key: ConfigKey,
  report: (diagnostic: Diagnostic) => void,
): readonly StringNode[] {
  if (node.kind !== "string") report(wrongType(node, place, "a string"));
  else if (node.value === "") report(emptyValue(node, name));
  else if (key.form?.pattern.test(node.value) === false)
    report(malformedValue(node.span, node.value, key.form));
  else return [node];
  return [];
}

function reportRepeated(strings: readonly StringNode[], report: (diagnostic: Diagnostic) => void): void {
  const firsts = new Map<string, StringNode>();
  for (const string of strings) {
    const first = firsts.get(string.value);
    if (first === undefined) firsts.set(string.value, string);
    else report(repeatedValue(string.span, first.span));
  }
}
