import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { unitId } from "../../model/knowledge/operations.js";
import type { Model } from "../../model/model.js";
import { getEntry, type Node } from "../../model/node.js";
import type { ShapeId } from "../../model/shape-id.js";
import type { Shape } from "../../model/shape.js";
import { traitOf, type TraitType } from "../../model/trait.js";
import {
  httpMalformedRequestTests,
  httpRequestTests,
  httpResponseTests,
} from "../../model/traits/test-traits.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";
import { checkValue } from "../values/check-value.js";

/**
 * The parameters of protocol tests are values of the shape under test, and each kind of test has ids of its own: else
 * the tests that are generated from them could not run, or would hide one another.
 * Spec: https://smithy.io/2.0/additional-specs/http-protocol-compliance-tests.html
 */
export const protocolTests: Rule = { id: "ProtocolTests", check };

function* check(model: Model): Iterable<Diagnostic> {
  const ids = new Map<string, Node>();
  for (const shape of model.shapes.values()) {
    if (shape.kind === "operation") {
      yield* checkCases(model, shape, httpRequestTests, shape.input.target, "HttpRequestTestsInput", ids);
      yield* checkCases(model, shape, httpResponseTests, shape.output.target, "HttpResponseTestsOutput", ids);
      yield* checkCases(model, shape, httpMalformedRequestTests, unitId, "HttpMalformedRequestTests", ids);
    } else if (shape.kind === "structure") {
      yield* checkCases(model, shape, httpResponseTests, shape.id, "HttpResponseTestsError", ids);
    }
  }
}

/** What all kinds of cases have. */
interface Case {
  readonly id: string;
  readonly protocol: ShapeId;
  readonly params?: Node;
  readonly testParameters?: ReadonlyMap<string, readonly string[]>;
}

function* checkCases(
  model: Model,
  shape: Shape,
  trait: TraitType<readonly Case[]>,
  target: ShapeId,
  eventId: string,
  ids: Map<string, Node>,
): Iterable<Diagnostic> {
  const nodes = shape.traits.get(trait.id)?.value;
  for (const [index, test] of (traitOf(shape, trait) ?? []).entries()) {
    const node = nodes?.kind === "array" ? nodes.elements[index] : undefined;
    const idNode = getEntry(node, "id");
    const key = `${trait.id} ${test.protocol} ${test.id}`;
    const first = ids.get(key);
    if (first !== undefined) yield repeatedId(shape, trait, test, idNode, first);
    else if (idNode !== undefined) ids.set(key, idNode);
    yield* checkParams(model, shape, test, target, eventId, `${trait.id}.${index}.params`);
    if (unequalLengths(test)) yield unequalParameters(shape, trait, node);
  }
}

function* checkParams(
  model: Model,
  shape: Shape,
  { id, params }: Case,
  targetId: ShapeId,
  eventId: string,
  reference: string,
): Iterable<Diagnostic> {
  const target = model.shapes.get(targetId);
  if (params === undefined || target?.kind !== "structure") return;
  yield* checkValue(params, target, {
    model,
    subject: `the parameters of the test \`${id}\``,
    reference,
    owner: shape.id,
    eventId,
    constraintSeverity: "error",
    blobs: "text",
    timestamps: "epoch-seconds",
    allowsNull: true,
    allowsZeros: false,
  });
}

function unequalLengths({ testParameters }: Case): boolean {
  return new Set(Array.from(testParameters?.values() ?? [], (values) => values.length)).size > 1;
}

function repeatedId(
  shape: Shape,
  trait: TraitType<unknown>,
  { id }: Case,
  node: Node | undefined,
  first: Node,
): Diagnostic {
  return traitDiagnostic(shape, trait.id, node, {
    code: "test/repeated-id",
    eventId: "UniqueProtocolTestCaseId",
    message: `The test \`${id}\` is there twice for one protocol.`,
    related: [{ span: first.span, message: "the first test" }],
  });
}

function unequalParameters(shape: Shape, trait: TraitType<unknown>, node: Node | undefined): Diagnostic {
  return traitDiagnostic(shape, trait.id, getEntry(node, "testParameters") ?? node, {
    code: "test/unequal-parameters",
    eventId: "HttpMalformedRequestTests",
    message: "The parameters of the test have different numbers of values.",
    hint: "the first values of all parameters make the first case, the second values the second, and so on.",
  });
}
