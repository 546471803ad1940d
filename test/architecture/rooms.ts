/** A folder with one say in what it imports. A file belongs to the deepest room that holds it. */
export interface Room {
  /** From the repository's root; `*` stands for any one name, and each folder that fits is a room of its own. */
  readonly folder: string;
  /** Other rooms, single files of them (with `.ts`), npm packages, and `node:*` for what Node brings. */
  readonly imports: readonly string[];
  /** The same, where only `import type` is allowed. */
  readonly types?: readonly string[];
}

/** Our own bugs are thrown from any stage. */
const INVARIANT = "generator/diagnostics/invariant.ts";

/** A protocol says what of a plan it cannot speak: it is the only one that knows. */
const DIAGNOSTIC = "generator/diagnostics/diagnostic.ts";

/** What every target and protocol works on: the plan and its model, the text to write, the words they share. */
const PLAN_TO_CODE = [
  INVARIANT,
  "generator/model",
  "generator/plan",
  "generator/emit",
  "generator/targets",
  "generator/targets/*/symbols.ts",
];

/** Who may import whom: the import table of the design. What is not listed is forbidden. */
export const rooms: readonly Room[] = [
  // Stages, in the order of the line.
  { folder: "generator/source", imports: ["node:*", "tinyglobby"] },
  { folder: "generator/diagnostics", imports: ["generator/source", "picocolors"] },
  {
    folder: "generator/config",
    imports: ["generator/inputs/data", "generator/model", "generator/diagnostics", "generator/source"],
    types: ["generator/transforms"],
  },
  {
    folder: "generator/model",
    imports: ["generator/model/assemble", "generator/diagnostics", "generator/source"],
  },
  // A room of its own, because only the pipeline and its own neighbours assemble models.
  {
    folder: "generator/model/assemble",
    imports: ["generator/model", "generator/diagnostics", "generator/source"],
  },
  { folder: "generator/inputs", imports: ["generator/model", "generator/diagnostics", "generator/source"] },
  {
    folder: "generator/inputs/*",
    imports: [
      "generator/inputs",
      "generator/inputs/data",
      "generator/model",
      "generator/diagnostics",
      "generator/source",
    ],
  },
  { folder: "generator/jmespath", imports: [] },
  // What documentation is written in, and what it becomes.
  { folder: "generator/html", imports: [] },
  // Regular expressions know no Smithy, and no model has to know them.
  { folder: "generator/patterns", imports: [] },
  {
    folder: "generator/endpoints",
    imports: ["generator/model", "generator/diagnostics", "generator/source"],
  },
  {
    folder: "generator/rules",
    imports: [
      "generator/model",
      "generator/jmespath",
      "generator/patterns",
      "generator/endpoints",
      "generator/diagnostics",
      "generator/source",
    ],
  },
  {
    folder: "generator/transforms",
    imports: ["generator/model", "generator/diagnostics", "generator/source"],
  },
  {
    folder: "generator/diff",
    imports: ["generator/model", "generator/diagnostics", "generator/source"],
  },
  {
    folder: "generator/serialize",
    imports: ["generator/model", "generator/diagnostics", "generator/source"],
  },
  {
    folder: "generator/format",
    imports: ["generator/inputs/smithy-idl", "generator/diagnostics", "generator/source", "prettier"],
  },
  {
    folder: "generator/plan",
    imports: ["generator/model", "generator/diagnostics"],
    types: ["generator/source"],
  },
  { folder: "generator/emit", imports: ["ts-morph", "prettier"] },
  { folder: "generator/emit/join", imports: [INVARIANT, "generator/emit", "ts-morph"] },
  // Files directly in the folder are what all targets share: they know no target.
  {
    folder: "generator/targets",
    imports: [
      INVARIANT,
      "generator/model",
      "generator/plan",
      "generator/emit",
      "generator/html",
      "generator/endpoints",
    ],
    types: [DIAGNOSTIC],
  },
  {
    folder: "generator/targets/*",
    imports: [...PLAN_TO_CODE, "generator/patterns", "generator/endpoints", "generator/jmespath"],
  },
  { folder: "generator/protocols/json", imports: PLAN_TO_CODE, types: [DIAGNOSTIC] },
  {
    folder: "generator/protocols/http",
    imports: [...PLAN_TO_CODE, "generator/protocols/json"],
    types: [DIAGNOSTIC],
  },
  {
    folder: "generator/protocols/*",
    imports: [...PLAN_TO_CODE, "generator/protocols/json", "generator/protocols/http"],
    types: [DIAGNOSTIC],
  },
  {
    folder: "generator/output",
    imports: ["generator/source", "node:*", "diff"],
    types: ["generator/emit"],
  },

  // The line itself, what runs it over a project, and the way in.
  { folder: "generator", imports: ["generator/*", "generator/*/*", "node:*"] },
  { folder: "generator/project", imports: ["generator", "generator/*", "generator/*/*", "node:*"] },
  {
    folder: "generator/cli",
    imports: ["generator/index.ts", "node:*", "commander", "picocolors", "esbuild"],
  },

  // What generated packages stand on: the web's own interfaces, and nothing that has to be installed.
  { folder: "templates/codec", imports: [] },
  // What the platform has that not all have: Node's modules, its environment, digests.
  { folder: "templates/platform", imports: [], types: ["node:*"] },
  // What whoever signs and whoever verifies must find alike.
  { folder: "templates/sigv4", imports: ["templates/codec", "templates/platform"] },
  { folder: "templates/types", imports: [], types: ["@smithy/types"] },
  { folder: "templates/validators", imports: ["templates/codec"] },
  {
    folder: "templates/client",
    imports: ["templates/codec", "templates/platform", "templates/sigv4"],
    types: ["@smithy/types", "node:*"],
  },
  {
    folder: "templates/server",
    imports: ["templates/codec", "templates/platform", "templates/sigv4"],
    types: ["node:*"],
  },
  { folder: "templates/protocol-tests", imports: ["templates/codec"], types: ["@smithy/types"] },
];
