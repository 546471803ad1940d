import { code, type Code } from "../../emit/code.js";
import { call, object } from "../../emit/expressions.js";
import { membersOf, targetOf } from "../../model/model.js";
import type { Member, Shape } from "../../model/shape.js";
import type { ValidatorContext } from "./validator-context.js";

/**
 * The function that gives equal values of a member one form, where text alone does not: decimal numbers may be written in
 * several ways. Undefined where equal values are alike anyway. Shapes that are made of themselves are followed once.
 * Spec: https://smithy.io/2.0/spec/constraint-traits.html#uniqueitems-trait
 */
export function canonicalValue(
  member: Member,
  context: ValidatorContext,
  around: readonly Shape[] = [],
): Code | undefined {
  const target = targetOf(context.plan.model, member);
  if (around.includes(target)) return undefined;
  const part = (inner: Member): Code | undefined => canonicalValue(inner, context, [...around, target]);
  const build = (name: string, inner: Code | undefined): Code | undefined =>
    inner && call(code`${context.uniqueItems(name)}`, [inner]);
  switch (target.kind) {
    case "bigDecimal":
      return code`${context.number("canonicalDecimal")}`;
    case "list":
      return build("canonicalList", part(target.member));
    case "map":
      return build("canonicalMap", part(target.value));
    case "structure":
    case "union": {
      const parts = [...membersOf(target)].flatMap((inner) => {
        const canonical = part(inner);
        return canonical === undefined ? [] : [[inner.name, canonical] as const];
      });
      return build("canonicalMembers", parts.length === 0 ? undefined : object(parts));
    }
    default:
      return undefined;
  }
}
