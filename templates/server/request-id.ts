/**
 * Makes the ids of requests: random UUIDs (RFC 9562, version 4). They are written a batch at a time, as one text of which
 * each is a slice. `crypto.randomUUID` joins every one of twenty pieces.
 */
export class RequestIds {
  #text = "";
  #next = 0;

  next(): string {
    if (this.#next === this.#text.length) {
      this.#text = writeIds();
      this.#next = 0;
    }
    const start = this.#next;
    this.#next += LENGTH;
    return this.#text.slice(start, this.#next);
  }
}

const BATCH = 128;
const BYTES = 16;
const LENGTH = 36;
const DASH = 0x2d;

function writeIds(): string {
  const random = crypto.getRandomValues(new Uint8Array(BATCH * BYTES));
  const text = new Uint8Array(BATCH * LENGTH);
  let at = 0;
  let place = 0;
  for (const value of random) {
    if (place === 4 || place === 6 || place === 8 || place === 10) text[at++] = DASH;
    const byte = withVersion(value, place);
    place = (place + 1) % BYTES;
    text[at++] = hexDigit(byte >> 4);
    text[at++] = hexDigit(byte & 15);
  }
  return new TextDecoder().decode(text);
}

/** Six of the bits say what kind of UUID it is. */
function withVersion(byte: number, place: number): number {
  if (place === 6) return (byte & 0x0f) | 0x40;
  if (place === 8) return (byte & 0x3f) | 0x80;
  return byte;
}

function hexDigit(value: number): number {
  return value < 10 ? 0x30 + value : 0x57 + value;
}
