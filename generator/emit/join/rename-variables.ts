import { ts } from "ts-morph";

import { forEachVariable, parseScript } from "./module-facts.js";
import type { Replacement } from "./replace-ranges.js";

/**
 * Renames variables wherever a module says their name. Local variables of the same name are renamed with them, which
 * changes nothing as long as the module does not say the new name yet.
 */
export function renameVariables(text: string, names: ReadonlyMap<string, string>): readonly Replacement[] {
  if (names.size === 0) return [];
  const file = parseScript(text);
  const replacements: Replacement[] = [];
  forEachVariable(file, (identifier) => {
    const name = names.get(identifier.text);
    if (name === undefined) return;
    const range = { start: identifier.getStart(file), end: identifier.getEnd() };
    replacements.push({ ...range, text: isShorthand(identifier) ? `${identifier.text}: ${name}` : name });
  });
  return replacements;
}

/** `{ name }` stands for a property and a variable at once: in a literal, and in a pattern. */
function isShorthand(identifier: ts.Identifier): boolean {
  const { parent } = identifier;
  if (ts.isShorthandPropertyAssignment(parent)) return parent.name === identifier;
  return (
    ts.isBindingElement(parent) &&
    parent.name === identifier &&
    parent.propertyName === undefined &&
    parent.dotDotDotToken === undefined &&
    ts.isObjectBindingPattern(parent.parent)
  );
}
