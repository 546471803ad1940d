/** A text as a quoted string on one line. */
export function quote(text: string): string {
  // JSON leaves the second range of control characters as they are.
  return JSON.stringify(text).replace(/[\u007f-\u009f]/g, escapeCharacter);
}

/** A key of an object or of metadata: quoted only where it is no identifier. */
export function quoteKey(key: string): string {
  return identifier.test(key) ? key : quote(key);
}

// Identifier = IdentifierStart *IdentifierChars
const identifier = /^(?:[A-Za-z]|_+[A-Za-z0-9])[A-Za-z0-9_]*$/;

function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
