import type { Collection } from "../collection.js";

export const traitDefinitions: Collection = { name: "trait-definitions", cases: () => undefined };
