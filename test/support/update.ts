/**
 * Whether tests write what they got over what they expected: `npm run test:update` sets this. Never in CI, where the
 * expectations are the judge.
 */
export function isUpdating(): boolean {
  if (process.env["TINSMITH_UPDATE"] !== "1") return false;
  if (process.env["CI"]) throw new Error("Expectations are not rewritten in CI.");
  return true;
}
