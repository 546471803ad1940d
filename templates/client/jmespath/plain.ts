import { encodeBase64 } from "../../codec/base64.js";

/** A number of any kind as the number that JMESPath knows. */
export function toNumber(value: number | bigint | string | null | undefined): number | undefined {
  return value === null || value === undefined ? undefined : Number(value);
}

/** A time in seconds since 1970. */
export function toSeconds(time: Date | null | undefined): number | undefined {
  return time ? time.getTime() / 1000 : undefined;
}

/** Bytes as base64. */
export function toBase64(bytes: Uint8Array | null | undefined): string | undefined {
  return bytes ? encodeBase64(bytes) : undefined;
}
