import { BodyStreamError, createArchiveService } from "@example/archive-server";

export * as client from "@example/archive-client";
export * as validators from "@example/archive-validators";
export { openArchive } from "./archive.js";
export { Chunks, sizeOf, until } from "./chunks.js";
export { BodyStreamError, createArchiveService };
export * as downloads from "./downloads.js";
export * as uploads from "./uploads.js";
