/** What may stand under a key of the configuration. The reader and the JSON Schema are both made from it. */
export interface ConfigKey {
  readonly holds: "string" | "strings" | "services";
  readonly required: boolean;
  /** What the value is, in one or two sentences; editors and messages show it. */
  readonly description: string;
  readonly example?: string | readonly string[];
  /** What each string must look like; without it, it must only not be empty. */
  readonly form?: ConfigForm;
  /** Values that an editor may offer; others are allowed. */
  readonly known?: readonly string[];
}

/** The look of a string, and how to speak of it. */
export interface ConfigForm {
  readonly pattern: RegExp;
  readonly code: string;
  /** Completes the sentence "`x` is no …". */
  readonly noun: string;
  readonly law: string;
}

/** The keys that an object may have, by name, in the order in which messages list them. */
export type ConfigKeys = Readonly<Record<string, ConfigKey>>;

const shapeIdForm: ConfigForm = {
  pattern: /^[A-Za-z_][A-Za-z0-9_]*(?:\.[A-Za-z_][A-Za-z0-9_]*)*#[A-Za-z_][A-Za-z0-9_]*$/,
  code: "config/malformed-shape-id",
  noun: "shape id",
  law: "a shape id is a namespace, `#` and a name, such as `example.weather#Weather`.",
};

const targetForm: ConfigForm = {
  pattern: /^[a-z][a-z0-9-]*$/,
  code: "config/malformed-target",
  noun: "name of a target",
  law: "a target's name has small letters, digits and `-`; the package's folder is named by it.",
};

const packagesForm: ConfigForm = {
  pattern: /^(?:@(?:[a-z0-9._~-]|\{target\})+\/)?(?![._])(?:[a-z0-9._~-]|\{target\})+$/,
  code: "config/malformed-package-name",
  noun: "name of a package",
  law: "npm allows small letters, digits, `-`, `.`, `_` and `~` after an optional `@scope/`; `{target}` stands for the target.",
};

const dependencyForm: ConfigForm = {
  pattern: /^(?:@[a-z0-9._~-]+\/)?(?![._])[a-z0-9._~-]+$/,
  code: "config/malformed-package-name",
  noun: "name of a package",
  law: "npm allows small letters, digits, `-`, `.`, `_` and `~` after an optional `@scope/`.",
};

const versionForm: ConfigForm = {
  pattern:
    /^(?:0|[1-9][0-9]*)(?:\.(?:0|[1-9][0-9]*)){2}(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?(?:\+[0-9A-Za-z.-]+)?$/,
  code: "config/malformed-version",
  noun: "version of a package",
  law: "a version is `MAJOR.MINOR.PATCH`, such as `1.4.0` or `2.0.0-beta.1`.",
};

const longsForm: ConfigForm = {
  pattern: /^(?:exact|number)$/,
  code: "config/unknown-longs",
  noun: "form of longs",
  law: "longs are `exact`, of the type `number | bigint`, or `number`, which cannot hold those beyond 2^53.",
};

/** The keys of the file itself. */
export const configKeys: ConfigKeys = {
  $schema: {
    holds: "string",
    required: false,
    description: "Where an editor finds the description of this file.",
    example: "./node_modules/tinsmith/dist/tinsmith.schema.json",
  },
  services: {
    holds: "services",
    required: true,
    description: "The services to generate packages for.",
  },
  plugins: {
    holds: "strings",
    required: false,
    description:
      "Modules that add input formats, protocols or targets, as `import` takes them from this file.",
    example: ["./tools/tinsmith-plugin.js"],
  },
};

/** The keys of one service. */
export const serviceKeys: ConfigKeys = {
  model: {
    holds: "strings",
    required: true,
    description: "The files of the model, as glob patterns from the folder of this file; `!` excludes.",
    example: ["model/weather/*.smithy"],
  },
  dependencies: {
    holds: "strings",
    required: false,
    description:
      'npm packages that bring models, such as traits that several teams share. Their package.json says where: `"smithy": ["model/*.smithy"]`.',
    example: ["@example/traits"],
    form: dependencyForm,
  },
  service: {
    holds: "string",
    required: true,
    description: "The shape id of the service.",
    example: "example.weather#Weather",
    form: shapeIdForm,
  },
  protocol: {
    holds: "string",
    required: false,
    description: "The shape id of the protocol to speak. It is needed where the service has several.",
    example: "aws.protocols#restJson1",
    form: shapeIdForm,
  },
  longs: {
    holds: "string",
    required: false,
    description:
      "What whole numbers of 64 bits are. `exact`, the default, is `number | bigint`: a bigint beyond 2^53. With `number` those beyond are refused.",
    example: "number",
    form: longsForm,
    known: ["exact", "number"],
  },
  targets: {
    holds: "strings",
    required: true,
    description: "What to generate; each target becomes a package.",
    example: ["types", "validators", "client", "server"],
    form: targetForm,
    known: ["types", "validators", "client", "server", "protocol-tests"],
  },
  output: {
    holds: "string",
    required: true,
    description:
      "The folder of the packages, from the folder of this file and below it. No other service may share it.",
    example: "generated/weather",
  },
  packages: {
    holds: "string",
    required: true,
    description: "The npm name of the packages, in which `{target}` stands for each target's name.",
    example: "@example/weather-{target}",
    form: packagesForm,
  },
  packageVersion: {
    holds: "string",
    required: false,
    description: "The version that the packages carry.",
    example: "1.0.0",
    form: versionForm,
  },
  license: {
    holds: "string",
    required: false,
    description: "The licence that the packages carry, as an SPDX id.",
    example: "Apache-2.0",
  },
};
