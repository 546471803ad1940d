import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Reference, TraitDefinition } from "../../model/fragment.js";
import type { ShapeId } from "../../model/shape-id.js";
import { spanText, type Span } from "../../source/span.js";
import type { Mixins, Name, ShapeStatement, UseStatement } from "./ast.js";
import { syntaxError } from "./syntax-error.js";
import type { FileScope } from "./file-scope.js";
import { lowerTraits } from "./lower-trait.js";

/** What the definitions of all kinds of shapes have in common. */
export interface ShapeHeader {
  readonly id: ShapeId;
  readonly span: Span;
  readonly traits: readonly TraitDefinition[];
  readonly mixins: readonly Reference[];
}

/** The id, traits and mixins of a shape. */
export function lowerHeader(scope: FileScope, statement: ShapeStatement): ShapeHeader {
  const { name, documentation, traits, mixins } = statement;
  return {
    id: defineShape(scope, name),
    span: name.span,
    traits: lowerTraits(scope, documentation, traits),
    mixins: lowerMixins(scope, mixins),
  };
}

/** The mixins of a shape, in the order of the text. */
export function lowerMixins(scope: FileScope, mixins: Mixins | undefined): Reference[] {
  return mixins === undefined ? [] : mixins.shapes.map((shape) => scope.resolve(shape));
}

/**
 * The id of a shape that is defined here. A name that `use` has brought in from elsewhere is not free any more.
 * Spec: https://smithy.io/2.0/spec/idl.html#referring-to-shapes
 */
export function defineShape(scope: FileScope, name: Name): ShapeId {
  const id = scope.idOf(name.text);
  const use = scope.getUse(name.text);
  if (use !== undefined) scope.report(shapeNamedLikeUse(name, use));
  return id;
}

function shapeNamedLikeUse(name: Name, use: UseStatement): Diagnostic {
  return {
    ...syntaxError("idl/shape-named-like-use", name.span),
    message: `\`${name.text}\` is already the name of \`${spanText(use.shape.span)}\` in this file.`,
    reference: `Shape name \`${name.text}\` conflicts with imported shape \`${spanText(use.shape.span)}\``,
    related: [{ span: use.shape.span, message: "It is used from here." }],
    hint: "a file defines no shape with the name of one that it uses; write that one's absolute id instead.",
  };
}
