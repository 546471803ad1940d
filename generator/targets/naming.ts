import { hasTrait, traitOf } from "../model/trait.js";
import type { Member, ServiceShape } from "../model/shape.js";
import { memoise } from "../model/knowledge/memoise.js";
import type { Model } from "../model/model.js";
import { containerOf, nameOf } from "../model/shape-id.js";
import { awsService } from "../model/traits/aws-traits.js";
import { title } from "../model/traits/documentation-traits.js";
import { error } from "../model/traits/type-refinement-traits.js";
import type { OperationPlan, ServicePlan, ShapePlan } from "../plan/service-plan.js";

import { isMessage } from "./error-message.js";
import { isPrototypeName } from "./prototype-names.js";

/*
 * Every decision about names in generated code. A name depends on the shape alone, never on the order of the input, and
 * on its neighbours only where the plan has told shapes of one name apart; where AWS's SDK for JavaScript has a name for the same thing, it is that name.
 */

/** `APIGateway` for `sdkId: "API Gateway"`; the shape's own name for services outside AWS. */
export function serviceName(service: ServiceShape): string {
  const words = (traitOf(service, awsService)?.sdkId ?? nameOf(service.id)).split(/[^A-Za-z0-9]+/);
  return words.map(upperFirst).join("");
}

/** What people call the service: its title, else its name. */
export function serviceTitle(service: ServiceShape): string {
  return traitOf(service, title) ?? serviceName(service);
}

/** The name of a shape's type. */
export function typeName(shape: ShapePlan): string {
  return escapeReserved(upperFirst(shape.name));
}

/** The name of a function that does something for a shape: `readStage`. Its verb keeps it apart from globals. */
export function functionName(verb: string, shape: ShapePlan): string {
  return verb + upperFirst(shape.name);
}

/** The base of all errors of a service. It makes way for a shape that has its name. */
export function serviceExceptionName(plan: ServicePlan): string {
  let name = `${serviceName(plan.service)}ServiceException`;
  while (typeNames(plan).has(name)) name += "Base";
  return name;
}

/** The names of a service's types. */
export const typeNames: (plan: ServicePlan) => ReadonlySet<string> = memoise(
  (plan: ServicePlan) => new Set([...plan.shapes.values()].map(typeName)),
);

/** The key of an operation's handler, as AWS's SDK has it: `createStage`. */
export function operationKey(operation: OperationPlan): string {
  return operation.name.charAt(0).toLowerCase() + operation.name.slice(1);
}

/** The method of the aggregated client, kept apart from those that all clients have. */
export function methodName(operation: OperationPlan): string {
  const key = operationKey(operation);
  return CLIENT_MEMBERS.has(key) ? `${key}_` : key;
}

const CLIENT_MEMBERS: ReadonlySet<string> = new Set([
  "config",
  "constructor",
  "destroy",
  "middlewareStack",
  "send",
]);

/** The local variable that holds a value of a shape: `canarySettings`. */
export function variableName(shape: ShapePlan): string {
  const name = lowerFirst(shape.name);
  return RESERVED_WORDS.has(name) ? `${name}Value` : name;
}

/** The key of an enum member in its constant object. */
export function enumKey(member: Member): string {
  return member.name;
}

/** The interface of one variant of a union: `CircleMember` for `circle`, `$UnknownMember` for `$unknown`. */
export function unionVariantName(member: string): string {
  return `${member.startsWith("$") ? `$${upperFirst(member.slice(1))}` : upperFirst(member)}Member`;
}

/**
 * The property that holds a member: by the member's own name, but for errors. Their message is where all errors have
 * it, and a member named like something else that all errors have gets an underscore: `_stack`.
 */
export function propertyKey(member: Member, model: Model): string {
  const container = model.shapes.get(containerOf(member.id));
  if (container === undefined || !hasTrait(container, error)) return member.name;
  if (isMessage(member, model)) return "message";
  return isTakenByErrors(member.name) ? `_${member.name}` : member.name;
}

/** `_stack` is taken too, since it is where `stack` goes. */
function isTakenByErrors(name: string): boolean {
  const stems = [name, name.replace(/^_+/, "")];
  return stems.some((stem) => ["name", "stack", "cause", "message"].includes(stem) || isPrototypeName(stem));
}

/** A name in code quotes behind its indefinite article, for prose: an `Order`, a `Stage`. */
export function withArticle(name: string): string {
  return `${/^(?:[AEIO]|U(?!ni|s[aei]|R))/.test(name) ? "an" : "a"} \`${name}\``;
}

/** The first letter in upper case. */
export function upperFirst(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** The first letter in lower case, and with it the capitals of a leading abbreviation: `APIKey` → `apiKey`. */
export function lowerFirst(name: string): string {
  const abbreviation = /^[A-Z]+(?=[A-Z][a-z]|[^A-Za-z]|$)/.exec(name)?.[0] ?? name.charAt(0);
  return abbreviation.toLowerCase() + name.slice(abbreviation.length);
}

/** Whether a name cannot be a variable in a module. */
export function isReservedWord(name: string): boolean {
  return RESERVED_WORDS.has(name);
}

/** What begins with an underscore already gets another one, so that `Error` and `_Error` stay two names. */
function escapeReserved(name: string): string {
  return RESERVED_TYPE_NAMES.has(name.replace(/^_+/, "")) ? `_${name}` : name;
}

/** Types that generated code uses by these names. A shape so named gets an underscore, as in AWS's SDK. */
const RESERVED_TYPE_NAMES: ReadonlySet<string> = new Set([
  "Array",
  "ArrayBuffer",
  "BigInt",
  "Blob",
  "Boolean",
  "Date",
  "Error",
  "Function",
  "Infinity",
  "Iterable",
  "JSON",
  "Map",
  "Math",
  "NaN",
  "Number",
  "Object",
  "Omit",
  "Partial",
  "Pick",
  "Promise",
  "ReadableStream",
  "Readonly",
  "Record",
  "RegExp",
  "Request",
  "Required",
  "Response",
  "Set",
  "String",
  "Symbol",
  "Uint8Array",
]);

/** Words that cannot name a variable in a module. */
const RESERVED_WORDS: ReadonlySet<string> = new Set([
  "arguments",
  "await",
  "break",
  "case",
  "catch",
  "class",
  "const",
  "continue",
  "debugger",
  "default",
  "delete",
  "do",
  "else",
  "enum",
  "eval",
  "export",
  "extends",
  "false",
  "finally",
  "for",
  "function",
  "if",
  "implements",
  "import",
  "in",
  "instanceof",
  "interface",
  "let",
  "new",
  "null",
  "package",
  "private",
  "protected",
  "public",
  "return",
  "static",
  "super",
  "switch",
  "this",
  "throw",
  "true",
  "try",
  "typeof",
  "undefined",
  "var",
  "void",
  "while",
  "with",
  "yield",
]);
