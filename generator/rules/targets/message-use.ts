import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import { hasTrait } from "../../model/trait.js";
import { input, output } from "../../model/traits/type-refinement-traits.js";
import type { Rule } from "../rule.js";
import { type Target, targetDiagnostic, targetsOf } from "./targets.js";

/**
 * A structure with `@input` is the input of one operation and nothing else, one with `@output` the output of one:
 * their members may change in ways that would break any other use. Their names should begin with the operation's.
 * Spec: https://smithy.io/2.0/spec/type-refinement-traits.html#input-trait
 */
export const messageUse: Rule = { id: "OperationInputOutput", check };

type Role = "input" | "output";

function* check(model: Model): Iterable<Diagnostic> {
  const users = new Map<string, Target>();
  for (const target of targetsOf(model)) {
    const role = roleOf(target);
    if (role === undefined) continue;
    const first = users.get(target.id);
    if (target.property === "member" || target.property !== role) yield misuse(target, role);
    else if (first !== undefined) yield secondUse(target, role, first);
    else users.set(target.id, target);
    if (target.property === role && !nameOf(target.id).startsWith(nameOf(target.from.id))) {
      yield otherName(target, role);
    }
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
    message: `\`${nameOf(target.id)}\` has \`@${role}\`, so it cannot be ${target.place}.`,
    hint: `a structure with \`@${role}\` is the ${role} of one operation and nothing else.`,
  });
}

function secondUse(target: Target, role: Role, first: Target): Diagnostic {
  return targetDiagnostic(target, {
    code: "target/shared-message",
    eventId: "OperationInputOutputMisuse",
    message: `\`${nameOf(target.id)}\` is already the ${role} of \`${nameOf(first.from.id)}\`.`,
    hint: `a structure with \`@${role}\` is the ${role} of one operation and nothing else.`,
    shapeId: target.id,
    related: [{ span: first.span, message: "first use" }],
  });
}

function otherName(target: Target, role: Role): Diagnostic {
  const operation = nameOf(target.from.id);
  return targetDiagnostic(target, {
    severity: "warning",
    code: "target/message-name",
    eventId: `OperationInputOutputName.${role}`,
    message: `The ${role} of \`${operation}\` is called \`${nameOf(target.id)}\`.`,
    hint: `the name of a structure with \`@${role}\` begins with that of its operation.`,
    related: [],
  });
}
