import { code } from "../../emit/code.js";
import type { Declaration } from "../../emit/declarations.js";
import { doc } from "../../emit/doc-comment.js";
import { literal } from "../../emit/expressions.js";
import { returns, switchOn, type Branch } from "../../emit/statements.js";
import { typeOf } from "../../emit/symbol.js";
import type { EnumShape, IntEnumShape, Member } from "../../model/shape.js";
import { hasTrait, traitOf } from "../../model/trait.js";
import { internal } from "../../model/traits/documentation-traits.js";
import { enumValue } from "../../model/traits/type-refinement-traits.js";
import type { ShapePlan } from "../../plan/service-plan.js";
import { typeName } from "../naming.js";
import { expectShapePlan, typeSymbol } from "../types/symbols.js";
import { guardSymbol } from "./symbols.js";
import type { ValidatorContext } from "./validator-context.js";
import { pathCode, report, type CheckedValue } from "./value-rule.js";

/** The type guard of an enum: a `switch`, which is the fastest test there is for its sizes. */
export function enumGuard(
  planned: ShapePlan,
  shape: EnumShape | IntEnumShape,
  context: ValidatorContext,
): Declaration {
  return {
    kind: "function",
    name: guardSymbol(planned, context.packageNames).name,
    docs: doc(`Whether a value is one of the values of \`${typeName(planned)}\`.`),
    parameters: [{ name: "value", type: code`unknown` }],
    returns: code`value is ${typeOf(typeSymbol(planned, context.packageNames))}`,
    statements: [
      switchOn(
        code`value`,
        [{ values: [...shape.members.values()].map(valueOf), statements: [returns(literal(true))] }],
        [returns(literal(false))],
      ),
    ],
  };
}

/** Values marked `@internal` are accepted but not told. A tag of that name hides nothing: the protocol tests say so. */
export function enumBranch(
  shape: EnumShape | IntEnumShape,
  { value, path }: CheckedValue,
  context: ValidatorContext,
): Branch {
  const guard = guardSymbol(expectShapePlan(context.plan, shape.id), context.packageNames);
  const told = [...shape.members.values()].filter((member) => !hasTrait(member, internal));
  const values = literal(told.map(valueOf).join(", "));
  const violation = code`${context.violation("notInEnum")}(${pathCode(path)}, ${values})`;
  return { condition: code`!${guard}(${value})`, statements: [report(violation)] };
}

function valueOf(member: Member): string | number {
  return traitOf(member, enumValue) ?? member.name;
}
