import { connect, type Socket } from "node:net";
import { setTimeout as delay } from "node:timers/promises";
import { serve } from "@tinsmith/apigateway-server/node";
import { fuzzedService } from "./fuzzed-service.js";
import { inventRequest, inventText } from "./grammar.js";
import type { Fuzzing } from "./in-process.js";
import { mutate } from "./mutate.js";
import { Random } from "./random.js";
import { type RawRequest, toBytes } from "./raw-request.js";
import { Tally } from "./tally.js";

/** Sends a server bytes that are hardly HTTP, over several connections at once. */
export async function fuzzOverSockets({ seed, count, seeds, isSigned }: Fuzzing): Promise<Tally> {
  const tally = new Tally();
  const server = await serve(fuzzedService(isSigned, tally), {
    port: 0,
    host: "127.0.0.1",
    headersTimeoutMs: 2_000,
    requestTimeoutMs: 3_000,
  });
  let left = count;
  const talk = async (): Promise<void> => {
    while (left-- > 0) {
      // Connections overtake each other, so each has numbers of its own.
      const random = new Random(seed * 1_000_003 + left);
      const request = random.happens(0.5) ? inventRequest(random) : mutate(random.pick(seeds), random);
      await converse(server.port, random.pick(MANNERS), request, random, tally);
    }
  };
  try {
    await Promise.all(Array.from({ length: CONNECTIONS }, talk));
    await expectAlive(server.port, seeds, isSigned, tally);
  } finally {
    await server.close(0);
  }
  return tally;
}

const CONNECTIONS = 16;

/** In which way bytes come. */
type Manner = (socket: Socket, request: RawRequest, random: Random) => void | Promise<void>;

const whole: Manner = (socket, request) => void socket.end(toBytes(request));

const MANNERS: readonly Manner[] = [
  // What most of the time should be spent on.
  ...Array<Manner>(4).fill(whole),
  inPieces,
  pipelined,
  cutOff,
  brokenOff,
  inChunks,
  inBadChunks,
  withBadFraming,
  withHugeHead,
  withBadBytes,
  slowly,
];

async function inPieces(socket: Socket, request: RawRequest, random: Random): Promise<void> {
  let rest = toBytes(request);
  for (let pieces = random.below(6); pieces > 0 && rest.length > 0; pieces--) {
    const size = random.below(rest.length + 1);
    socket.write(rest.subarray(0, size));
    rest = rest.subarray(size);
    await delay(random.below(3));
  }
  socket.end(rest);
}

function pipelined(socket: Socket, request: RawRequest, random: Random): void {
  const bytes = toBytes(request);
  socket.end(Buffer.concat(Array.from({ length: 2 + random.below(20) }, () => bytes)));
}

/** The client has no more to say. */
function cutOff(socket: Socket, request: RawRequest, random: Random): void {
  const bytes = toBytes(request);
  socket.end(bytes.subarray(0, random.below(bytes.length)));
}

/** The client is gone. */
async function brokenOff(socket: Socket, request: RawRequest, random: Random): Promise<void> {
  const bytes = toBytes(request);
  socket.write(bytes.subarray(0, random.below(bytes.length)));
  await delay(random.below(3));
  socket.resetAndDestroy();
}

function inChunks(socket: Socket, request: RawRequest, random: Random): void {
  socket.write(chunkedHead(request));
  let rest = request.body;
  while (rest.length > 0) {
    const chunk = rest.subarray(0, 1 + random.below(rest.length));
    socket.write(`${chunk.length.toString(16)}${random.happens(0.2) ? ";a=b" : ""}\r\n`);
    socket.write(Buffer.concat([chunk, CRLF]));
    rest = rest.subarray(chunk.length);
  }
  socket.end("0\r\n\r\n");
}

function inBadChunks(socket: Socket, request: RawRequest, random: Random): void {
  const size = random.pick(["-1", "g", "ffffffffffffffff", "0x5", "", " 5", "5;", "100000", "1"]);
  socket.write(chunkedHead(request));
  socket.end(Buffer.concat([Buffer.from(`${size}\r\n`), request.body, CRLF, Buffer.from("0\r\n\r\n")]));
}

