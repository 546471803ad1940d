import type { Diagnostic } from "../../../generator/diagnostics/diagnostic.js";
import { eventLine } from "../../../generator/diagnostics/render-smithy.js";
import type { Collection, Corpus } from "../collection.js";
import { loadModel } from "../support/load-model.js";

/**
 * A model beside an `.errors` file of the events that the reference has for it, a line each:
 * `[SEVERITY] shape: message | EventId`.
 */
export const errorfiles: Collection = {
  name: "errorfiles",
  cases: (corpus) => {
    const folder = "smithy/errorfiles";
    const expectations = corpus.list(folder).filter((path) => path.endsWith(".errors"));
    if (expectations.length === 0) return undefined;
    return expectations.map((path) => ({
      name: path.slice(folder.length + 1, -".errors".length),
      difference: () => difference(corpus, path),
    }));
  },
};

async function difference(corpus: Corpus, path: string): Promise<string | undefined> {
  const stem = path.slice(0, -".errors".length);
  const models = [".smithy", ".json"].map((ending) => stem + ending).filter(corpus.has);
  const { diagnostics } = await loadModel(corpus, models);
  const expected = corpus
    .read(path)
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map(readEvent);
  return compareEvents(expected, diagnostics);
}

/** An event as an expectation states it. */
export interface ExpectedEvent {
  readonly severity: string;
  readonly shapeId: string;
  readonly message: string;
  readonly eventId: string;
  readonly line: string;
}

/** Reads a line of events. The message may hold ` | ` itself: the last one counts. */
export function readEvent(line: string): ExpectedEvent {
  const match = /^\[(\w+)\] (\S+): ?([^]*) \| (\S+)\s*$/.exec(line);
  if (match === null) throw new Error(`Not an event: ${line}`);
  const [, severity = "", shapeId = "", message = "", eventId = ""] = match;
  return { severity, shapeId, message, eventId, line };
}

/**
 * The events that are missing and those that are too many, as text; undefined where there are neither. As in the
 * reference's own tests, one expectation stands for all events that fit it.
 */
export function compareEvents(
  expected: readonly ExpectedEvent[],
  diagnostics: readonly Diagnostic[],
): string | undefined {
  const missing = expected.filter((event) => !diagnostics.some((diagnostic) => fits(diagnostic, event)));
  const surplus = diagnostics.filter(
    (diagnostic) => counts(diagnostic) && !expected.some((event) => fits(diagnostic, event)),
  );
  const lines = [
    ...missing.map(({ line }) => `missing: ${line}`),
    ...surplus.map((diagnostic) => `too many: ${eventLine(diagnostic)}`),
  ];
  return lines.length === 0 ? undefined : lines.join("\n");
}

function fits(
  { severity, shapeId = "-", message, reference, eventId }: Diagnostic,
  event: ExpectedEvent,
): boolean {
  return (
    severity.toUpperCase() === event.severity &&
    shapeId === event.shapeId &&
    eventId !== undefined &&
    containsSegments(eventId, event.eventId) &&
    (reference ?? message).startsWith(event.message)
  );
}

/** Ids are hierarchical: `A.B.C` contains `A.B` and `B.C`, but not `A.C`. */
function containsSegments(id: string, part: string): boolean {
  return `.${id}.`.includes(`.${part}.`);
}

/** Whether an event that no expectation names is one too many. What the reference has no event for is ours to say. */
function counts({ severity, eventId }: Diagnostic): boolean {
  if (severity === "suppressed") return false;
  if (eventId === undefined) return severity === "error";
  return !["ModelDeprecation", "DeprecatedTrait", "DeprecatedShape"].includes(eventId);
}
