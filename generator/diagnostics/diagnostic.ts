import type { Span } from "../source/span.js";

/**
 * How much a diagnostic matters: Smithy's severities. Only an `error` stops the run. What is `suppressed` the model
 * itself has said does not matter; only `--format smithy` shows it.
 */
export type Severity = "error" | "danger" | "warning" | "note" | "suppressed";

/** One thing that somebody should know about their input: what is wrong, where, and how to mend it. */
export interface Diagnostic {
  readonly severity: Severity;
  /** Stable and hierarchical, `room/what-is-wrong`; `tinsmith explain` takes it. */
  readonly code: string;
  /** The event id of Smithy's reference for the same finding, where it has one. */
  readonly eventId?: string;
  /** One sentence, the user's own words in backticks, ended by a full stop. */
  readonly message: string;
  /** The message in the words of Smithy's reference, where they differ; only `--format smithy` shows it. */
  readonly reference?: string;
  /** The smallest thing that the user would change; absent only where no file is to blame. */
  readonly span?: Span;
  /** The id of the shape that the finding is about, for suppressions. */
  readonly shapeId?: string;
  /** Other places that explain the finding, such as the first of two definitions. */
  readonly related?: readonly RelatedPlace[];
  /** The law, in one sentence. */
  readonly hint?: string;
  /** An edit that surely mends it. */
  readonly fix?: Fix;
}

/** A place beside the main one, with what is to be seen there. */
export interface RelatedPlace {
  readonly span: Span;
  readonly message: string;
}

/** Replaces the text of a span. */
export interface Fix {
  readonly title: string;
  readonly span: Span;
  readonly text: string;
}

/** What every stage returns: its value, and what it has to say about its input. */
export interface Result<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Whether any of them stops the run. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === "error");
}
