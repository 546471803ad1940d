import type { Collection } from "../collection.js";

export const idlSerialization: Collection = { name: "idl-serialization", cases: () => undefined };
