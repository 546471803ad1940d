import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { didYouMean } from "../../diagnostics/suggestion.js";
import type { NamedReference, Reference } from "../../model/fragment.js";
import type { ShapeId } from "../../model/shape-id.js";
import { spanText } from "../../source/span.js";
import type { Name, NodeObject, NodeObjectKvp, NodeValue } from "./ast.js";
import type { FileScope } from "./file-scope.js";
import { firstLineOf } from "./first-line.js";
import { duplicateKey } from "./lower-node-value.js";
import { readShapeId } from "./read-shape-id.js";
import { otherTypeInReference, typeInReference } from "./reference-values.js";
import { syntaxError } from "./syntax-error.js";

/** The properties of a service or resource, each of which is asked for by its name and type. */
export class EntityBody {
  readonly #scope: FileScope;
  readonly #entries: ReadonlyMap<string, NodeObjectKvp>;

  /** Warns of properties that `known` does not list. */
  constructor(scope: FileScope, shape: ShapeId, body: NodeObject, known: readonly string[]) {
    this.#scope = scope;
    this.#entries = readEntries(scope, body);
    const unknown = [...this.#entries.values()].flatMap(({ key }) => (known.includes(key.text) ? [] : [key]));
    const reference = unknownInReference(
      known,
      unknown.map(({ text }) => text),
    );
    for (const [index, key] of unknown.entries()) {
      // The reference has one event for them all.
      const event = index === 0 ? { eventId: "Model", reference } : {};
      scope.report({ ...unknownProperty(shape, key, known), ...event });
    }
  }

  /** A string, or undefined where the property is not given. */
  getText(property: string): string | undefined {
    const value = this.#entries.get(property)?.value;
    if (value === undefined) return undefined;
    if (value.kind === "quotedText" || value.kind === "textBlock") return value.value;
    const reference = `Expected \`${property}\` to be a string; found ${typeInReference(value)}`;
    this.#scope.report(propertyOfOtherType(value, "a string", reference));
    return undefined;
  }

  /** A shape id, or undefined where the property is not given. */
  getReference(property: string): Reference | undefined {
    const value = this.#entries.get(property)?.value;
    if (value === undefined) return undefined;
    return this.#readReference(
      value,
      `Expected \`${property}\` member to be a string, but found ${typeInReference(value)}.`,
    );
  }

  /** `[First, Second]`; empty where the property is not given. */
  getReferences(property: string): Reference[] {
    const value = this.#entries.get(property)?.value;
    if (value === undefined) return [];
    if (value.kind === "array") return this.#readReferences(value.elements);
    const reference = `Expected \`${property}\` member to be an array, but found ${typeInReference(value)}.`;
    this.#scope.report(propertyOfOtherType(value, "a list of shape ids", reference));
    return [];
  }

  /** `{ first: First, second: Second }`; empty where the property is not given. */
  getNamedReferences(property: string): NamedReference[] {
    return this.getObject(property, "an object of shape ids").flatMap(({ key, value }) => {
      const reference = this.#readReference(value, otherTypeInReference("string", value));
      return reference === undefined ? [] : [{ name: key.text, span: key.span, reference }];
    });
  }

  /** The entries of an object, each key once; empty where the property is not given. */
  getObject(property: string, type: string): NodeObjectKvp[] {
    const value = this.#entries.get(property)?.value;
    if (value === undefined) return [];
    if (value.kind === "object") return [...readEntries(this.#scope, value).values()];
    const reference = `Expected \`${property}\` to be an object; found ${typeInReference(value)}`;
    this.#scope.report(propertyOfOtherType(value, type, reference));
    return [];
  }

  #readReferences(elements: readonly NodeValue[]): Reference[] {
    return elements.flatMap((element, index) => {
      const found = typeInReference(element);
      const reference = `Expected array element ${index} to be a string but found ${found}.`;
      return this.#readReference(element, reference) ?? [];
    });
  }

  /** A shape id in quotes is as good as one without: both are strings to the model. */
  #readReference(value: NodeValue, reference: string): Reference | undefined {
    const id = value.kind === "quotedText" ? readShapeId(value.value, value.span) : value;
    if (id?.kind === "shapeId") return this.#scope.resolve(id);
    this.#scope.report(propertyOfOtherType(value, "a shape id", reference));
    return undefined;
  }
}

function unknownInReference(known: readonly string[], unknown: readonly string[]): string {
  const listed = (names: readonly string[]): string => `\`${[...names].sort().join("`, `")}\``;
  return `Expected an object with possible properties of ${listed(["type", ...known])}, but found additional properties: ${listed(unknown)}`;
}

/** Of two properties with one name the first stays. */
function readEntries(scope: FileScope, { entries }: NodeObject): ReadonlyMap<string, NodeObjectKvp> {
  const first = new Map<string, NodeObjectKvp>();
  for (const entry of entries) {
    const earlier = first.get(entry.key.text);
    if (earlier === undefined) first.set(entry.key.text, entry);
    else scope.report(duplicateKey(entry.key, earlier.key.span));
  }
  return first;
}

function unknownProperty(shape: ShapeId, key: Name, known: readonly string[]): Diagnostic {
  const meant = didYouMean(key.text, known);
  return {
    severity: "warning",
    code: "idl/unknown-property",
    shapeId: shape,
    message: `\`${shape}\` has a property \`${key.text}\` that means nothing here.`,
    span: key.span,
    hint: meant === undefined ? `the properties are ${known.join(", ")}.` : `did you mean \`${meant}\`?`,
    ...(meant !== undefined && { fix: { title: `Write \`${meant}\`.`, span: key.span, text: meant } }),
  };
}

/** A property of another type than its own. */
export function propertyOfOtherType(value: NodeValue, type: string, reference: string): Diagnostic {
  return {
    ...syntaxError("idl/property-of-other-type", firstLineOf(value.span)),
    message: `Expected ${type} but found ${describeValue(value)}.`,
    reference,
    hint: "shape ids are written without quotes, lists as `[First, Second]`, objects as `{ key: value }`.",
  };
}

function describeValue(value: NodeValue): string {
  if (value.kind === "array") return "a list";
  return value.kind === "object" ? "an object" : `\`${spanText(firstLineOf(value.span))}\``;
}
