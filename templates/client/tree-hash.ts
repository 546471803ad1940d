import { platformDigests } from "#platform";

import type { Digests } from "../platform/digests.js";
import type { SerializedRequest } from "./operation.js";
import { isPlainBody } from "./plain-body.js";

/**
 * Adds the two hashes of an archive that Amazon Glacier asks for; those that the caller gave stay. A stream has none:
 * its hashes would have to be known before it is read.
 * Spec: https://docs.aws.amazon.com/amazonglacier/latest/dev/checksum-calculations.html
 */
export async function addTreeHash(request: SerializedRequest): Promise<SerializedRequest> {
  const { headers, body } = request;
  if (body == null || !isPlainBody(body)) return request;
  const bytes = typeof body === "string" ? new TextEncoder().encode(body) : body;
  headers["x-amz-content-sha256"] ??= await platformDigests().sha256(bytes);
  headers["x-amz-sha256-tree-hash"] ??= await treeHash(bytes);
  return request;
}

/** The hash of a tree whose leaves are the hashes of each mebibyte, in lower-case hex. */
export async function treeHash(bytes: Uint8Array): Promise<string> {
  const digests = platformDigests();
  let hashes: string[] = [];
  for (let start = 0; start === 0 || start < bytes.length; start += MEBIBYTE)
    hashes.push(await digests.sha256(bytes.subarray(start, start + MEBIBYTE)));
  while (hashes.length > 1) hashes = await nextLevel(hashes, digests);
  return hashes[0] ?? "";
}

const MEBIBYTE: number = 2 ** 20;

/** The hashes of pairs. One that is left over goes up as it is. */
async function nextLevel(hashes: readonly string[], digests: Digests): Promise<string[]> {
  const level: string[] = [];
  for (let index = 0; index < hashes.length; index += 2) {
    const [left = "", right] = hashes.slice(index, index + 2);
    level.push(right === undefined ? left : await digests.sha256(fromHex(left + right)));
  }
  return level;
}

function fromHex(hex: string): Uint8Array {
  return Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16));
}
