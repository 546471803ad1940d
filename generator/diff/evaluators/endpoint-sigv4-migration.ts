import { equalNodes } from "../../model/equal-nodes.js";
import { authSchemesOf } from "../../model/knowledge/auth-schemes.js";
import type { Model } from "../../model/model.js";
import { getEntry, getString, type Node } from "../../model/node.js";
import type { ServiceShape } from "../../model/shape.js";
import { traitOf } from "../../model/trait.js";
import { auth } from "../../model/traits/authentication-traits.js";
import { endpointRuleSet } from "../../model/traits/endpoint-rule-traits.js";
import { changesOf } from "../differences.js";
import { report, type Evaluator } from "../evaluator.js";
import { compareSigV4, sigV4Words, type SigV4Change } from "../sigv4-order.js";

/** The same of the schemes that endpoint rules list, which count before those of the service. */
export const endpointSigV4Migration: Evaluator = function* (differences) {
  for (const { before, after } of changesOf(differences, "service")) {
    const endpointsBefore = new Map(endpointsOf(traitOf(before, endpointRuleSet), ""));
    for (const [path, endpoint] of endpointsOf(traitOf(after, endpointRuleSet), "")) {
      const endpointBefore = endpointsBefore.get(path);
      if (endpointBefore === undefined || equalNodes(endpointBefore, endpoint)) continue;
      const change = compareSigV4(
        schemesOf(differences.before, before, endpointBefore),
        schemesOf(differences.after, after, endpoint),
      );
      if (change === undefined) continue;
      const where = `an endpoint in the \`@${endpointRuleSet.id}\` trait applied to \`${after.id}\` at: \`${path}\``;
      yield report({
        severity: "danger",
        code: "diff/endpoint-sigv4-migration",
        eventId: "EndpointSigV4Migration",
        shape: after,
        span: endpoint.span,
        ...sigV4Words(change, where, after.id),
      });
    }
  }
};

/** The endpoints of rules within rules, by the way to them. */
function* endpointsOf(rules: Node | undefined, path: string): Generator<readonly [string, Node]> {
  const list = getEntry(rules, "rules");
  if (list?.kind !== "array") return;
  for (const [index, rule] of list.elements.entries()) {
    const place = `${path}/rules/${index}`;
    const endpoint = getEntry(rule, "endpoint");
    if (endpoint !== undefined) yield [`${place}/endpoint`, endpoint];
    yield* endpointsOf(rule, place);
  }
}

/** The signatures among the schemes of an endpoint, else among those of the service. */
function schemesOf(
  model: Model,
  service: ServiceShape,
  endpoint: Node,
): readonly (SigV4Change["winner"] | undefined)[] {
  const schemes = getEntry(getEntry(endpoint, "properties"), "authSchemes");
  const listed = schemes?.kind === "array" ? schemes.elements : [];
  const names = listed.map((scheme) => getString(getEntry(scheme, "name")) ?? "");
  const effective = names.length > 0 ? names : (traitOf(service, auth) ?? authSchemesOf(model, service));
  return effective.map(signatureOf);
}

/** Names of schemes in rules are short, and some begin in `sigv4-`; that of S3 Express goes with `sigv4a`. */
function signatureOf(name: string): SigV4Change["winner"] | undefined {
  if (name === "sigv4a" || name === "aws.auth#sigv4a" || name === "sigv4-s3express") return "aws.auth#sigv4a";
  return name === "sigv4" || name === "aws.auth#sigv4" || name.startsWith("sigv4-")
    ? "aws.auth#sigv4"
    : undefined;
}
