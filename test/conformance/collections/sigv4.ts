import { SigV4Signer } from "../../../templates/client/sigv4.js";
import type { Digests } from "../../../templates/platform/digests.js";
import { nodeDigests } from "../../../templates/platform/node-digests.js";
import { webDigests } from "../../../templates/platform/web-digests.js";
import type { Collection, ConformanceCase } from "../collection.js";
import { botocoreVector, isSuite, suiteVectors, type SigV4Vector } from "../support/sigv4-vectors.js";

/** Requests signed by others, which the client's own signer must sign to the byte: with Node's digests and the web's. */
export const sigv4: Collection = {
  name: "sigv4",
  cases: (corpus) => {
    const folder = "captures/sigv4";
    const files = corpus.list(folder).filter((path) => path.endsWith(".json"));
    if (files.length === 0) return undefined;
    return files.flatMap((path) => {
      const name = path.slice(folder.length + 1, -".json".length);
      const recorded: unknown = JSON.parse(withoutBareNumbers(corpus.read(path)));
      const vectors = isSuite(recorded) ? suiteVectors(recorded) : [botocoreVector(name, recorded)];
      return vectors.map(caseOf);
    });
  },
};

/** Records written by Python have bare `NaN` and `Infinity`, in the parameters alone, which nobody looks at. */
function withoutBareNumbers(text: string): string {
  return text.replace(
    /("(?:\\.|[^"\\])*")|-?\b(?:Infinity|NaN)\b/g,
    (_, string?: string) => string ?? "null",
  );
}

function caseOf(vector: SigV4Vector): ConformanceCase {
  return {
    name: vector.name,
    difference: async () =>
      (await differenceWith(vector, nodeDigests())) ?? (await differenceWith(vector, webDigests())),
  };
}

async function differenceWith(vector: SigV4Vector, digests: Digests): Promise<string | undefined> {
  const { request, service, region, credentials, signingDate } = vector;
  const hashed: string[] = [];
  const signedTexts: string[] = [];
  const signer = new SigV4Signer({
    service,
    region: () => region,
    credentials: () => credentials,
    digests: recording(digests, hashed, signedTexts),
  });
  const { headers } = await signer.sign(request, { signingDate });
  return (
    difference("canonical request", hashed.at(-1), vector.canonicalRequest) ??
    difference("string to sign", signedTexts.at(-1), vector.stringToSign) ??
    difference("authorization", headers["authorization"], vector.authorization)
  );
}

/** The same digests, which tell what they were given. */
function recording(digests: Digests, hashed: string[], signedTexts: string[]): Digests {
  return {
    sha256(data) {
      if (typeof data === "string") hashed.push(data);
      return digests.sha256(data);
    },
    async deriveKey(secret, parts) {
      const sign = await digests.deriveKey(secret, parts);
      return (text) => {
        signedTexts.push(text);
        return sign(text);
      };
    },
  };
}

function difference(what: string, actual: string | undefined, expected: string): string | undefined {
  return actual === expected
    ? undefined
    : `${what} expected:\n${expected}\nbut signed:\n${actual ?? "nothing"}`;
}
