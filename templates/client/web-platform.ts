/** What follows the web's standards: `#platform` in browsers and workers, and wherever else Node is not. */
export { FetchTransport as PlatformTransport } from "./fetch-transport.js";
export { webDigests as platformDigests } from "../platform/web-digests.js";
export { randomUuid } from "./web-uuid.js";
