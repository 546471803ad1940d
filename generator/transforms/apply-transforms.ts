import type { Diagnostic, Result } from "../diagnostics/diagnostic.js";
import { didYouMean } from "../diagnostics/suggestion.js";
import { forgetMixins } from "../model/flatten-mixins.js";
import type { Model } from "../model/model.js";
import type { ObjectNode, StringNode } from "../model/node.js";
import type { Span } from "../source/span.js";
import { TransformArguments } from "./transform-arguments.js";
import { transforms } from "./transforms.js";

/** A transform as a configuration asks for it. */
export interface TransformUse {
  readonly name: StringNode;
  readonly args: ObjectNode | undefined;
  readonly span: Span;
}

/**
 * The model after the transforms, in their order. A transform that is unknown or whose arguments are wrong is reported,
 * and passed over. The events are what the rules said of the model.
 */
export function applyTransforms(
  model: Model,
  uses: readonly TransformUse[],
  events: readonly Diagnostic[],
): Result<Model> {
  if (uses.length === 0) return { value: model, diagnostics: [] };
  const diagnostics: Diagnostic[] = [];
  let value = forgetMixins(model);
  for (const use of uses) {
    const transform = transforms.get(use.name.value);
    if (transform === undefined) {
      diagnostics.push(unknownTransform(use));
      continue;
    }
    const args = new TransformArguments(transform.name, use.args, use.span);
    args.expectOnly(transform.keys);
    value = transform.apply(value, args, events);
    diagnostics.push(...args.diagnostics);
  }
  return { value, diagnostics };
}

function unknownTransform({ name }: TransformUse): Diagnostic {
  const known = [...transforms.keys()].sort();
  const meant = didYouMean(name.value, known);
  return {
    severity: "error",
    code: "transforms/unknown-transform",
    message: `There is no transform \`${name.value}\`.`,
    span: name.span,
    hint:
      meant === undefined
        ? `the transforms are ${known.map((other) => `\`${other}\``).join(", ")}.`
        : `did you mean \`${meant}\`?`,
  };
}
