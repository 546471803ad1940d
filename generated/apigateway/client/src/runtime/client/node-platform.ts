/**
 * What Node brings along: `#platform` where the condition `node` holds. Every other platform has `web-platform.ts`, with
 * the same exports, so that no bundle holds both.
 */
export { nodeDigests as platformDigests } from "../platform/node-digests.js";
export { NodeTransport as PlatformTransport } from "./node-transport.js";
export { randomUuid } from "./node-uuid.js";
