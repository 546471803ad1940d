import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { getInput, getOutput } from "../../model/knowledge/operations.js";
import type { Model } from "../../model/model.js";
import { nameOf } from "../../model/shape-id.js";
import type { OperationShape, StructureShape } from "../../model/shape.js";
import { hasTrait } from "../../model/trait.js";
import { paginated } from "../../model/traits/behavior-traits.js";
import { camelWords } from "./camel-words.js";
import { linter, type Settings } from "./linter.js";
import { ownShapes } from "./own-shapes.js";

/** What gives an operation away as one whose results have no end. All in lower case. */
interface Signs {
  readonly verbs: ReadonlySet<string>;
  /** Verbs that do so together with a list in the output. */
  readonly likelyVerbs: ReadonlySet<string>;
  readonly inputMembers: ReadonlySet<string>;
  readonly outputMembers: ReadonlySet<string>;
}

/**
 * Operations that list things give them page by page: one that does not will be too slow some day, and cannot be changed
 * then.
 * Spec: https://smithy.io/2.0/guides/model-linters.html#missingpaginatedtrait
 */
export const missingPagination = linter("MissingPaginatedTrait", (settings) => {
  const signs: Signs = {
    verbs: readWords(settings, "verbsRequirePagination", VERBS),
    likelyVerbs: readWords(settings, "verbsSuggestPagination", LIKELY_VERBS),
    inputMembers: readWords(settings, "inputMembersRequirePagination", INPUT_MEMBERS),
    outputMembers: readWords(settings, "outputMembersRequirePagination", OUTPUT_MEMBERS),
  };
  return (model) => check(model, signs);
});

const VERBS = ["list", "search"];
const LIKELY_VERBS = ["describe", "get"];
const INPUT_MEMBERS = [
  "maxresults",
  "maxitems",
  "pagesize",
  "limit",
  "nexttoken",
  "pagetoken",
  "token",
  "marker",
];
const OUTPUT_MEMBERS = [
  "nexttoken",
  "pagetoken",
  "token",
  "marker",
  "nextpage",
  "nextpagetoken",
  "position",
  "nextmarker",
  "paginationtoken",
  "nextpagemarker",
];

function readWords(settings: Settings, key: string, defaults: readonly string[]): ReadonlySet<string> {
  return new Set((settings.texts(key) ?? defaults).map((word) => word.toLowerCase()));
}

function* check(model: Model, signs: Signs): Iterable<Diagnostic> {
  for (const operation of ownShapes(model)) {
    if (operation.kind !== "operation" || hasTrait(operation, paginated)) continue;
    const found = findSign(model, operation, signs);
    if (found !== undefined) yield found;
  }
}

function findSign(model: Model, operation: OperationShape, signs: Signs): Diagnostic | undefined {
  const verb = camelWords(nameOf(operation.id))[0]?.toLowerCase() ?? "";
  if (signs.verbs.has(verb)) return unpaginatedVerb(operation, verb);
  const input = findMember(getInput(model, operation), signs.inputMembers);
  if (input !== undefined) return unpaginatedMember(operation, "input", input);
  const structure = getOutput(model, operation);
  const output = findMember(structure, signs.outputMembers);
  if (output !== undefined) return unpaginatedMember(operation, "output", output);
  if (!signs.likelyVerbs.has(verb) || !holdsList(model, structure)) return undefined;
  return likelyPaginated(operation, verb);
}

function findMember(structure: StructureShape | undefined, names: ReadonlySet<string>): string | undefined {
  const members = [...(structure?.members.keys() ?? [])];
  return members.find((name) => names.has(name.toLowerCase()));
}

function holdsList(model: Model, structure: StructureShape | undefined): boolean {
  const members = [...(structure?.members.values() ?? [])];
  return members.some(({ target }) => model.shapes.get(target)?.kind === "list");
}

const LAW =
  "Paginating operations that can return potentially unbounded lists of data helps to maintain a predictable SLA and helps to prevent operational issues in the future.";

function finding(
  operation: OperationShape,
  about: Pick<Diagnostic, "severity" | "message" | "reference">,
): Diagnostic {
  return {
    code: "lint/unpaginated",
    eventId: "MissingPaginatedTrait",
    span: operation.span,
    shapeId: operation.id,
    hint: "lists grow; `@paginated` lets clients fetch them page by page.",
    ...about,
  };
}

function unpaginatedVerb(operation: OperationShape, verb: string): Diagnostic {
  return finding(operation, {
    severity: "danger",
    message: `\`${nameOf(operation.id)}\` begins with \`${verb}\`, but is not \`@paginated\`.`,
    reference: `The verb of this operation, \`${verb}\`, requires that the operation is marked with the \`paginated\` trait. ${LAW}`,
  });
}

function unpaginatedMember(operation: OperationShape, message: "input" | "output", name: string): Diagnostic {
  return finding(operation, {
    severity: "danger",
    message: `\`${nameOf(operation.id)}\` has the ${message} member \`${name}\`, but is not \`@paginated\`.`,
    reference: `This operation contains an ${message} member, \`${name}\`, that requires that the operation is marked with the \`paginated\` trait. ${LAW}`,
  });
}

function likelyPaginated(operation: OperationShape, verb: string): Diagnostic {
  return finding(operation, {
    severity: "warning",
    message: `\`${nameOf(operation.id)}\` gives a list, but is not \`@paginated\`.`,
    reference: `The verb of this operation, \`${verb}\`, and the presence of a top-level list member in its output, suggests that the operation should have the \`paginated\` trait. ${LAW}`,
  });
}
