import type { Collection } from "../collection.js";

export const selectorCases: Collection = { name: "selector-cases", cases: () => undefined };
