import { code, type Code } from "../../emit/code.js";
import { literal } from "../../emit/expressions.js";
import { bindingsOfKind, type OperationHttpBinding } from "../../model/knowledge/http-binding.js";
import type { Member, ServiceShape } from "../../model/shape.js";
import { traitOf } from "../../model/trait.js";
import { awsService } from "../../model/traits/aws-traits.js";

/*
 * What clients of Amazon Glacier do that no trait tells of.
 * Spec: https://smithy.io/2.0/aws/customizations/glacier-customizations.html
 */

/** Whether a service is Amazon Glacier: no other has its SDK id. */
export function isGlacier(service: ServiceShape): boolean {
  return traitOf(service, awsService)?.sdkId === "Glacier";
}

/** The version header of all requests. */
export function glacierHeaders({ version }: ServiceShape): readonly (readonly [name: string, value: Code])[] {
  return [["x-amz-glacier-version", literal(version)]];
}

/** Without an account, a request is about that of the caller, which the service calls `-`. */
export function glacierLabel({ name }: Member, value: Code): Code {
  return name === "accountId" ? code`${value} || "-"` : value;
}

/** Whether an operation uploads data whose hashes the service wants: those that have a header for the tree's. */
export function hasTreeHash({ request }: OperationHttpBinding): boolean {
  return (
    bindingsOfKind(request, "payload").length > 0 &&
    bindingsOfKind(request, "header").some(({ name }) => name.toLowerCase() === "x-amz-sha256-tree-hash")
  );
}
