import type { Diagnostic, Severity } from "../../diagnostics/diagnostic.js";
import type { Model } from "../../model/model.js";
import type { Node } from "../../model/node.js";
import type { Member, Shape } from "../../model/shape.js";
import type { ShapeId } from "../../model/shape-id.js";
import { traitOf, type TraitType } from "../../model/trait.js";

/** What a value is checked for, and as what: it belongs to a trait, a default, an example, a test. */
export interface ValueCheck {
  readonly model: Model;
  /** What the value is, as messages begin: "`@http`", "the default of `count`". */
  readonly subject: string;
  /** The same as Smithy's reference begins; the way to the part of the value follows, after a dot. */
  readonly reference: string;
  /**
   * How the reference begins where its own reader of the value gives up before any check. It then says so as it loads,
   * under the id `Model`. Absent where it has no such reader.
   */
  readonly readerReference?: string;
  /** The shape that the value is written at, for suppressions; metadata has none. */
  readonly owner: ShapeId | undefined;
  /** Smithy's event id for everything that is wrong with it. */
  readonly eventId: string;
  /** How much a broken constraint matters: examples may break some on purpose. */
  readonly constraintSeverity: Severity;
  /** Whether a blob has to be base64, or is any text. */
  readonly blobs: "base64" | "text";
  /** Whether a timestamp is written in its own format or, as in tests, always as epoch seconds. */
  readonly timestamps: "format" | "epoch-seconds";
  /** Whether `null` may stand for an absent member. */
  readonly allowsNull: boolean;
  /** Whether a zero may lie outside its range: models of Smithy 1.0 had zeros as defaults whatever the range said. */
  readonly allowsZeros: boolean;
}

/** A place within a checked value. */
export interface ValuePlace {
  readonly check: ValueCheck;
  /** The way from the value's root: `.requests[0].uri`, empty at the root. */
  readonly path: string;
  /** The same as Smithy's reference writes it: `.requests.0.uri`. */
  readonly referencePath: string;
  readonly target: Shape;
  /** The member that the value stands at; absent at the root, unless the check begins at a member. */
  readonly member?: Member;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** A trait of the place: the member's, else the target's. */
export function traitAt<Value>({ member, target }: ValuePlace, trait: TraitType<Value>): Value | undefined {
  return (member && traitOf(member, trait)) ?? traitOf(target, trait);
}

/** What is wrong at a place. */
export interface ValueProblem {
  /** The second half of the code, after `value/`. */
  readonly code: string;
  /** What follows the subject in the message: "must be a number, but is a string". */
  readonly says: string;
  /** The message in the words of Smithy's reference; absent for what it does not mind, which is a warning then. */
  readonly reference: string | undefined;
  /** What the reference's own reader of the value says of it, where it would be the first to stumble. */
  readonly readerSays?: string;
  readonly node: Node;
  readonly severity?: Severity;
  readonly eventSuffix?: string;
  readonly hint?: string | undefined;
  readonly fix?: Diagnostic["fix"] | undefined;
}

/** Reports what is wrong at a place. */
export function reportValue(place: ValuePlace, problem: ValueProblem): void {
  const { check, path } = place;
  const { code, says, node, severity = "error", hint, fix } = problem;
  place.report({
    code: `value/${code}`,
    message: `${subjectOf(check, path)} ${says}.`,
    ...(problem.reference === undefined
      ? { severity: "warning" }
      : { severity, ...eventOf(place, problem, problem.reference) }),
    span: node.span,
    ...(check.owner === undefined ? {} : { shapeId: check.owner }),
    ...(hint === undefined ? {} : { hint }),
    ...(fix === undefined ? {} : { fix }),
  });
}

function eventOf(
  { check, referencePath }: ValuePlace,
  { readerSays, eventSuffix = "" }: ValueProblem,
  reference: string,
): Pick<Diagnostic, "eventId" | "reference"> {
  if (readerSays !== undefined && check.readerReference !== undefined) {
    return { eventId: "Model", reference: `${check.readerReference}: ${readerSays}` };
  }
  return {
    eventId: check.eventId + eventSuffix,
    reference: `${check.reference}${referencePath}: ${reference}`,
  };
}

/** Reports a constraint that the value at a place breaks. */
export function reportConstraint(place: ValuePlace, problem: ValueProblem): void {
  reportValue(place, { severity: place.check.constraintSeverity, ...problem });
}

function subjectOf(check: ValueCheck, path: string): string {
  if (path === "") return check.subject.replace(/^[a-z]/, (letter) => letter.toUpperCase());
  return `In ${check.subject}, \`${path.replace(/^\./, "")}\``;
}
