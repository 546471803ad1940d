import { code, joinCode, type Code } from "../../emit/code.js";
import { array, identifier, literal, object, property, unionType } from "../../emit/expressions.js";
import { type CodeSymbol, typeOf } from "../../emit/symbol.js";
import { authenticationOf } from "../../model/knowledge/auth-schemes.js";
import { memoise } from "../../model/knowledge/memoise.js";
import type { ShapeId } from "../../model/shape-id.js";
import { traitOf } from "../../model/trait.js";
import {
  auth,
  httpApiKeyAuth,
  httpBasicAuth,
  httpBearerAuth,
  type ApiKeyAuth,
} from "../../model/traits/authentication-traits.js";
import { sigv4 } from "../../model/traits/aws-traits.js";
import type { OperationPlan, ServicePlan } from "../../plan/service-plan.js";
import { packageNameOf } from "../package-names.js";
import { runtimeSymbol } from "../runtime-library.js";
import type { TargetContext } from "../target.js";

/** What a client's class takes to authenticate requests, and its settings. */
export interface ClientAuthentication {
  /** The interfaces that the settings extend, and those that the resolved settings do. */
  readonly settings: readonly Code[];
  readonly resolvedSettings: readonly Code[];
  /** The resolved settings with all that the schemes add. */
  readonly wrap: (resolved: Code) => Code;
}

/** How the client of a service authenticates: nothing of it where the model has no scheme. */
export function clientAuthentication(context: TargetContext): ClientAuthentication {
  const { schemes, hasChoice } = serviceAuthentication(context.plan);
  const parts = schemes.flatMap((scheme) => knownScheme(scheme, context) ?? []);
  const custom = schemes.filter((scheme) => knownScheme(scheme, context) === undefined);
  const runtime = runtimeOf(context);
  const customSettings = runtime("client/custom-signer", "CustomSignersConfig");
  const choiceSettings = runtime("client/choose-auth", "AuthChoiceConfig");
  return {
    settings: [
      ...parts.map(({ settings }) => code`${typeOf(settings)}`),
      ...(custom.length > 0 ? [code`${typeOf(customSettings)}<${unionType(custom.map(literal))}>`] : []),
      ...(hasChoice ? [code`${typeOf(choiceSettings)}`] : []),
    ],
    resolvedSettings: parts.map(({ resolvedSettings }) => code`${typeOf(resolvedSettings)}`),
    wrap: (resolved) => {
      const all = schemes.reduce((inner, scheme) => wrapScheme(inner, scheme, context), resolved);
      if (!hasChoice) return all;
      const choice = array(schemes.map((scheme) => schemeChoice(scheme, context)));
      return code`${runtime("client/choose-auth", "withAuthChoice")}(${all}, config, ${choice})`;
    },
  };
}

/** The property `auth` of an operation; none where it is authenticated as all of the client is. */
export function operationAuth(
  operation: OperationPlan,
  plan: ServicePlan,
): readonly (readonly [string, Code])[] {
  const { schemes } = serviceAuthentication(plan);
  const own = schemeIds(operation, plan);
  const isAsClient = own.length === schemes.length && own.every((id, index) => id === schemes[index]);
  return isAsClient ? [] : [["auth", array(own.map((id) => literal(id)))]];
}

/** Stands for no authentication, behind the schemes of an operation. Smithy's libraries give it this id. */
const NO_AUTH = "smithy.api#noAuth";

interface ServiceAuthentication {
  /** The schemes of all operations: those of the service first, in its order. */
  readonly schemes: readonly ShapeId[];
  /** Whether there is more than one way to send a request. */
  readonly hasChoice: boolean;
}

const serviceAuthentication = memoise((plan: ServicePlan): ServiceAuthentication => {
  const ofService = plan.operations.filter(({ shape }) => traitOf(shape, auth) === undefined);
  // Those of the service first, so that most operations are authenticated as the client is.
  const lists = [...ofService, ...plan.operations].map((operation) => schemeIds(operation, plan));
  const schemes = [...new Set(lists.flat())].filter((id) => id !== NO_AUTH);
  return { schemes, hasChoice: schemes.length > 1 || lists.some((list) => list.includes(NO_AUTH)) };
});

function schemeIds({ shape }: OperationPlan, { model, service }: ServicePlan): readonly ShapeId[] {
  const { schemes, isOptional } = authenticationOf(model, service, shape);
  return schemes.length > 0 && isOptional ? [...schemes, NO_AUTH] : schemes;
}

interface KnownScheme {
  readonly settings: CodeSymbol;
  readonly resolvedSettings: CodeSymbol;
  readonly wrap: CodeSymbol;
  /** The settings that the identity comes from, the usual one first. */
  readonly sources: readonly string[];
  /** What the model says of the scheme. */
  readonly details: readonly Code[];
}

/** A scheme that the runtime knows; undefined for others, which callers have to bring along. */
function knownScheme(scheme: ShapeId, context: TargetContext): KnownScheme | undefined {
  const runtime = runtimeOf(context);
  const known = (
    module: string,
    name: string,
    sources: readonly string[],
    details: readonly Code[] = [],
  ): KnownScheme => ({
    settings: runtime(module, `${name}Config`),
    resolvedSettings: runtime(module, `Resolved${name}Config`),
    wrap: runtime(module, name === "SigV4" ? "withSigV4" : `with${name}Auth`),
    sources,
    details,
  });
  const { service } = context.plan;
  switch (scheme) {
    case sigv4.id:
      return known(
        "client/sigv4-auth",
        "SigV4",
        ["credentials", "signer"],
        [literal(traitOf(service, sigv4)?.name ?? "")],
      );
    case httpBearerAuth.id:
      return known("client/bearer-auth", "Bearer", ["token"]);
    case httpBasicAuth.id:
      return known("client/basic-auth", "Basic", ["login"]);
    case httpApiKeyAuth.id: {
      const place = traitOf(service, httpApiKeyAuth);
      return place && known("client/api-key-auth", "ApiKey", ["apiKey"], [apiKeyPlace(place)]);
    }
    default:
      return undefined;
  }
}

function wrapScheme(inner: Code, scheme: ShapeId, context: TargetContext): Code {
  const known = knownScheme(scheme, context);
  if (known === undefined) {
    const wrap = runtimeOf(context)("client/custom-signer", "withCustomSigner");
    return code`${wrap}(${inner}, config, ${literal(scheme)})`;
  }
  return code`${known.wrap}(${inner}, config${known.details.map((detail) => code`, ${detail}`)})`;
}

/** What the choice among schemes goes by. */
function schemeChoice(scheme: ShapeId, context: TargetContext): Code {
  const { sources = [] } = knownScheme(scheme, context) ?? {};
  const given =
    sources.length === 0
      ? code`config.signers?.[${literal(scheme)}]`
      : joinCode(
          sources.map((setting) => property(identifier("config"), setting)),
          " ?? ",
        );
  return object([
    ["id", literal(scheme)],
    ["setting", literal(sources[0] ?? `signers["${scheme}"]`)],
    ["isConfigured", code`(${given}) !== undefined`],
  ]);
}

function apiKeyPlace({ name, in: place, scheme }: ApiKeyAuth): Code {
  return object([
    // Header names are lower case in all that a client holds.
    ["name", literal(place === "header" ? name.toLowerCase() : name)],
    ["in", literal(place)],
    ...(scheme === undefined ? [] : [["scheme", literal(scheme)] as const]),
  ]);
}

function runtimeOf(context: TargetContext) {
  return (module: string, name: string): CodeSymbol =>
    runtimeSymbol(packageNameOf(context.packageNames, "client"), module, name);
}
