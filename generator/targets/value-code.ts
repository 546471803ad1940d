import { code, type Code } from "../emit/code.js";
import { array, literal, object } from "../emit/expressions.js";
import { expectShape, type Model } from "../model/model.js";
import type { Node } from "../model/node.js";
import type { Member, Shape, StructureShape, UnionShape } from "../model/shape.js";

/**
 * A value that stands in the model, as code of the type that the shape has: times become dates, blobs bytes. Blobs are
 * plain text there, as in protocol tests. What does not fit the shape is written as it stands, for the compiler to see.
 * Spec: https://smithy.io/2.0/spec/model.html#trait-node-values
 */
export function valueCode(node: Node, shape: Shape, model: Model): Code {
  switch (node.kind) {
    case "object":
      return objectCode(node, shape, model);
    case "array": {
      const { elements } = node;
      if (shape.kind !== "list") return plainCode(node);
      return array(elements.map((element) => memberCode(element, shape.member, model)));
    }
    case "string":
      return stringCode(node.value, shape);
    case "number":
      return numberCode(node.value, node.text, shape);
    default:
      return plainCode(node);
  }
}

/** The members of a structure or union that a value sets, in its order. A member that is null is absent. */
export function memberCodes(
  node: Node,
  shape: StructureShape | UnionShape,
  model: Model,
): readonly (readonly [name: string, value: Code])[] {
  return entriesOf(node)
    .filter(([, value]) => value.kind !== "null")
    .map(([name, value]) => {
      const member = shape.members.get(name);
      return [name, member === undefined ? plainCode(value) : memberCode(value, member, model)];
    });
}

function memberCode(node: Node, member: Member, model: Model): Code {
  return valueCode(node, expectShape(model, member.target), model);
}

function objectCode(node: Node, shape: Shape, model: Model): Code {
  switch (shape.kind) {
    case "structure":
    case "union":
      return object(memberCodes(node, shape, model));
    case "map":
      return object(entriesOf(node).map(([key, value]) => [key, memberCode(value, shape.value, model)]));
    default:
      return plainCode(node);
  }
}

function stringCode(text: string, shape: Shape): Code {
  switch (shape.kind) {
    case "blob":
      return text === "" ? code`new Uint8Array()` : code`new TextEncoder().encode(${literal(text)})`;
    case "timestamp":
      return code`new Date(${literal(text)})`;
    case "float":
    case "double":
      return floatCode(text);
    case "bigInteger":
      return /^-?\d+$/.test(text) ? literal(BigInt(text)) : literal(text);
    default:
      return literal(text);
  }
}

/** What numbers of JSON cannot say stands as a string. */
function floatCode(text: string): Code {
  switch (text) {
    case "NaN":
      return code`NaN`;
    case "Infinity":
      return code`Infinity`;
    case "-Infinity":
      return code`-Infinity`;
    default:
      return literal(text);
  }
}

function numberCode(value: number, text: string, shape: Shape): Code {
  switch (shape.kind) {
    case "timestamp":
      // A number counts seconds since 1970.
      return code`new Date(${dateText(value * 1000)})`;
    case "long":
      return literal(Number.isSafeInteger(value) || !/^-?\d+$/.test(text) ? value : BigInt(text));
    case "bigInteger":
      return /^-?\d+$/.test(text) ? literal(BigInt(text)) : literal(value);
    case "bigDecimal":
      return literal(text);
    default:
      return literal(value);
  }
}

/** ISO 8601 reads better than a count of milliseconds, but not every number is a date. */
function dateText(milliseconds: number): Code {
  const date = new Date(Math.round(milliseconds));
  return literal(Number.isNaN(date.getTime()) ? milliseconds : date.toISOString());
}

/** The value as JSON has it: documents, and whatever does not fit its shape. */
function plainCode(node: Node): Code {
  switch (node.kind) {
    case "array":
      return array(node.elements.map(plainCode));
    case "object":
      return object(entriesOf(node).map(([key, value]) => [key, plainCode(value)]));
    case "null":
      return literal(null);
    default:
      return literal(node.value);
  }
}

function entriesOf(node: Node): readonly (readonly [key: string, value: Node])[] {
  return node.kind === "object" ? Array.from(node.entries, ([key, { value }]) => [key, value]) : [];
}
