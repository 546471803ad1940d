import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { type Literal, literalInReference, type RecordLiteral } from "../../endpoints/expression.js";
import { guess } from "../guess.js";
import { rulesDiagnostic, type ServiceRules } from "./service-rules.js";

/** Everything that is wrong with the properties of an auth scheme, by its name. */
export function* checkScheme(place: ServiceRules, scheme: RecordLiteral, name: string): Iterable<Diagnostic> {
  if (name === "sigv4") {
    yield* checkKeys(place, scheme, ["name", "signingName", "signingRegion", ...flags]);
    yield* checkOptionals(place, scheme, ["signingName", "signingRegion"]);
  } else if (name === "sigv4a") {
    yield* checkKeys(place, scheme, ["name", "signingName", "signingRegionSet", ...flags]);
    yield* checkRegionSet(place, scheme);
    yield* checkOptionals(place, scheme, ["signingName"]);
  } else if (name.startsWith("sigv4-")) {
    yield* checkProperty(place, scheme, "signingName", "template");
    yield unsettled(place, scheme, name);
  } else if (name.startsWith("beta-")) {
    yield* checkProperty(place, scheme, "signingName", "template");
  } else yield unknownScheme(place, scheme, name);
}

const flags = ["disableDoubleEncoding", "disableNormalizePath"];

function* checkKeys(
  place: ServiceRules,
  scheme: RecordLiteral,
  keys: readonly string[],
): Iterable<Diagnostic> {
  for (const [key, value] of scheme.fields) {
    if (keys.includes(key)) continue;
    const node = scheme.node.kind === "object" ? scheme.node.entries.get(key)?.key : undefined;
    yield rulesDiagnostic(place, node ?? value, {
      code: "endpoint-rules/auth-scheme-key",
      eventId: "RuleSetAuthSchemes",
      message: `The auth scheme has no property \`${key}\`.`,
      reference: `Unexpected key: \`${key}\` (valid keys: [${keys.join(", ")}])`,
      ...(node === undefined ? {} : guess(key, keys, node.span)),
    });
  }
}

function* checkOptionals(
  place: ServiceRules,
  scheme: RecordLiteral,
  texts: readonly string[],
): Iterable<Diagnostic> {
  for (const key of texts) if (scheme.fields.has(key)) yield* checkProperty(place, scheme, key, "template");
  for (const key of flags) if (scheme.fields.has(key)) yield* checkProperty(place, scheme, key, "boolean");
}

function* checkRegionSet(place: ServiceRules, scheme: RecordLiteral): Iterable<Diagnostic> {
  const regions = scheme.fields.get("signingRegionSet");
  if (regions?.kind !== "tuple") {
    yield* checkProperty(place, scheme, "signingRegionSet", "tuple");
    return;
  }
  if (regions.elements.length === 0) {
    yield rulesDiagnostic(place, regions, {
      code: "endpoint-rules/empty-region-set",
      eventId: "RuleSetAuthSchemes",
      message: "`signingRegionSet` names no region to sign for.",
      reference: "The `signingRegionSet` property must not be an empty list.",
      hint: '`["*"]` stands for all regions.',
    });
  }
  for (const region of regions.elements) {
    yield* checkLiteral(place, scheme, "signingRegionSet.Value", region, "template");
  }
}

type PropertyKind = "template" | "boolean" | "tuple";

function checkProperty(
  place: ServiceRules,
  scheme: RecordLiteral,
  key: string,
  kind: PropertyKind,
): Iterable<Diagnostic> {
  return checkLiteral(place, scheme, key, scheme.fields.get(key), kind);
}

const kindsInWords: Readonly<Record<PropertyKind, { readonly ours: string; readonly reference: string }>> = {
  template: { ours: "a string", reference: "a string" },
  boolean: { ours: "a boolean", reference: "a boolean" },
  tuple: { ours: "a list of strings", reference: "an array<string>" },
};

function* checkLiteral(
  place: ServiceRules,
  scheme: RecordLiteral,
  key: string,
  literal: Literal | undefined,
  kind: PropertyKind,
): Iterable<Diagnostic> {
  if (literal?.kind === kind) return;
  const { ours, reference } = kindsInWords[kind];
  yield rulesDiagnostic(place, literal ?? scheme, {
    code: "endpoint-rules/auth-scheme-property",
    eventId: "RuleSetAuthSchemes",
    message:
      literal === undefined
        ? `The auth scheme lacks \`${key}\`, ${ours}.`
        : `\`${key}\` has to be ${ours}, and is \`${literalInReference(literal)}\`.`,
    reference:
      literal === undefined
        ? `Expected auth property \`${key}\` of ${reference} type but didn't find one`
        : `Unexpected type for auth property \`${key}\`, found \`${literalInReference(literal)}\` but expected ${reference} value`,
  });
}

function unsettled(place: ServiceRules, scheme: RecordLiteral, name: string): Diagnostic {
  return rulesDiagnostic(place, scheme, {
    severity: "danger",
    code: "endpoint-rules/unsettled-auth-scheme",
    eventId: "RuleSetAuthSchemes",
    message: `What the auth scheme \`${name}\` needs is not settled yet.`,
    reference: "Requirements for `sigv4-` auth sub-scheme validation may change.",
  });
}

function unknownScheme(place: ServiceRules, scheme: RecordLiteral, name: string): Diagnostic {
  return rulesDiagnostic(place, scheme.fields.get("name"), {
    severity: "warning",
    code: "endpoint-rules/unknown-auth-scheme",
    eventId: "RuleSetAuthSchemes",
    message: `The auth scheme \`${name}\` is not known.`,
    reference: `Did not find a validator for the \`${name}\` auth scheme`,
  });
}
