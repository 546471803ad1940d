import type { Collection } from "../collection.js";

export const awsModels: Collection = { name: "aws-models", cases: () => undefined };
