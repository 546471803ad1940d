import type { Diagnostic, Severity } from "../diagnostics/diagnostic.js";
import type { AnyShape } from "../model/knowledge/any-shape.js";
import type { Span } from "../source/span.js";
import type { Differences } from "./differences.js";

/** Judges one kind of difference. `evaluate` is what all evaluators together say about other differences. */
export type Evaluator = (
  differences: Differences,
  evaluate: (differences: Differences) => readonly Diagnostic[],
) => Iterable<Diagnostic>;

/** What an evaluator has found about a shape; removed shapes have their place in the model before. */
export interface Finding {
  readonly severity: Severity;
  readonly code: string;
  readonly eventId: string;
  readonly shape: AnyShape;
  /** The name of the shape without it. */
  readonly span?: Span | undefined;
  readonly message: string;
  readonly reference: string;
  readonly hint?: string;
}

/** The diagnostic of a finding. */
export function report({ shape, span = shape.span, ...finding }: Finding): Diagnostic {
  return { ...finding, shapeId: shape.id, span };
}
