import { decodeBase64, encodeBase64 } from "../codec/base64.js";
import { isJsonObject } from "../codec/json.js";
import { parseBigJson } from "../codec/big-json.js";
import { differences } from "./differences.js";
import type { MessageBody } from "./http-message.js";
import { show } from "./show.js";

/** The bytes of a body that a test gives. */
export function bytesOfTest({ body = "", bodyMediaType = "" }: MessageBody): Uint8Array {
  const bytes = isBinary(bodyMediaType) ? decodeBase64(body) : undefined;
  return bytes ?? new TextEncoder().encode(body);
}

/** The bytes of a message's body, in whichever form a client or a service holds it. */
export async function bytesOfMessage(body: unknown): Promise<Uint8Array> {
  if (body == null) return new Uint8Array();
  if (body instanceof Uint8Array) return body;
  // What is left are texts, blobs and streams, all of which a `Response` of Node takes.
  return new Uint8Array(await new Response(body as BodyInit).arrayBuffer());
}

/** Where a body is not as expected: JSON and forms are compared by what they say, all else byte by byte. */
export function bodyDifferences(actual: Uint8Array, { body, bodyMediaType = "" }: MessageBody): string[] {
  if (body === undefined) return [];
  const text = new TextDecoder().decode(actual);
  if (body !== "" && isJson(bodyMediaType)) return jsonDifferences(text, body);
  if (isForm(bodyMediaType)) return inBody(differences(sortedFields(text), sortedFields(body)));
  return isBinary(bodyMediaType)
    ? inBody(differences(encodeBase64(actual), body))
    : inBody(differences(text, body));
}

/** Whether the member `message` of a JSON body matches. */
export function messageDifferences(actual: Uint8Array, messageRegex: string): string[] {
  const parsed = tryParse(new TextDecoder().decode(actual));
  const message = isJsonObject(parsed) ? parsed["message"] : undefined;
  if (typeof message === "string" && new RegExp(messageRegex).test(message)) return [];
  return [`Member 'message' of the body: expected a match of ${messageRegex}, found ${show(message)}.`];
}

function jsonDifferences(actual: string, expected: string): string[] {
  const parsed = tryParse(actual);
  if (parsed === undefined) return [`Body: expected JSON, found ${show(actual)}.`];
  return inBody(differences(parsed, parseBigJson(expected)));
}

function tryParse(text: string): unknown {
  try {
    return parseBigJson(text);
  } catch {
    return undefined;
  }
}

function inBody(found: readonly string[]): string[] {
  return found.map((difference) => `Body. ${difference}`);
}

/** The fields of a form have no order. */
function sortedFields(form: string): string[] {
  return form.split("&").sort();
}

function isJson(mediaType: string): boolean {
  return /^application\/(?:.+\+)?json\b/.test(mediaType);
}

function isForm(mediaType: string): boolean {
  return mediaType.startsWith("application/x-www-form-urlencoded");
}

/** Formats without a text form, which tests hold in base64. Images and the like stand for any blob, and hold text. */
function isBinary(mediaType: string): boolean {
  return /^application\/(?:cbor|vnd\.amazon\.eventstream)\b/.test(mediaType);
}
