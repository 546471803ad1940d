import { type RuleValue, typeInReference, valueInModel, valueInReference } from "./rule-value.js";

/** Why rules came to no end. It unwinds to `resolveEndpoint`, which turns it into a value. */
export class EvaluationFault extends Error {
  override readonly name = "EvaluationFault";
  /** The same in the words of Smithy's reference. */
  readonly reference: string;

  /** The message is a clause, which goes on after a colon. */
  constructor(message: string, reference: string) {
    super(message);
    this.reference = reference;
  }
}

/** A string, or a fault. */
export function expectText(value: RuleValue): string {
  if (typeof value === "string") return value;
  throw wrongValue("a string", "StringType", value);
}

/** A boolean, or a fault. */
export function expectBoolean(value: RuleValue): boolean {
  if (typeof value === "boolean") return value;
  throw wrongValue("a boolean", "BooleanType", value);
}

/** A number, or a fault. */
export function expectNumber(value: RuleValue): number {
  if (typeof value === "number") return value;
  throw wrongValue("a number", "IntegerType", value);
}

/** The fault of a value that is of another type than its place asks for. */
export function wrongValue(expected: string, type: string, value: RuleValue): EvaluationFault {
  const found = value === null ? "no value" : `\`${valueInModel(value)}\``;
  return new EvaluationFault(
    `${found} is found where ${expected} has to be`,
    `Expected \`${type}\` but was \`${typeInReference(value)}\` with value: \`${valueInReference(value)}\``,
  );
}
