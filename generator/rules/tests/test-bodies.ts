import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Model } from "../../model/model.js";
import { getEntry, type Node } from "../../model/node.js";
import { stringSpan } from "../../model/string-span.js";
import type { Span } from "../../source/span.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";
import { bodyProblem } from "./body-text.js";
import { messageTests } from "./protocol-test-values.js";

/**
 * The body of a test is of the media type that the test says: JSON is JSON, and XML is XML. No implementation could
 * write or read what is neither.
 * Spec: https://smithy.io/2.0/additional-specs/http-protocol-compliance-tests.html
 */
export const testBodies: Rule = { id: "ProtocolTestCase", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const { shape, trait, eventId, test, part } of messageTests(model)) {
    const { id, body = "", bodyMediaType = "" } = test;
    const problem = bodyProblem(body, bodyMediaType);
    if (problem === undefined) continue;
    yield traitDiagnostic(shape, trait, part, {
      severity: "danger",
      code: "test/malformed-body",
      eventId,
      message: `The body of the test \`${id}\` ${problem.says}.`,
      reference: `Invalid ${bodyMediaType} content in \`${trait}\` protocol test case \`${id}\`: ${problem.reference}`,
      ...spanIn(getEntry(part, "body"), problem.offset),
      hint: `the test says that its body is \`${bodyMediaType}\`.`,
    });
  }
}

/** The place of a character of a string, as part of a diagnostic. */
export function spanIn(node: Node | undefined, offset: number): { readonly span?: Span } {
  if (node?.kind !== "string") return {};
  const start = Math.max(0, Math.min(offset, node.value.length - 1));
  return { span: stringSpan(node, start, start + 1) };
}
