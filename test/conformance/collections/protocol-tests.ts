import type { Collection } from "../collection.js";

export const protocolTests: Collection = { name: "protocol-tests", cases: () => undefined };
