/**
 * Whether a text can be a label of a host; with dots, each part has to be one.
 * Spec: https://smithy.io/2.0/additional-specs/rules-engine/standard-library.html#isvalidhostlabel-function
 */
export function isValidHostLabel(text: string, allowsDots: boolean): boolean {
  const labels = allowsDots ? text.split(".") : [text];
  return labels.every((label) => /^[A-Za-z0-9][A-Za-z0-9-]{0,62}$/.test(label));
}
