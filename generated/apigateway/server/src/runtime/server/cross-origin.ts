import type { RequestFacts } from "./context.js";
import type { OperationResponse } from "./response.js";

/** Cross-origin resource sharing of a service, as Fetch has it (https://fetch.spec.whatwg.org/#http-cors-protocol). */
export interface CrossOrigin {
  /** Whether a request is a browser's question before the real one. */
  readonly isPreflight: (request: RequestFacts) => boolean;
  /** The answer to that, for a path that takes some methods. */
  readonly preflight: (request: RequestFacts, methods: string) => OperationResponse;
  /** Says in an answer who may read it, and what of it. */
  readonly admit: (request: RequestFacts, response: OperationResponse) => OperationResponse;
}
