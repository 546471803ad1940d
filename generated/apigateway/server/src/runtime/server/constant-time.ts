/**
 * Whether two texts are equal, found out in a time that depends on the length of the first alone. For whatever a caller
 * must not be able to guess piece by piece: keys, tokens, signatures.
 */
export function equalInConstantTime(given: string, expected: string): boolean {
  let difference = given.length ^ expected.length;
  for (let index = 0; index < given.length; index++) {
    // Beyond the end of `expected` this is NaN, which counts as 0: the lengths differ already.
    difference |= given.charCodeAt(index) ^ expected.charCodeAt(index);
  }
  return difference === 0;
}
