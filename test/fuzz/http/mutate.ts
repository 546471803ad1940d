import { inventHeader, inventText } from "./grammar.js";
import type { Random } from "./random.js";
import type { Header, RawRequest } from "./raw-request.js";

/** A request after one to four mutations. */
export function mutate(request: RawRequest, random: Random): RawRequest {
  let mutated = request;
  for (let left = 1 + random.below(4); left > 0; left--) mutated = random.pick(MUTATIONS)(mutated, random);
  return mutated;
}

type Mutation = (request: RawRequest, random: Random) => RawRequest;

const MUTATIONS: readonly Mutation[] = [
  (request, random) => ({ ...request, target: `/${edit(request.target.slice(1), random)}` }),
  (request, random) => ({ ...request, method: random.pick(["GET", "PUT", "OPTIONS", "HEAD", "post"]) }),
  (request, random) => ({ ...request, headers: [...request.headers, inventHeader(random)] }),
  (request, random) => ({ ...request, headers: request.headers.filter(() => random.happens(0.8)) }),
  (request, random) => ({ ...request, headers: request.headers.map((header) => editHeader(header, random)) }),
  // The body is what most of the code is about.
  ...Array<Mutation>(6).fill((request, random) => ({ ...request, body: editBytes(request.body, random) })),
  (request, random) => ({
    ...request,
    body: request.body.subarray(0, random.below(request.body.length + 1)),
  }),
  (request, random) => ({
    ...request,
    body: Buffer.concat([request.body, request.body]).subarray(random.below(3)),
  }),
];

function editHeader([name, value]: Header, random: Random): Header {
  return random.happens(0.2) ? [name, edit(value, random)] : [name, value];
}

function edit(text: string, random: Random): string {
  const start = random.below(text.length + 1);
  return text.slice(0, start) + inventText(random) + text.slice(start + random.below(6));
}

/** Text in JSON, or bytes that are no text. */
function editBytes(body: Buffer, random: Random): Buffer {
  const start = random.below(body.length + 1);
  const end = start + random.below(8);
  const piece = random.happens(0.8)
    ? Buffer.from(random.happens(0.5) ? random.pick(JSON_PIECES) : inventText(random))
    : Buffer.from(random.times(3, () => random.below(256)));
  return Buffer.concat([body.subarray(0, start), piece, body.subarray(end)]);
}

const JSON_PIECES = [
  '"',
  "\\",
  "{",
  "}",
  "[",
  "]",
  ",",
  ":",
  "null",
  "true",
  "0",
  "-",
  "1e999",
  '"a"',
  '"":',
  "[[[[",
  "\\ud800",

  ',"__proto__":{"a":1}',
  ',"stageName":"x"',
  ',"variables":{"a":null}',
  ',"tags":[]',
  "\u0000",
  "\ufeff",
];
