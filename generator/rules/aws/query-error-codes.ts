import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { serviceClosure } from "../../model/knowledge/service-closure.js";
import { compareText } from "../../model/knowledge/sort.js";
import type { Model } from "../../model/model.js";
import { nameOf, type ShapeId } from "../../model/shape-id.js";
import type { ServiceShape } from "../../model/shape.js";
import { hasTrait, traitOf } from "../../model/trait.js";
import {
  awsQuery,
  awsQueryCompatible,
  awsQueryError,
  ec2Query,
} from "../../model/traits/aws-protocol-traits.js";
import { listText } from "../list-text.js";
import type { Rule } from "../rule.js";

/**
 * Under the query protocols each error of a service has a code of its own, since the code is all that a client can tell
 * them apart by.
 * Spec: https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#aws-protocols-awsqueryerror-trait
 */
export const queryErrorCodes: Rule = { id: "QueryErrorCode", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const service of model.shapes.values()) {
    if (service.kind !== "service") continue;
    if (![awsQuery, awsQueryCompatible, ec2Query].some((protocol) => hasTrait(service, protocol))) continue;
    for (const [code, errors] of errorsByCode(model, service)) {
      if (errors.length > 1) yield sharedCode(service, code, [...errors].sort(compareText));
    }
  }
}

function errorsByCode(model: Model, service: ServiceShape): ReadonlyMap<string, readonly ShapeId[]> {
  const operations = serviceClosure(model, service).operations;
  const ids = new Set([service, ...operations].flatMap(({ errors }) => errors.map(({ target }) => target)));
  const byCode = new Map<string, ShapeId[]>();
  for (const id of ids) {
    const shape = model.shapes.get(id);
    if (shape === undefined) continue;
    const code = traitOf(shape, awsQueryError)?.code ?? nameOf(id);
    const known = byCode.get(code);
    if (known === undefined) byCode.set(code, [id]);
    else known.push(id);
  }
  return byCode;
}

function sharedCode(service: ServiceShape, code: string, errors: readonly ShapeId[]): Diagnostic {
  return {
    severity: "danger",
    code: "aws/shared-error-code",
    eventId: "QueryErrorCode",
    message: `The errors ${listText(errors)} have the same code \`${code}\` on the wire.`,
    reference: `Multiple error shapes with the error code \`${code}\` found: [${errors.join(", ")}]. This error code ambiguity will result in the wrong error shape being deserialized when running the query protocol. This pain will be carried forward when migrating to a new protocol when using the awsQueryCompatible trait.`,
    span: service.span,
    shapeId: service.id,
    hint: "the code of an error is that of `@awsQueryError`, else its name.",
  };
}
