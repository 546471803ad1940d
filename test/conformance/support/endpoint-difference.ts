import type { EndpointTest } from "../../../generator/model/traits/endpoint-rule-traits.js";
import { plainValue } from "./plain-value.js";
import type { ResolveEndpoint } from "./compiled-rules.js";
import { valueDifference } from "./plain-ast.js";

/** How what a generated function makes of a test's parameters differs from what the test expects. */
export function endpointDifference(
  resolve: ResolveEndpoint,
  parameters: Readonly<Record<string, unknown>>,
  { expect }: EndpointTest,
): string | undefined {
  const expected =
    expect.kind === "error"
      ? { error: expect.message }
      : {
          url: expect.url,
          headers: (expect.headers && plainValue(expect.headers)) ?? {},
          properties: (expect.properties && plainValue(expect.properties)) ?? {},
        };
  return valueDifference("endpoint", expected, outcomeOf(resolve, parameters));
}

function outcomeOf(resolve: ResolveEndpoint, parameters: Readonly<Record<string, unknown>>): unknown {
  try {
    return { headers: {}, properties: {}, ...(resolve(parameters) as object) };
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "EndpointError") throw error;
    return { error: error.message };
  }
}
