import { getHttpBinding, type OperationHttpBinding } from "../../model/knowledge/http-binding.js";
import { memoise } from "../../model/knowledge/memoise.js";
import { getInput } from "../../model/knowledge/operations.js";
import { type ParsedUriPattern, parseUriPattern } from "../../model/knowledge/uri-pattern.js";
import type { Model } from "../../model/model.js";
import type { StringNode } from "../../model/node.js";
import type { OperationShape, StructureShape } from "../../model/shape.js";
import { traitOf } from "../../model/trait.js";
import { http, type Http } from "../../model/traits/http-traits.js";

/** An operation with the trait `http`, and what the rules about it look at. */
export interface HttpOperation {
  readonly operation: OperationShape;
  readonly trait: Http;
  /** The pattern as it is written, with its place. */
  readonly uri: StringNode;
  readonly parsed: ParsedUriPattern;
  readonly binding: OperationHttpBinding;
  readonly input: StructureShape | undefined;
}

/** Every operation with the trait `http`. */
export const httpOperations = memoise((model: Model): readonly HttpOperation[] =>
  [...model.shapes.values()].flatMap((operation) => {
    if (operation.kind !== "operation") return [];
    const trait = traitOf(operation, http);
    const binding = getHttpBinding(model, operation);
    if (trait === undefined || binding === undefined) return [];
    const { uri } = trait;
    return [
      {
        operation,
        trait,
        uri,
        parsed: parseUriPattern(uri.value),
        binding,
        input: getInput(model, operation),
      },
    ];
  }),
);
