import type { request as sample, stage as fullStage } from "../inputs.js";
import { validateByHand } from "./validator.js";

/** The answer of a server by hand. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** CreateStage by hand: find the route, read JSON, check it, call the handler, write JSON. */
export function answerByHand(
  method: string,
  url: string,
  text: string,
  createStage: (input: typeof sample) => typeof fullStage,
): Answer {
  const label = /^\/restapis\/([^/?]+)\/stages$/.exec(url)?.[1];
  if (label === undefined) return refuse(404, "UnknownOperationException", "No such operation.");
  if (method !== "POST") return refuse(405, "MethodNotAllowed", "POST is.");
  const input = parse(text);
  input["restApiId"] = decodeURIComponent(label);
  const faults = validateByHand(input);
  if (faults.length > 0) {
    const sentences = faults.map(({ path, message }) => `${path} ${message}`);
    return refuse(400, "BadRequestException", sentences.join("; "));
  }
  // The checks above are those of the type.
  const stage = createStage(input as unknown as typeof sample);
  return {
    status: 201,
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      ...stage,
      createdDate: stage.createdDate.getTime() / 1000,
      lastUpdatedDate: stage.lastUpdatedDate.getTime() / 1000,
    }),
  };
}

function parse(text: string): Record<string, unknown> {
  const json: unknown = JSON.parse(text);
  // An object, as the line says; an array passes too, and then lacks every member.
  return typeof json === "object" && json !== null ? (json as Record<string, unknown>) : {};
}

function refuse(status: number, type: string, message: string): Answer {
  const headers = { "content-type": "application/json", "x-amzn-errortype": type };
  return { status, headers, body: JSON.stringify({ message }) };
}
