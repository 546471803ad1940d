/** What became of the two signatures of AWS among the schemes that clients choose from, best first. */
export interface SigV4Change {
  /** The scheme that is tried now, where the other one was. */
  readonly winner: "aws.auth#sigv4" | "aws.auth#sigv4a";
  readonly how: "replaced" | "moved" | "added";
}

/** Whether clients that sign in one way now sign in the other; schemes are given by kind, those of neither as undefined. */
export function compareSigV4(
  before: readonly (SigV4Change["winner"] | undefined)[],
  after: readonly (SigV4Change["winner"] | undefined)[],
): SigV4Change | undefined {
  const [was, is] = [before, after].map((schemes) => schemes.find((scheme) => scheme !== undefined));
  if (was === undefined || is === undefined || was === is) return undefined;
  const isKept = after.includes(was);
  const wasKnown = before.includes(is);
  if (!isKept) return wasKnown ? undefined : { winner: is, how: "replaced" };
  return { winner: is, how: wasKnown ? "moved" : "added" };
}

/** The change in words; `where` is the shape, or the place in it, whose schemes they are. */
export function sigV4Words(
  { winner, how }: SigV4Change,
  where: string,
  shape: string,
): { readonly message: string; readonly reference: string; readonly hint: string } {
  const [now, was] = [`\`${winner}\``, `\`${otherThan(winner)}\``];
  return {
    message: `Clients of \`${shape}\` sign by ${now} now, and signed by ${was}.`,
    reference: referenceWords(winner, how, where),
    hint:
      winner === sigv4a
        ? "not all credentials that are good for `aws.auth#sigv4` are good for `aws.auth#sigv4a`; list it after."
        : "a signature by `aws.auth#sigv4` is good for one region only; list it after.",
  };
}

const sigv4 = "aws.auth#sigv4";
const sigv4a = "aws.auth#sigv4a";

function otherThan(scheme: SigV4Change["winner"]): SigV4Change["winner"] {
  return scheme === sigv4 ? sigv4a : sigv4;
}

function referenceWords(winner: SigV4Change["winner"], how: SigV4Change["how"], where: string): string {
  const [now, was] = [`\`${winner}\``, `\`${otherThan(winner)}\``];
  const place = `in the effective auth schemes for ${where}.`;
  const why =
    winner === sigv4a
      ? `is not backward compatible since not all credentials usable by \`${sigv4}\` are compatible with \`${sigv4a}\`, and can break existing clients' authentication.`
      : "may not be backward compatible if the signing scope was narrowed (typically from `*`).";
  switch (how) {
    case "replaced":
      return `The ${was} authentication scheme was replaced by the ${now} authentication scheme ${place} Replacing the \`${sigv4}\` authentication scheme with the \`${sigv4a}\` authentication scheme directly ${why}`;
    case "moved":
      return `The ${now} authentication scheme was moved before the ${was} authentication scheme ${place} Moving the ${now} authentication scheme before the ${was} authentication scheme ${why}`;
    case "added":
      return `The ${now} authentication scheme was added before the ${was} authentication scheme ${place} Adding the ${now} authentication scheme before an existing ${was} authentication scheme ${why}`;
  }
}
