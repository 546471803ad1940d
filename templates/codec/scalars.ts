/** Reads a boolean from a label, a query value or a header: `true` or `false`, in lower case only. */
export function parseBooleanText(text: string): boolean | undefined {
  if (text === "true") return true;
  return text === "false" ? false : undefined;
}

/** Reads a whole number from a label, a query value or a header: decimal digits with an optional minus. */
export function parseIntegerText(text: string): number | undefined {
  return /^-?\d+$/.test(text) ? Number(text) : undefined;
}

/**
 * Reads a float or double from a label, a query value or a header: a JSON-like number, `NaN` or an infinity. Undefined for
 * numbers that no double can hold, which are not infinite.
 */
export function parseFloatText(text: string): number | undefined {
  if (/^(?:NaN|-?Infinity)$/.test(text)) return Number(text);
  const number = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text) ? Number(text) : NaN;
  return Number.isFinite(number) ? number : undefined;
}
