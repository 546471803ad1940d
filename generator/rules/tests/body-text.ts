import { jsonProblem } from "./json-text.js";
import type { TextProblem } from "./text-problem.js";
import { xmlProblem } from "./xml-text.js";

/**
 * What keeps a body from being of its media type, as far as that can be told: JSON and XML, and what is written as one
 * of them, such as `application/vnd.api+json`. Undefined where nothing does.
 */
export function bodyProblem(body: string, mediaType: string): TextProblem | undefined {
  if (body === "") return undefined;
  const syntax = /^[^/]+\/(?:[^;]*\+)?(json|xml)\s*(?:;|$)/.exec(mediaType)?.[1];
  if (syntax === "json") return jsonProblem(body);
  return syntax === "xml" ? xmlProblem(body) : undefined;
}
