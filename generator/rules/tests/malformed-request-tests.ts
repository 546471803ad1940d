import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { shapesWith } from "../../model/knowledge/applied-traits.js";
import type { Model } from "../../model/model.js";
import { httpMalformedRequestTests } from "../../model/traits/test-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";
import { traitPart } from "../trait-part.js";

/**
 * The parameters of a test have as many values each: the first values of all make the first case, and so on.
 * Spec: https://smithy.io/2.0/additional-specs/http-protocol-compliance-tests.html#httpmalformedrequesttests
 */
export const malformedRequestTests: Rule = { id: "HttpMalformedRequestTests", check };

function* check(model: Model): Iterable<Diagnostic> {
  const trait = httpMalformedRequestTests;
  for (const kind of ["operation", "structure"] as const) {
    for (const [shape, tests] of shapesWith(model, kind, trait)) {
      for (const [index, { testParameters }] of tests.entries()) {
        const counts = new Set(Array.from(testParameters.values(), (values) => values.length));
        if (counts.size <= 1) continue;
        yield traitDiagnostic(shape, trait.id, traitPart(shape, trait.id, index, "testParameters"), {
          code: "test/unequal-parameters",
          eventId: "HttpMalformedRequestTests",
          message: "The parameters of the test have different numbers of values.",
          reference: "Each list associated to a key in `testParameters` must be of the same length.",
          hint: "the first values of all parameters make the first case, the second values the second, and so on.",
        });
      }
    }
  }
}