function chunkedHead(request: RawRequest): Buffer {
  const headers = [...request.headers, ["transfer-encoding", "chunked"] as const];
  return toBytes({ ...request, headers, body: Buffer.alloc(0) });
}

function withBadFraming(socket: Socket, request: RawRequest, random: Random): void {
  const lies = random.pick([
    [["content-length", "5"] as const, ["content-length", "6"] as const],
    [["content-length", "5"] as const, ["transfer-encoding", "chunked"] as const],
    [["content-length", "-1"] as const],
    [["content-length", "99999999999999999999"] as const],
    [["content-length", "2000000"] as const],
    [["transfer-encoding", "gzip, chunked"] as const],
    [["transfer-encoding", "chunked, identity"] as const],
    [["expect", "100-continue"] as const, ["content-length", "2000000"] as const],
  ]);
  socket.end(toBytes({ ...request, headers: [...request.headers, ...lies] }));
}

function withHugeHead(socket: Socket, request: RawRequest, random: Random): void {
  const header = ["x-filler", "a".repeat(random.below(40_000))] as const;
  const many = random.times(3000, () => ["x-many", inventText(random)] as const);
  socket.end(
    toBytes({ ...request, headers: [...request.headers, header, ...(random.happens(0.3) ? many : [])] }),
  );
}

function withBadBytes(socket: Socket, request: RawRequest, random: Random): void {
  const bytes = Buffer.from(toBytes(request));
  for (let left = 1 + random.below(8); left > 0; left--) {
    bytes[random.below(Math.min(bytes.length, 300))] = random.pick([0, 10, 13, 32, 58, 127, 128, 255]);
  }
  socket.end(bytes);
}

/** A few bytes at a time, for longer than the server waits for a head; seldom, since it takes that long. */
async function slowly(socket: Socket, request: RawRequest, random: Random): Promise<void> {
  if (!random.happens(0.02)) return whole(socket, request, random);
  const bytes = toBytes(request);
  for (let sent = 0; sent < bytes.length && !socket.destroyed && sent < 40; sent++) {
    socket.write(bytes.subarray(sent, sent + 1));
    await delay(100);
  }
}

/** Sends a request in some manner, and reads until the server closes. A server that does not is a problem. */
async function converse(
  port: number,
  manner: Manner,
  request: RawRequest,
  random: Random,
  tally: Tally,
): Promise<void> {
  const socket = connect({ port, host: "127.0.0.1" });
  // A server may well hang up on what it gets.
  socket.on("error", () => {});
  const chunks: Buffer[] = [];
  socket.on("data", (chunk) => chunks.push(chunk));
  const closed = new Promise<boolean>((resolve) => socket.once("close", () => resolve(true)));
  await manner(socket, request, random);
  const patience = new AbortController();
  const hangs = delay(PATIENCE, false, { signal: patience.signal }).catch(() => false);
  const isClosed = await Promise.race([closed, hangs]);
  patience.abort();
  socket.destroy();
  countAnswers(Buffer.concat(chunks).toString("latin1"), tally);
  if (!isClosed)
    tally.complain(`a connection hangs: ${manner.name} ${toBytes(request).toString("latin1").slice(0, 500)}`);
}

/** Longer than any request may take here. */
const PATIENCE = 10_000;

const CRLF = Buffer.from("\r\n");

function countAnswers(text: string, tally: Tally): void {
  const statuses = Array.from(text.matchAll(/HTTP\/1\.1 (\d{3}) /g), ([, status = ""]) => status);
  if (statuses.length === 0) tally.count("closed");
  for (const status of statuses) {
    tally.count(status);
    if (status.startsWith("5")) tally.complain(`status ${status}: ${text.slice(0, 1000)}`);
  }
}

/** After all that, a good request is answered as ever; where callers have to sign, it is refused as ever. */
async function expectAlive(
  port: number,
  [good]: readonly RawRequest[],
  isSigned: boolean,
  tally: Tally,
): Promise<void> {
  if (good === undefined) return;
  const last = new Tally();
  await converse(port, whole, good, new Random(0), last);
  const expected = isSigned ? "403: 1" : "201: 1";
  if (last.summary !== expected) tally.complain(`at the end, a good request gets ${last.summary}`);
}
