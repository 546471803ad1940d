import { type RuleType, arrayOf, booleanType, integerType, optional, recordOf, stringType } from "./types.js";

/** A function of the rules engine, by what it takes and gives. */
export interface RuleFunction {
  readonly parameters: readonly RuleType[];
  readonly returns: RuleType;
  /** The minor version of the engine, 1.x, that brought it. */
  readonly since: number;
}

const parsedUrl = recordOf({
  scheme: stringType,
  authority: stringType,
  path: stringType,
  normalizedPath: stringType,
  isIp: booleanType,
});

const partition = recordOf({
  name: stringType,
  dnsSuffix: stringType,
  dualStackDnsSuffix: stringType,
  supportsDualStack: booleanType,
  supportsFIPS: booleanType,
  implicitGlobalRegion: stringType,
});

const arn = recordOf({
  partition: stringType,
  service: stringType,
  region: stringType,
  accountId: stringType,
  resourceId: arrayOf(stringType),
});

/**
 * The functions whose types do not depend on their arguments, by name. `isSet`, `not`, `coalesce`, `ite` and `getAttr`
 * have laws of their own.
 * Spec: https://smithy.io/2.0/additional-specs/rules-engine/standard-library.html,
 * https://smithy.io/2.0/aws/rules-engine/library-functions.html
 */
export const functions: ReadonlyMap<string, RuleFunction> = new Map(
  Object.entries({
    booleanEquals: { parameters: [booleanType, booleanType], returns: booleanType, since: 0 },
    stringEquals: { parameters: [stringType, stringType], returns: booleanType, since: 0 },
    isValidHostLabel: { parameters: [stringType, booleanType], returns: booleanType, since: 0 },
    parseURL: { parameters: [stringType], returns: optional(parsedUrl), since: 0 },
    split: { parameters: [stringType, stringType, integerType], returns: arrayOf(stringType), since: 1 },
    substring: {
      parameters: [stringType, integerType, integerType, booleanType],
      returns: optional(stringType),
      since: 0,
    },
    uriEncode: { parameters: [stringType], returns: stringType, since: 0 },
    "aws.isVirtualHostableS3Bucket": {
      parameters: [stringType, booleanType],
      returns: booleanType,
      since: 0,
    },
    "aws.parseArn": { parameters: [stringType], returns: optional(arn), since: 0 },
    "aws.partition": { parameters: [stringType], returns: optional(partition), since: 0 },
  }),
);

/** The functions with laws of their own, and the version that brought them. */
export const specialFunctions: ReadonlyMap<string, number> = new Map([
  ["isSet", 0],
  ["not", 0],
  ["coalesce", 1],
  ["ite", 1],
  ["getAttr", 0],
]);
