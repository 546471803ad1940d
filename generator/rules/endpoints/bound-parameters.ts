import { checkTypes } from "../../jmespath/check-types.js";
import { parseJmespath } from "../../jmespath/parser.js";
import { parameterTypeOf } from "../../endpoints/read-parameters.js";
import type { ParameterType } from "../../endpoints/rule-set.js";
import { getInput } from "../../model/knowledge/operations.js";
import { serviceClosure } from "../../model/knowledge/service-closure.js";
import { membersOf, type Model } from "../../model/model.js";
import type { StringNode } from "../../model/node.js";
import type { Member, OperationShape, ServiceShape } from "../../model/shape.js";
import { traitOf } from "../../model/trait.js";
import {
  clientContextParams,
  contextParam,
  operationContextParams,
  staticContextParams,
} from "../../model/traits/endpoint-rule-traits.js";
import { describeShape } from "../waiters/describe-shape.js";
import { getInputShape } from "../waiters/operation-shapes.js";

/** A use of a parameter outside of the rules: where its value comes from. */
export interface ParameterBinding {
  readonly name: StringNode;
  /** Undefined where the value has a type that parameters do not have. */
  readonly type: ParameterType | undefined;
  readonly source: BindingSource;
}

/** What binds a parameter. */
export type BindingSource =
  | { readonly kind: "client"; readonly shape: ServiceShape }
  | { readonly kind: "static" | "operation"; readonly shape: OperationShape }
  | { readonly kind: "member"; readonly shape: Member; readonly operation: OperationShape };

/** Everything that binds parameters for all operations of a service. */
export function clientBindings(service: ServiceShape): readonly ParameterBinding[] {
  const source: BindingSource = { kind: "client", shape: service };
  return (traitOf(service, clientContextParams) ?? []).map(({ name, value }) => ({
    name,
    type: value,
    source,
  }));
}

/** Everything that binds parameters for one operation: fixed values, paths into its input, members of it. */
export function operationBindings(model: Model, operation: OperationShape): readonly ParameterBinding[] {
  const fixed = (traitOf(operation, staticContextParams) ?? []).map(({ name, value }): ParameterBinding => ({
    name,
    type: parameterTypeOf(value),
    source: { kind: "static", shape: operation },
  }));
  const paths = (traitOf(operation, operationContextParams) ?? []).map(
    ({ name, value }): ParameterBinding => ({
      name,
      type: pathType(model, operation, value),
      source: { kind: "operation", shape: operation },
    }),
  );
  return [...fixed, ...paths, ...memberBindings(model, operation)];
}

function pathType(model: Model, operation: OperationShape, path: StringNode): ParameterType | undefined {
  const parsed = parseJmespath(path.value);
  if (parsed.kind === "error") return undefined;
  const { type } = checkTypes(parsed.expression, describeShape(model, getInputShape(model, operation)));
  if (type === "array") return "stringArray";
  return type === "string" || type === "boolean" ? type : undefined;
}

function memberBindings(model: Model, operation: OperationShape): readonly ParameterBinding[] {
  const input = getInput(model, operation);
  return (input === undefined ? [] : membersOf(input)).flatMap((member) => {
    const trait = traitOf(member, contextParam);
    if (trait === undefined) return [];
    const type = memberType(model, member);
    return { name: trait.name, type, source: { kind: "member", shape: member, operation } };
  });
}

function memberType(model: Model, member: Member): ParameterType | undefined {
  const kind = model.shapes.get(member.target)?.kind;
  if (kind === "string" || kind === "enum") return "string";
  return kind === "boolean" ? kind : undefined;
}

/** The operations of a service, sorted by id. */
export function operationsOf(model: Model, service: ServiceShape): readonly OperationShape[] {
  return serviceClosure(model, service).operations;
}
