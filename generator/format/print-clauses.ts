import type { ForResource, Mixins } from "../inputs/smithy-idl/ast.js";
import { spanText } from "../source/span.js";
import type { Layout } from "./layout.js";
import { withComments } from "./pieces.js";
import { printContents } from "./print-value.js";
import type { Trivia } from "./trivia.js";

/** What may stand between the name of a shape and its body. */
export interface Clauses {
  readonly forResource?: ForResource | undefined;
  readonly mixins: Mixins | undefined;
}

/** `for Resource` and `with [First, Second]`, those that are there. */
export function printClauses({ forResource, mixins }: Clauses, trivia: Trivia): readonly Layout[] {
  const clauses: Layout[] = [];
  if (forResource !== undefined) clauses.push(`for ${spanText(forResource.resource.span)}`);
  if (mixins !== undefined) clauses.push(["with ", printMixins(mixins, trivia)]);
  return clauses;
}

/** Where the clauses end, or what is before them where there are none. */
export function clausesEnd({ forResource, mixins }: Clauses, before: number): number {
  return (mixins ?? forResource)?.span.end ?? before;
}

function printMixins(mixins: Mixins, trivia: Trivia): Layout {
  const comments = trivia.between(mixins.span.start, mixins.span.end);
  const pieces = mixins.shapes.map(({ span }) => ({
    start: span.start,
    end: span.end,
    layout: spanText(span),
  }));
  return printContents("[", withComments(pieces, comments), "]", comments.length > 0);
}
