/** How characters are compared. */
export interface CharacterFlags {
  readonly ignoreCase: boolean;
}

/** A character as JavaScript writes it outside of a class. */
export function characterText(character: string, { ignoreCase }: CharacterFlags): string {
  const [lower, upper] = [character.toLowerCase(), character.toUpperCase()];
  if (ignoreCase && lower !== upper && lower.length === upper.length) return `[${lower}${upper}]`;
  return escapeOutside(character);
}

/** A character as JavaScript writes it within a class. */
export function classCharacterText(character: string): string {
  return /[\\\]^[-]/.test(character) ? `\\${character}` : escapeControl(character);
}

function escapeOutside(character: string): string {
  return /[\^$\\.*+?()[\]{}|/]/.test(character) ? `\\${character}` : escapeControl(character);
}

/** Control characters are there to be seen. */
function escapeControl(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const isControl = code < 0x20 || (code >= 0x7f && code < 0xa0);
  return isControl ? `\\x${code.toString(16).padStart(2, "0")}` : character;
}
