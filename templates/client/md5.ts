/** The MD5 digest of bytes (RFC 1321). WebCrypto has none, so that this one serves every platform. */
export function md5(bytes: Uint8Array): Uint8Array {
  const blocks = padded(bytes);
  let state: State = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476];
  for (let offset = 0; offset < blocks.byteLength; offset += 64) state = nextState(state, blocks, offset);
  const digest = new DataView(new ArrayBuffer(16));
  for (const [index, word] of state.entries()) digest.setUint32(index * 4, word, true);
  return new Uint8Array(digest.buffer);
}

type State = readonly [a: number, b: number, c: number, d: number];

/** Section 3.1 and 3.2: a one bit, zeros, and the length in bits, up to a multiple of 64 bytes. */
function padded(bytes: Uint8Array): DataView {
  const all = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
  all.set(bytes);
  all[bytes.length] = 0x80;
  const view = new DataView(all.buffer);
  view.setUint32(all.length - 8, bytes.length << 3, true);
  view.setUint32(all.length - 4, Math.floor(bytes.length / 2 ** 29), true);
  return view;
}

/** Section 3.4: four rounds of sixteen steps over one block. */
function nextState(state: State, blocks: DataView, offset: number): State {
  let [a, b, c, d] = state;
  for (let step = 0; step < 64; step++) {
    const round = step >> 4;
    const word = blocks.getUint32(offset + 4 * wordIndex(round, step), true);
    const sum = a + mix(round, b, c, d) + word + Math.floor(Math.abs(Math.sin(step + 1)) * 2 ** 32);
    const rotated = b + rotateLeft(sum, SHIFTS[round * 4 + (step & 3)] ?? 0);
    [a, b, c, d] = [d, rotated | 0, b, c];
  }
  return [(state[0] + a) | 0, (state[1] + b) | 0, (state[2] + c) | 0, (state[3] + d) | 0];
}

function mix(round: number, b: number, c: number, d: number): number {
  if (round === 0) return (b & c) | (~b & d);
  if (round === 1) return (b & d) | (c & ~d);
  return round === 2 ? b ^ c ^ d : c ^ (b | ~d);
}

function wordIndex(round: number, step: number): number {
  if (round === 0) return step;
  if (round === 1) return (5 * step + 1) & 15;
  return (round === 2 ? 3 * step + 5 : 7 * step) & 15;
}

function rotateLeft(value: number, bits: number): number {
  return (value << bits) | ((value | 0) >>> (32 - bits));
}

/** By how many bits the steps of each round rotate, in turn. */
const SHIFTS: readonly number[] = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
