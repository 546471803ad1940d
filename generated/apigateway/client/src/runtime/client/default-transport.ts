import { FetchTransport } from "./fetch-transport.js";
import { nodeModule } from "../platform/node-process.js";
import { NodeTransport } from "./node-transport.js";
import type { Transport, TransportOptions } from "./transport.js";

/** The transport of the platform: `node:http` where it can be had without an import, else `fetch`. */
export function defaultTransport(options: TransportOptions = {}): Transport {
  return nodeModule("node:http") === undefined ? new FetchTransport(options) : new NodeTransport(options);
}
