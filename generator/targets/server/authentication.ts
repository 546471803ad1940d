import { code, type Code } from "../../emit/code.js";
import type { Declaration } from "../../emit/declarations.js";
import { doc, type DocComment } from "../../emit/doc-comment.js";
import { array, literal, object } from "../../emit/expressions.js";
import { typeOf } from "../../emit/symbol.js";
import { type Authentication, authenticationOf } from "../../model/knowledge/auth-schemes.js";
import { expectShape } from "../../model/model.js";
import { nameOf, type ShapeId } from "../../model/shape-id.js";
import { hasTrait } from "../../model/trait.js";
import { httpApiKeyAuth } from "../../model/traits/authentication-traits.js";
import { sigv4, unsignedPayload } from "../../model/traits/aws-traits.js";
import type { OperationPlan, ServicePlan } from "../../plan/service-plan.js";
import { schemesOf } from "../auth-schemes.js";
import { serviceTitle } from "../naming.js";
import { packageNameOf } from "../package-names.js";
import { runtimeSymbol } from "../runtime-library.js";
import type { TargetContext } from "../target.js";
import { valueCode } from "../value-code.js";
import { authenticatorsSymbol } from "./symbols.js";

/** What the handler of an operation may know of its caller, as the last argument of the type `Handler`. */
export function identityType(operation: OperationPlan, plan: ServicePlan): Code | undefined {
  const { schemes, isOptional } = authentication(operation, plan);
  if (schemes.length === 0) return undefined;
  return isOptional ? code`Identity | undefined` : code`Identity`;
}

/** What an operation says of its callers. */
export function authenticationProperties(
  operation: OperationPlan,
  plan: ServicePlan,
): readonly (readonly [name: string, value: Code])[] {
  const { schemes, isOptional } = authentication(operation, plan);
  if (schemes.length === 0) return [];
  const keys = new Map(schemesOf(plan).map(({ id, key }) => [id, key]));
  return [
    ["schemes", array(schemes.flatMap((id) => keys.get(id) ?? []).map((key) => literal(key)))],
    ...(isOptional ? [["allowsAnonymous", literal(true)] as const] : []),
    ...(hasTrait(operation.shape, unsignedPayload) ? [["unsignedPayload", literal(true)] as const] : []),
  ];
}

/** `APIGatewayAuthenticators`: one for each scheme of the model, so that the compiler names the one that is missing. */
export function authenticatorsDeclaration(context: TargetContext): Declaration {
  const { plan, packageNames } = context;
  const authenticator = typeOf(runtime(context, "authenticator", "Authenticator"));
  return {
    kind: "interface",
    name: authenticatorsSymbol(plan, packageNames).name,
    docs: doc(`Who finds out who calls ${serviceTitle(plan.service)}: one for each scheme of the model.`),
    typeParameters: [code`Identity`],
    properties: schemesOf(plan).map(({ id, key }) => ({
      name: key,
      readonly: true,
      docs: schemeDocumentation(id),
      type: code`${authenticator}<${schemeType(id, context)}, Identity>`,
    })),
  };
}

/** What the model says of each scheme, by its key, as the authenticators get it. */
export function schemesCode({ plan }: TargetContext): Code {
  return object(
    schemesOf(plan).map(({ id, key }) => {
      const applied = plan.service.traits.get(id);
      return [
        key,
        applied === undefined
          ? object([])
          : valueCode(applied.value, expectShape(plan.model, id), plan.model),
      ];
    }),
  );
}

/** The functions that make authenticators, for the schemes of the model alone. */
export function authenticatorExports(plan: ServicePlan): readonly AuthenticatorExport[] {
  const keys = new Set(schemesOf(plan).map(({ id }) => id));
  return MAKERS.filter(({ scheme }) => keys.has(scheme));
}

/** A module of the runtime for one scheme, and what users need of it. */
export interface AuthenticatorExport {
  readonly scheme: ShapeId;
  readonly module: string;
  readonly maker: string;
  readonly types: readonly string[];
}

const MAKERS: readonly AuthenticatorExport[] = [
  {
    scheme: sigv4.id,
    module: "sigv4-auth",
    maker: "verifySigV4",
    types: ["CredentialLookup", "SigV4Caller", "SigV4Credential", "SigV4Options", "SigV4Scheme"],
  },
  {
    scheme: "smithy.api#httpApiKeyAuth",
    module: "api-key-auth",
    maker: "verifyApiKey",
    types: ["ApiKeyScheme"],
  },
  {
    scheme: "smithy.api#httpBasicAuth",
    module: "basic-auth",
    maker: "verifyBasic",
    types: ["BasicCredential"],
  },
  { scheme: "smithy.api#httpBearerAuth", module: "bearer-auth", maker: "verifyBearer", types: [] },
  {
    scheme: "smithy.api#httpDigestAuth",
    module: "digest-auth",
    maker: "verifyDigest",
    types: ["DigestCredential", "DigestOptions"],
  },
];

function authentication({ shape }: OperationPlan, plan: ServicePlan): Authentication {
  return authenticationOf(plan.model, plan.service, shape);
}

function schemeDocumentation(id: ShapeId): DocComment {
  const maker = MAKERS.find(({ scheme }) => scheme === id)?.maker;
  return doc(
    maker === undefined ? `For \`@${nameOf(id)}\`.` : `For \`@${nameOf(id)}\`: \`${maker}(…)\` makes one.`,
  );
}

function schemeType(id: ShapeId, context: TargetContext): Code {
  if (id === sigv4.id) return code`${typeOf(runtime(context, "sigv4-auth", "SigV4Scheme"))}`;
  if (id === httpApiKeyAuth.id) return code`${typeOf(runtime(context, "api-key-auth", "ApiKeyScheme"))}`;
  return code`unknown`;
}

function runtime(context: TargetContext, module: string, name: string) {
  return runtimeSymbol(packageNameOf(context.packageNames, "server"), `server/${module}`, name);
}
