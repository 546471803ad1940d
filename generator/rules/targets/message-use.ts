import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { Shape } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { input, output } from "../../model/traits/type-refinement-traits.js";
import { listText } from "../list-text.js";
import { tickedList } from "../reference-text.js";
import type { Rule } from "../rule.js";
import { placeOf, type Target, targetDiagnostic, targetsOf } from "./targets.js";

/**
 * A structure with `@input` is the input of one operation and nothing else, one with `@output` the output of one:
 * their members may change in ways that would break any other use. Their names should begin with the operation's.
 * Spec: https://smithy.io/2.0/spec/type-refinement-traits.html#input-trait
 */
export const messageUse: Rule = { id: "OperationInputOutput", check };

type Role = "input" | "output";

function* check(model: Model): Iterable<Diagnostic> {
  const uses = new Map<Shape, [Target, ...Target[]]>();
  for (const target of targetsOf(model)) {
    const role = roleOf(target);
    if (role === undefined) continue;
    if (target.property !== role) {
      yield misuse(target, role);
      continue;
    }
    const known = uses.get(target.shape);
    if (known === undefined) uses.set(target.shape, [target]);
    else known.push(target);
    if (!nameOf(target.id).startsWith(nameOf(target.from.id))) yield otherName(target, role);
  }
  for (const [first, second, ...others] of uses.values()) {
    if (second !== undefined) yield severalUses(first, [second, ...others]);
  }
}

function roleOf({ shape, property }: Target): Role | undefined {
  if (property !== "member" && property !== "input" && property !== "output") return undefined;
  if (hasTrait(shape, input)) return "input";
  return hasTrait(shape, output) ? "output" : undefined;
}

function misuse(target: Target, role: Role): Diagnostic {
  return targetDiagnostic(target, {
    code: "target/misused-message",
    eventId: "OperationInputOutputMisuse",
    message: `\`${nameOf(target.id)}\` has \`@${role}\`, so it cannot be ${placeOf(target)}.`,
    reference:
      target.property === "member"
        ? `Members cannot target structures marked with the @${role} trait: ${target.id}`
        : `Operation \`${target.property}\` cannot target structures marked with the \`@${role}\` trait: \`${target.id}\``,
    hint: `a structure with \`@${role}\` is the ${role} of one operation and nothing else.`,
  });
}

function severalUses(first: Target, others: readonly [Target, ...Target[]]): Diagnostic {
  const [second, ...further] = others;
  const role = first.property;
  const users = [first, ...others].map(({ from }) => from.id);
  return targetDiagnostic(second, {
    code: "target/shared-message",
    eventId: "OperationInputOutputMisuse",
    message: `\`${nameOf(first.id)}\` is the ${role} of ${listText(users.map(nameOf))}.`,
    reference: `Shapes marked with the @${role} trait cannot be used as ${role} by multiple operations: ${tickedList(users)}`,
    hint: `a structure with \`@${role}\` is the ${role} of one operation and nothing else.`,
    shapeId: first.id,
    related: [
      { span: first.span, message: "first use" },
      ...further.map(({ span }) => ({ span, message: "further use" })),
    ],
  });
}

function otherName(target: Target, role: Role): Diagnostic {
  const operation = nameOf(target.from.id);
  return targetDiagnostic(target, {
    severity: "warning",
    code: "target/message-name",
    eventId: `OperationInputOutputName.${role}`,
    message: `The ${role} of \`${operation}\` is called \`${nameOf(target.id)}\`.`,
    reference: `The ${role} of this operation should target a shape that starts with the operation's name, '${operation}', but the targeted shape is \`${target.id}\``,
    hint: `the name of a structure with \`@${role}\` begins with that of its operation.`,
    related: [],
  });
}
