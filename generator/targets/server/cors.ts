import type { Code } from "../../emit/code.js";
import { array, literal, object } from "../../emit/expressions.js";
import { errorHttpBinding, type MessageBinding } from "../../model/knowledge/http-binding.js";
import { traitOf } from "../../model/trait.js";
import { httpApiKeyAuth } from "../../model/traits/authentication-traits.js";
import { sigv4 } from "../../model/traits/aws-traits.js";
import { cors } from "../../model/traits/http-traits.js";
import type { ServicePlan } from "../../plan/service-plan.js";
import { schemesOf } from "../auth-schemes.js";

/**
 * The settings of `@cors`: what the trait says, and the headers that follow from bindings, protocol and authentication.
 * Undefined for a service without the trait.
 * Spec: https://smithy.io/2.0/spec/http-bindings.html#cors-trait
 */
export function corsSettings(plan: ServicePlan): Code | undefined {
  const trait = traitOf(plan.service, cors);
  if (trait === undefined) return undefined;
  const origins = trait.origins === undefined ? [trait.origin] : [...trait.origins.values()];
  const requests = plan.operations.map(({ http }) => http?.request ?? []);
  const answers = plan.operations.flatMap(({ http, errors }) => [
    http?.response ?? [],
    ...errors.map((error) => errorHttpBinding(error).response),
  ]);
  const allowed = [...requests.flatMap(headerNames), ...REQUEST_HEADERS, ...authenticationHeaders(plan)];
  const exposed = [...answers.flatMap(headerNames), ...RESPONSE_HEADERS];
  const prefixes = requests.flatMap(headerPrefixes);
  return object([
    ["origins", texts(new Set(origins))],
    ["maxAge", literal(trait.maxAge)],
    ["allowedHeaders", texts(sorted([...allowed, ...trait.additionalAllowedHeaders]))],
    ...(prefixes.length === 0 ? [] : [["allowedPrefixes", texts(sorted(prefixes))] as const]),
    ["exposedHeaders", texts(sorted([...exposed, ...trait.additionalExposedHeaders]))],
    ...(isBrowserManaged(plan) && !origins.includes("*")
      ? [["allowsCredentials", literal(true)] as const]
      : []),
  ]);
}

/** What the protocol has clients send beside what is modelled. */
const REQUEST_HEADERS: readonly string[] = ["content-encoding", "content-type"];

/** What the runtime has answers say beside what is modelled. */
const RESPONSE_HEADERS: readonly string[] = ["x-amzn-errortype", "x-amzn-requestid"];

/** What signed requests of AWS's clients carry beside the signature. */
const SIGNED_HEADERS: readonly string[] = [
  "amz-sdk-invocation-id",
  "amz-sdk-request",
  "x-amz-content-sha256",
  "x-amz-date",
  "x-amz-security-token",
  "x-amz-user-agent",
];

function authenticationHeaders(plan: ServicePlan): readonly string[] {
  return schemesOf(plan).flatMap(({ id }) => {
    if (id === sigv4.id) return ["authorization", ...SIGNED_HEADERS];
    const key = id === httpApiKeyAuth.id ? traitOf(plan.service, httpApiKeyAuth) : undefined;
    if (key === undefined) return ["authorization"];
    return key.in === "header" ? [key.name] : [];
  });
}

/** Browsers send what they keep themselves only where the answer says that they may. */
function isBrowserManaged(plan: ServicePlan): boolean {
  const managed = ["smithy.api#httpBasicAuth", "smithy.api#httpDigestAuth"];
  return schemesOf(plan).some(({ id }) => managed.includes(id));
}

function headerNames(message: MessageBinding): readonly string[] {
  return message.flatMap((binding) => (binding.kind === "header" ? [binding.name] : []));
}

function headerPrefixes(message: MessageBinding): readonly string[] {
  return message.flatMap((binding) => (binding.kind === "prefixHeaders" ? [binding.prefix] : []));
}

/** Each name once, in lower case: the case of headers does not matter. */
function sorted(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.map((name) => name.toLowerCase()).sort());
}

function texts(values: ReadonlySet<string>): Code {
  return array([...values].map((value) => literal(value)));
}
