import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { shapesByTrait } from "../../model/knowledge/any-shape.js";
import type { Model } from "../../model/model.js";
import type { ServiceShape } from "../../model/shape.js";
import type { ShapeId } from "../../model/shape-id.js";
import { getEntry, type Node, type StringNode } from "../../model/node.js";
import { stringSpan } from "../../model/string-span.js";
import { guess } from "../guess.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";

/**
 * The endpoints of special regions and partitions are URLs, with placeholders that clients know: all other braces would
 * stay in the URL as they are.
 * Spec: https://smithy.io/2.0/aws/aws-endpoints-region.html
 */
export const specialCases: Rule = { id: "AwsSpecialCaseEndpoint", check };

const regional = "aws.endpoints#standardRegionalEndpoints";
const partitional = "aws.endpoints#standardPartitionalEndpoints";

function* check(model: Model): Iterable<Diagnostic> {
  const traits: readonly (readonly [ShapeId, readonly string[]])[] = [
    [regional, ["regionSpecialCases", "partitionSpecialCases"]],
    [partitional, ["partitionEndpointSpecialCases"]],
  ];
  for (const [trait, keys] of traits) {
    for (const service of shapesByTrait(model).get(trait) ?? []) {
      if (service.kind !== "service") continue;
      const value = service.traits.get(trait)?.value;
      for (const endpoint of keys.flatMap((key) => endpointsIn(getEntry(value, key)))) {
        yield* checkEndpoint(service, trait, endpoint);
      }
    }
  }
}

/** The endpoints of special cases: lists of them by the names of regions or partitions. */
function endpointsIn(cases: Node | undefined): readonly StringNode[] {
  if (cases?.kind !== "object") return [];
  return [...cases.entries.values()].flatMap(({ value }) => {
    const elements = value.kind === "array" ? value.elements : [];
    return elements.flatMap((element) => {
      const endpoint = getEntry(element, "endpoint");
      return endpoint?.kind === "string" ? [endpoint] : [];
    });
  });
}

const placeholders = ["{region}", "{service}", "{dnsSuffix}", "{dualStackDnsSuffix}"];

function* checkEndpoint(service: ServiceShape, trait: ShapeId, endpoint: StringNode): Iterable<Diagnostic> {
  const { value } = endpoint;
  const unknown = [...value.matchAll(/\{[^}]*\}/g)].filter(([text]) => !placeholders.includes(text));
  const [first] = unknown;
  if (first !== undefined) {
    const span = stringSpan(endpoint, first.index, first.index + first[0].length);
    yield traitDiagnostic(service, trait, endpoint, {
      severity: "danger",
      code: "endpoint-rules/special-placeholder",
      eventId: "AwsSpecialCaseEndpoint.UnsupportedEndpointPattern",
      message: `The endpoint \`${value}\` has the placeholder \`${first[0]}\` that clients do not know.`,
      reference: `Endpoint \`${value}\` contains unsupported patterns: ${unknown.map(([text]) => text).join(", ")}`,
      span,
      ...guess(first[0], placeholders, span),
    });
  }
  if (!/^https?:\/\//.test(value)) {
    yield traitDiagnostic(service, trait, endpoint, {
      severity: "danger",
      code: "endpoint-rules/special-scheme",
      eventId: "AwsSpecialCaseEndpoint.InvalidEndpointPatternScheme",
      message: `The endpoint \`${value}\` begins neither with \`http://\` nor with \`https://\`.`,
      reference: `Endpoint \`${value}\` should start with scheme \`http://\` or \`https://\``,
    });
  }
  if (isUrl(value.replace(/[{}]/g, ""))) return;
  yield traitDiagnostic(service, trait, endpoint, {
    code: "endpoint-rules/special-url",
    eventId: "AwsSpecialCaseEndpoint.InvalidEndpointPatternUrl",
    message: `The endpoint \`${value}\` is no URL.`,
    reference: `Endpoint \`${value}\` should be a valid URL.`,
  });
}

/** A scheme that clients have a connection for, a host, and characters that URLs may have. Spec: RFC 3986 */
function isUrl(text: string): boolean {
  if (/%(?![0-9A-Fa-f]{2})/.test(text)) return false;
  return /^(?:https?|ftp|file|jar):\/\/(?:\[[0-9A-Fa-f:.]+\]|[^[\]])[A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]*$/i.test(
    text,
  );
}
