import { Type } from "@sinclair/typebox";
import { TypeCompiler, type ValueError } from "@sinclair/typebox/compiler";

// A key of another form is an additional property: typebox has no other word for the keys of a record.
const CLOSED = { additionalProperties: false };

const variables = Type.Record(
  Type.String({ pattern: "^[A-Za-z0-9_]+$" }),
  Type.String({ pattern: "^[A-Za-z0-9-._~:/?#&=,]+$" }),
  CLOSED,
);

const SIZES = ["0.5", "1.6", "6.1", "13.5", "28.4", "58.2", "118", "237"] as const;

const compiled = TypeCompiler.Compile(
  Type.Object({
    restApiId: Type.String(),
    stageName: Type.String({ maxLength: 128, pattern: "^[a-zA-Z0-9_-]+$" }),
    deploymentId: Type.String(),
    description: Type.Optional(Type.String()),
    cacheClusterEnabled: Type.Optional(Type.Boolean()),
    cacheClusterSize: Type.Optional(Type.Union(SIZES.map((size) => Type.Literal(size)))),
    variables: Type.Optional(variables),
    documentationVersion: Type.Optional(Type.String()),
    canarySettings: Type.Optional(
      Type.Object({
        percentTraffic: Type.Optional(Type.Number({ minimum: 0, maximum: 100 })),
        deploymentId: Type.Optional(Type.String()),
        stageVariableOverrides: Type.Optional(variables),
        useStageCache: Type.Optional(Type.Boolean()),
      }),
    ),
    tracingEnabled: Type.Optional(Type.Boolean()),
    tags: Type.Optional(
      Type.Record(
        Type.String({ pattern: "^(?!aws:)[a-zA-Z+-=._:/]{1,128}$" }),
        Type.String({ maxLength: 256, pattern: "^[a-zA-Z+-=._:/]*$" }),
        CLOSED,
      ),
    ),
  }),
);

/** CreateStage's constraints for typebox: its compiled check, and where that fails, all errors. */
export function validateByTypebox(value: unknown): readonly ValueError[] {
  return compiled.Check(value) ? NONE : [...compiled.Errors(value)];
}

const NONE: readonly ValueError[] = [];
