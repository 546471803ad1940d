import type { Model } from "../model.js";
import type { Member, OperationShape, StructureShape } from "../shape.js";
import { hasTrait, traitOf } from "../trait.js";
import {
  http,
  httpError,
  httpHeader,
  httpLabel,
  httpPayload,
  httpPrefixHeaders,
  httpQuery,
  httpQueryParams,
  httpResponseCode,
} from "../traits/http-traits.js";
import { error } from "../traits/type-refinement-traits.js";
import { memoiseFor } from "./memoise.js";
import { getInput, getOutput } from "./operations.js";
import { parseUriPattern, type UriPattern } from "./uri-pattern.js";

/**
 * Where one member of a message goes. `document` members make up the body together; beside a `payload` such a member
 * has no place and is `unbound`.
 * Spec: https://smithy.io/2.0/spec/http-bindings.html#serializing-http-messages
 */
export type HttpBinding =
  | { readonly kind: "label"; readonly member: Member }
  | { readonly kind: "query"; readonly member: Member; readonly name: string }
  | { readonly kind: "queryParams"; readonly member: Member }
  | { readonly kind: "header"; readonly member: Member; readonly name: string }
  | { readonly kind: "prefixHeaders"; readonly member: Member; readonly prefix: string }
  | { readonly kind: "payload"; readonly member: Member }
  | { readonly kind: "document"; readonly member: Member }
  | { readonly kind: "responseCode"; readonly member: Member }
  | { readonly kind: "unbound"; readonly member: Member };

/** The bindings of a message's members, in the order of the structure. */
export type MessageBinding = readonly HttpBinding[];

/** How an operation is called over HTTP. */
export interface OperationHttpBinding {
  readonly method: string;
  readonly uri: UriPattern;
  /** The status of a successful response. */
  readonly code: number;
  readonly request: MessageBinding;
  readonly response: MessageBinding;
}

/** How an error is answered over HTTP. */
export interface ErrorHttpBinding {
  readonly code: number;
  readonly response: MessageBinding;
}

/** The bindings of an operation; undefined for one without the trait `http`. */
export const getHttpBinding = memoiseFor(
  (model: Model, operation: OperationShape): OperationHttpBinding | undefined => {
    const trait = traitOf(operation, http);
    return trait === undefined
      ? undefined
      : {
          method: trait.method,
          uri: parseUriPattern(trait.uri.value).pattern,
          code: trait.code,
          request: requestBinding(getInput(model, operation)),
          response: responseBinding(getOutput(model, operation)),
        };
  },
);

/** The bindings of an error. Without `httpError`, its fault decides the status. */
export function errorHttpBinding(structure: StructureShape): ErrorHttpBinding {
  const byFault = traitOf(structure, error) === "server" ? 500 : 400;
  return { code: traitOf(structure, httpError) ?? byFault, response: responseBinding(structure) };
}

/** Where the members of an input go. */
export function requestBinding(input: StructureShape | undefined): MessageBinding {
  return bind(input, bindRequestMember);
}

/** Where the members of an output or error go. */
export function responseBinding(output: StructureShape | undefined): MessageBinding {
  return bind(output, bindResponseMember);
}

/** The bindings of one kind. */
export function bindingsOfKind<Kind extends HttpBinding["kind"]>(
  bindings: MessageBinding,
  kind: Kind,
): readonly Extract<HttpBinding, { readonly kind: Kind }>[] {
  return bindings.filter(
    (binding): binding is Extract<HttpBinding, { readonly kind: Kind }> => binding.kind === kind,
  );
}

type BindMember = (member: Member) => HttpBinding | undefined;

function bind(structure: StructureShape | undefined, bindMember: BindMember): MessageBinding {
  const members = [...(structure?.members.values() ?? [])];
  const hasPayload = members.some((member) => hasTrait(member, httpPayload));
  const kind = hasPayload ? "unbound" : "document";
  return members.map((member) => bindMember(member) ?? { kind, member });
}

function bindRequestMember(member: Member): HttpBinding | undefined {
  if (hasTrait(member, httpLabel)) return { kind: "label", member };
  const query = traitOf(member, httpQuery);
  if (query !== undefined) return { kind: "query", member, name: query };
  if (hasTrait(member, httpQueryParams)) return { kind: "queryParams", member };
  return bindMessageMember(member);
}

function bindResponseMember(member: Member): HttpBinding | undefined {
  return hasTrait(member, httpResponseCode) ? { kind: "responseCode", member } : bindMessageMember(member);
}

function bindMessageMember(member: Member): HttpBinding | undefined {
  const header = traitOf(member, httpHeader);
  if (header !== undefined) return { kind: "header", member, name: header };
  const prefix = traitOf(member, httpPrefixHeaders);
  if (prefix !== undefined) return { kind: "prefixHeaders", member, prefix };
  return hasTrait(member, httpPayload) ? { kind: "payload", member } : undefined;
}
