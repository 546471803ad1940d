import { code, type Code, joinCode } from "../../../emit/code.js";
import type { Declaration, PropertyDeclaration } from "../../../emit/declarations.js";
import { doc } from "../../../emit/doc-comment.js";
import { array, identifier, literal, propertyName } from "../../../emit/expressions.js";
import { ifThen } from "../../../emit/statements.js";
import { typeOf } from "../../../emit/symbol.js";
import type { Parameter, RuleSet } from "../../../endpoints/rule-set.js";
import { scopeIn } from "../../../endpoints/scope.js";
import { typeOfParameter } from "../../../endpoints/types.js";
import type { Node } from "../../../model/node.js";
import { compileRules } from "./compile-rules.js";
import { Facts } from "./facts.js";
import type { Place, RuleContext } from "./place.js";
import { ruleFunctions } from "./rule-functions.js";
import { constantName } from "./rule-names.js";
import { freeNames, withoutUnread } from "./statement.js";
import { typeCode } from "./type-code.js";

/** `EndpointParameters` and `resolveEndpoint`, a rule set as functions that a reader can follow. */
export function endpointDeclarations(rules: RuleSet, context: RuleContext): readonly Declaration[] {
  const names = parameterNames(rules);
  const statements = withoutUnread(compileRules(rules.rules, startOf(rules, names, context)));
  const endpoint = code`${typeOf(context.runtime("client/endpoints/rule-endpoint", "RuleEndpoint"))}`;
  const compiled = ruleFunctions(statements, endpoint);
  const read = new Set(freeNames(statements));
  const used = [...rules.parameters].filter(([name]) => read.has(names.get(name) ?? ""));
  return [
    {
      kind: "interface",
      name: "EndpointParameters",
      docs: doc("What the endpoint of a call depends on."),
      properties: Array.from(rules.parameters, ([name, parameter]) =>
        parameterProperty(name, parameter, context),
      ),
    },
    {
      kind: "function",
      name: "resolveEndpoint",
      docs: doc(
        "The endpoint for some parameters. Throws an `EndpointError` where the service has none for them.",
      ),
      parameters: used.length === 0 ? [] : [{ name: "parameters", type: code`EndpointParameters` }],
      returns: endpoint,
      statements: [
        ...(used.length === 0 ? [] : [destructure(used, names)]),
        ...used
          .filter(([, parameter]) => isAlwaysGiven(parameter))
          .map((entry) => refuse(entry, names, context)),
        ...compiled.statements,
      ],
    },
    ...compiled.functions,
  ];
}

function parameterNames(rules: RuleSet): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const name of rules.parameters.keys()) {
    names.set(name, constantName(name, new Set(names.values())));
  }
  return names;
}

function startOf(rules: RuleSet, names: ReadonlyMap<string, string>, context: RuleContext): Place {
  const scope = scopeIn(undefined);
  for (const [name, { type, isRequired }] of rules.parameters) {
    scope.types.set(name, typeOfParameter(type, isRequired));
  }
  return { context, scope, names, constants: new Map(), facts: new Facts() };
}

function parameterProperty(name: string, parameter: Parameter, context: RuleContext): PropertyDeclaration {
  const isOptional = !isAlwaysGiven(parameter);
  const type = typeCode(typeOfParameter(parameter.type, true), context);
  const docs = parameter.documentation;
  return {
    name,
    readonly: true,
    optional: isOptional,
    type: isOptional ? code`${type} | undefined` : type,
    ...(docs !== undefined && { docs: doc(docs) }),
  };
}

/** Whether rules need a value that they have no default for. */
function isAlwaysGiven({ isRequired, default: given }: Parameter): boolean {
  return isRequired && given === undefined;
}

/** A member of an input that should be there may be missing all the same; a host must not begin with `undefined`. */
function refuse(
  [name]: readonly [string, Parameter],
  names: ReadonlyMap<string, string>,
  context: RuleContext,
): Code {
  const error = context.runtime("client/endpoints/endpoint-error", "EndpointError");
  const message = literal(`The endpoint depends on \`${name}\`, which has no value.`);
  return ifThen(code`${identifier(names.get(name) ?? name)} === undefined`, [
    code`throw new ${error}(${message});`,
  ]);
}

/** `const { Region: region, UseFIPS: useFIPS = false } = parameters;` */
function destructure(
  used: readonly (readonly [string, Parameter])[],
  names: ReadonlyMap<string, string>,
): Code {
  const fields = used.map(([name, parameter]) => {
    const own = names.get(name) ?? name;
    const bound = own === name ? identifier(own) : code`${propertyName(name)}: ${identifier(own)}`;
    return parameter.default === undefined ? bound : code`${bound} = ${defaultCode(parameter.default)}`;
  });
  return code`const { ${joinCode(fields, ", ")} } = parameters;`;
}

function defaultCode(node: Node): Code {
  if (node.kind === "array") return array(node.elements.map(defaultCode));
  return literal(node.kind === "string" || node.kind === "boolean" ? node.value : undefined);
}
