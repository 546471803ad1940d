import { getEntry, type Node, type ObjectNode, type StringNode } from "../node.js";
import { defineTrait } from "../trait.js";
import { expectEntry, expectString, readAt, readList, withoutUndefined } from "./read-node.js";

// Spec: https://smithy.io/2.0/additional-specs/rules-engine/index.html

/** The rules that lead from parameters to an endpoint, as a tree. What they mean is for the rules engine to read. */
export const endpointRuleSet = defineTrait("smithy.rules#endpointRuleSet", (node): Node => node);

/** The same as a binary decision diagram. */
export const endpointBdd = defineTrait("smithy.rules#endpointBdd", (node): Node => node);

/** Which parameters lead to which endpoint. */
export const endpointTests = defineTrait(
  "smithy.rules#endpointTests",
  (node): readonly EndpointTest[] => readAt(node, "testCases", (cases) => readList(cases, readTest)) ?? [],
);

/** One case of the tests. Its values stay nodes, so that messages can point at them. */
export interface EndpointTest {
  readonly documentation?: string;
  /** The parameters, by name. */
  readonly params?: ObjectNode;
  /** Calls of a client that come to the same parameters. */
  readonly operationInputs: readonly EndpointTestInput[];
  readonly expect: EndpointExpectation;
  readonly node: Node;
}

/** A call of a client. */
export interface EndpointTestInput {
  readonly operationName: StringNode;
  readonly operationParams?: ObjectNode;
  /** The values of built-in parameters, by the names of their sources. */
  readonly builtInParams?: ObjectNode;
  readonly node: Node;
}

/** What a test expects. */
export type EndpointExpectation =
  | { readonly kind: "error"; readonly message: string }
  | {
      readonly kind: "endpoint";
      readonly url: string;
      readonly headers: Node | undefined;
      readonly properties: Node | undefined;
    };

function readTest(node: Node): EndpointTest {
  return withoutUndefined({
    documentation: readAt(node, "documentation", getText),
    params: getObject(node, "params"),
    operationInputs: readAt(node, "operationInputs", (inputs) => readList(inputs, readInput)) ?? [],
    expect: readExpectation(expectEntry(node, "expect")),
    node,
  });
}

function readInput(node: Node): EndpointTestInput {
  return withoutUndefined({
    operationName: expectString(node, "operationName"),
    operationParams: getObject(node, "operationParams"),
    builtInParams: getObject(node, "builtInParams"),
    node,
  });
}

function readExpectation(node: Node): EndpointExpectation {
  const error = getEntry(node, "error");
  if (error?.kind === "string") return { kind: "error", message: error.value };
  const endpoint = getEntry(node, "endpoint");
  return {
    kind: "endpoint",
    url: (endpoint && readAt(endpoint, "url", getText)) ?? "",
    headers: getEntry(endpoint, "headers"),
    properties: getEntry(endpoint, "properties"),
  };
}

function getText(node: Node): string | undefined {
  return node.kind === "string" ? node.value : undefined;
}

function getObject(node: Node, key: string): ObjectNode | undefined {
  const value = getEntry(node, key);
  return value?.kind === "object" ? value : undefined;
}

/** A member of an input that is the value of a parameter. */
export const contextParam = defineTrait("smithy.rules#contextParam", (node) => ({
  name: expectString(node, "name"),
}));

/** A parameter that a trait binds: its name, and the value that says how. */
export interface BoundParameter<Value> {
  readonly name: StringNode;
  readonly value: Value;
}

/** Parameters that have fixed values for an operation: strings, booleans, lists of strings. */
export const staticContextParams = defineTrait(
  "smithy.rules#staticContextParams",
  (node): readonly BoundParameter<Node>[] => readBound(node, (value) => expectEntry(value, "value")),
);

/** Parameters whose values are found in the input of an operation, by JMESPath. */
export const operationContextParams = defineTrait(
  "smithy.rules#operationContextParams",
  (node): readonly BoundParameter<StringNode>[] => readBound(node, (value) => expectString(value, "path")),
);

/** Parameters that are settings of a client, by their types. */
export const clientContextParams = defineTrait(
  "smithy.rules#clientContextParams",
  (node): readonly BoundParameter<"string" | "boolean">[] =>
    readBound(node, (value) => (expectString(value, "type").value === "boolean" ? "boolean" : "string")),
);

function readBound<Value>(node: Node, read: (value: Node) => Value): readonly BoundParameter<Value>[] {
  if (node.kind !== "object") return [];
  return Array.from(node.entries.values(), ({ key, value }) => ({ name: key, value: read(value) }));
}
