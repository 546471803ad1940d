/** A number of a JSON text that a JavaScript number would round, or one to be written digit by digit. */
export class JsonNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** A value of JSON, where a `JsonNumber` is the JavaScript number that comes nearest. */
export function nearestNumber(value: unknown): unknown {
  return value instanceof JsonNumber ? Number(value.text) : value;
}
