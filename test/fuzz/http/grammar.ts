import type { Random } from "./random.js";
import type { Header, RawRequest } from "./raw-request.js";
import {
  HEADER_NAMES,
  HEADER_VALUES,
  MEMBERS,
  METHODS,
  SCALARS,
  SEGMENTS,
  TEXTS,
  TOKENS,
} from "./vocabulary.js";

/** Makes requests up from what the service knows and what it should not fall over. */
export function inventRequest(random: Random): RawRequest {
  return {
    method: random.happens(0.8) ? "POST" : random.pick(METHODS),
    target: random.happens(0.6) ? "/restapis/a1b2c3d4e5/stages" : inventTarget(random),
    headers: [
      ["host", "127.0.0.1"],
      ...(random.happens(0.7) ? [["content-type", "application/json"] as const] : []),
      ...random.times(3, () => inventHeader(random)),
    ],
    body: Buffer.from(inventBody(random)),
  };
}

/** A header of a name that counts, with a value that may not be one. */
export function inventHeader(random: Random): Header {
  return [random.pick(HEADER_NAMES), random.happens(0.7) ? random.pick(HEADER_VALUES) : inventText(random)];
}

/** A piece of text that something may fall over. */
export function inventText(random: Random): string {
  const piece = random.pick(TEXTS);
  return random.happens(0.05) ? piece.repeat(random.below(500)) : piece;
}

function inventTarget(random: Random): string {
  const path = random.times(6, () => `/${random.pick(SEGMENTS)}`).join("");
  return path + (random.happens(0.3) ? `?${inventText(random)}=${inventText(random)}` : "");
}

function inventBody(random: Random): string {
  if (random.happens(0.1)) return random.times(30, () => random.pick(TOKENS)).join("");
  if (random.happens(0.05)) return nested(random);
  const members = random.times(8, () => `${JSON.stringify(random.pick(MEMBERS))}:${inventValue(random, 4)}`);
  const required = random.happens(0.8) ? ['"stageName":"dev"', '"deploymentId":"d1"'] : [];
  return `{${[...required, ...members].join(",")}}`;
}

function inventValue(random: Random, depth: number): string {
  if (depth === 0 || random.happens(0.6)) return random.pick(SCALARS);
  if (random.happens(0.3)) return `[${random.times(3, () => inventValue(random, depth - 1)).join(",")}]`;
  const names = random.happens(0.5) ? MEMBERS : TEXTS;
  const entries = random.times(
    3,
    () => `${JSON.stringify(random.pick(names))}:${inventValue(random, depth - 1)}`,
  );
  return `{${entries.join(",")}}`;
}

function nested(random: Random): string {
  const depth = random.below(5000);
  const [open, close] = random.happens(0.5) ? ["[", "]"] : ['{"variables":', "}"];
  return (
    open.repeat(depth) + (random.happens(0.5) ? "1" : "") + close.repeat(random.happens(0.5) ? depth : 0)
  );
}
