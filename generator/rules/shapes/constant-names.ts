/** Whether the name of an enum's value is one that code generators can use for a constant as it stands. */
export function isConstantName(name: string): boolean {
  return /^[A-Z]+[A-Z_0-9]*$/.test(name);
}

/** What Smithy's reference says of names that are none. */
export function unusualNameText(name: string): string {
  return `The name \`${name}\` does not match the recommended enum name format of beginning with an uppercase letter, followed by any number of uppercase letters, numbers, or underscores.`;
}
