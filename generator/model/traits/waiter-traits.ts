import { getEntry, getNumber, type Node, type StringNode } from "../node.js";
import { defineTrait } from "../trait.js";
import { expectEntry, expectString, readAt, readList, readStringAt } from "./read-node.js";

// Spec: https://smithy.io/2.0/additional-specs/waiters.html

/** A state that clients can wait for. */
export interface Waiter {
  /** The name as it is written. */
  readonly name: StringNode;
  readonly node: Node;
  /** What to look for after each call, in order: the first that matches decides. */
  readonly acceptors: readonly Acceptor[];
  /** The shortest and the longest pause between two calls, in seconds. */
  readonly minDelay: number;
  readonly maxDelay: number;
}

/** What to look for, and what follows from it. */
export interface Acceptor {
  readonly state: "success" | "failure" | "retry";
  readonly matcher: Matcher;
  /** A JMESPath expression that leads to an explanation in the output. Only failures have one. */
  readonly message?: StringNode;
}

/** What to look for in the outcome of a call. Expressions and names stay nodes, so that messages can point into them. */
export type Matcher =
  | PathMatcher
  | { readonly kind: "errorType"; readonly error: StringNode }
  | { readonly kind: "success"; readonly succeeds: boolean };

/** A JMESPath expression, evaluated on the output or on `{input, output}`, and what its result is compared with. */
export interface PathMatcher {
  readonly kind: "output" | "inputOutput";
  readonly path: StringNode;
  readonly expected: StringNode;
  readonly comparator: PathComparator;
}

/** How a result is compared: it is the expected value itself, or all or any of its elements are. */
export type PathComparator = "stringEquals" | "booleanEquals" | "allStringEquals" | "anyStringEquals";

/** Gives clients functions that call the operation until a resource is in some state. */
export const waitable = defineTrait("smithy.waiters#waitable", (node): readonly Waiter[] =>
  node.kind === "object" ? Array.from(node.entries.values(), ({ key, value }) => readWaiter(key, value)) : [],
);

function readWaiter(name: StringNode, node: Node): Waiter {
  return {
    name,
    node,
    acceptors: readList(expectEntry(node, "acceptors"), readAcceptor),
    minDelay: getNumber(getEntry(node, "minDelay")) ?? 2,
    maxDelay: getNumber(getEntry(node, "maxDelay")) ?? 120,
  };
}

function readAcceptor(node: Node): Acceptor {
  const message = getEntry(node, "message");
  return {
    // The trait's own shape is an enum of these.
    state: readStringAt(node, "state") as Acceptor["state"],
    matcher: readMatcher(expectEntry(node, "matcher")),
    ...(message?.kind === "string" ? { message } : {}),
  };
}

function readMatcher(node: Node): Matcher {
  const error = getEntry(node, "errorType");
  if (error?.kind === "string") return { kind: "errorType", error };
  const success = getEntry(node, "success");
  if (success?.kind === "boolean") return { kind: "success", succeeds: success.value };
  const isOutput = readAt(node, "output", () => true) ?? false;
  const kind = isOutput ? "output" : "inputOutput";
  const matcher = expectEntry(node, kind);
  return {
    kind,
    path: expectString(matcher, "path"),
    expected: expectString(matcher, "expected"),
    // The trait's own shape is an enum of these.
    comparator: readStringAt(matcher, "comparator") as PathComparator,
  };
}
