import { capturedRequests } from "../../conformance/support/captured-request.js";
import { openCorpus } from "../../conformance/support/corpus-folder.js";
import { completeRequest } from "../../roundtrip/support/complete.js";
import type { RawRequest } from "./raw-request.js";

/** Requests to begin from: one of ours with every member, and those of real clients where the corpus is at hand. */
export function seedRequests(root: string): readonly RawRequest[] {
  const corpus = openCorpus(root);
  const captured = corpus === undefined ? [] : capturedRequests(corpus, "captures");
  if (captured.length === 0)
    console.warn("skipped: no requests of real clients to mutate, there is no corpus");
  return [
    ownRequest(),
    ...captured.map(({ path, headers, body }) => ({
      method: "POST",
      target: path,
      headers: headers.filter(([name]) => name.toLowerCase() !== "content-length"),
      body: Buffer.from(body),
    })),
  ];
}

function ownRequest(): RawRequest {
  const { restApiId, ...members } = completeRequest;
  return {
    method: "POST",
    target: `/restapis/${restApiId}/stages`,
    headers: [
      ["host", "127.0.0.1"],
      ["content-type", "application/json"],
    ],
    body: Buffer.from(JSON.stringify(members)),
  };
}
