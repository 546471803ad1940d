import { isDeepStrictEqual } from "node:util";
import { parseUriPattern } from "../../../../generator/model/knowledge/uri-pattern.js";
import type { Member, StructureShape } from "../../../../generator/model/shape.js";
import { hasTrait, traitOf } from "../../../../generator/model/trait.js";
import {
  http,
  httpHeader,
  httpPayload,
  httpQuery,
  httpQueryParams,
} from "../../../../generator/model/traits/http-traits.js";
import type { Members } from "./draw-members.js";
import type { OperationCall } from "./operation-calls.js";
import type { SentRequest } from "./sent-request.js";

/** Something in which two sides are known to differ, by a rule of the model. */
export interface KnownDifference<Value> {
  readonly reason: string;
  readonly applies: (call: OperationCall) => boolean;
  /** What the other side has, from what the one side has. */
  readonly change: (value: Value, call: OperationCall) => Value;
}

/** From a request of the AWS SDK to the one of the generated client. */
export const requestDifferences: readonly KnownDifference<SentRequest>[] = [
  {
    reason: "The AWS SDK asks for JSON even where the answer is a blob of a type that the service chooses.",
    applies: ({ outputShape, ...call }) => answersBlob(outputShape) && !setsAccept(call),
    change: (request) => ({ ...request, headers: { ...request.headers, accept: "*/*" } }),
  },
];

/** From the input of a call of the AWS SDK to the one that the handler gets. */
export const inputDifferences: readonly KnownDifference<Members>[] = [
  {
    reason: "The AWS SDK always sends `accept`, so a member that is bound to it is always there.",
    applies: (call) => acceptMember(call) !== undefined && !setsAccept(call),
    change: (input, call) => ({ ...input, [acceptMember(call)?.name ?? ""]: "application/json" }),
  },
  {
    reason:
      "A map of query parameters gets all that are in the query, those of members and of the URI as well, and is " +
      "empty where there are none.",
    applies: (call) =>
      queryMap(call) !== undefined && (call.extent === "required members" || bindsQuery(call)),
    change: (input, call) => ({ ...input, [queryMap(call)?.name ?? ""]: wholeQuery(input, call) }),
  },
];

/** From the output that the handler gives to the one that the AWS SDK has. */
export const outputDifferences: readonly KnownDifference<Members>[] = [
  {
    reason: "The AWS SDK gives null for a payload without bytes.",
    applies: ({ outputShape, output }) => lacks(output, blobMember(outputShape)),
    change: (output, { outputShape }) => ({ ...output, [blobMember(outputShape)?.name ?? ""]: null }),
  },
];

/**
 * A value with the known differences of a call. Throws where one of them changes nothing, because then it is no
 * difference any more.
 */
export function withDifferences<Value>(
  differences: readonly KnownDifference<Value>[],
  value: Value,
  call: OperationCall,
): Value {
  let changed = value;
  for (const difference of differences) {
    if (!difference.applies(call)) continue;
    const before = changed;
    changed = difference.change(before, call);
    if (isDeepStrictEqual(before, changed)) throw new Error(`No longer so: ${difference.reason}`);
  }
  return changed;
}

type Request = Pick<OperationCall, "inputShape" | "input">;

function answersBlob(shape: StructureShape | undefined): boolean {
  return blobMember(shape) !== undefined;
}

/** No other payload than blobs is in the model. */
function blobMember(shape: StructureShape | undefined): Member | undefined {
  return membersOf(shape).find((member) => hasTrait(member, httpPayload));
}

function setsAccept(request: Request): boolean {
  const member = acceptMember(request);
  return member !== undefined && request.input[member.name] !== undefined;
}

/** Whether there is such a member, and it has no value. */
function lacks(members: Members, member: Member | undefined): boolean {
  return member !== undefined && members[member.name] === undefined;
}

function acceptMember({ inputShape }: Request): Member | undefined {
  return membersOf(inputShape).find((member) => traitOf(member, httpHeader)?.toLowerCase() === "accept");
}

function queryMap({ inputShape }: Request): Member | undefined {
  return membersOf(inputShape).find((member) => hasTrait(member, httpQueryParams));
}

function bindsQuery(call: OperationCall): boolean {
  return Object.keys(boundQuery(call.input, call)).length > 0;
}

function wholeQuery(input: Members, call: OperationCall): object {
  const own = input[queryMap(call)?.name ?? ""];
  return { ...(typeof own === "object" ? own : {}), ...boundQuery(input, call) };
}

/** The parameters of members, and those that stand in the URI. */
function boundQuery(
  input: Members,
  { operation, inputShape }: OperationCall,
): Readonly<Record<string, string>> {
  const uri = traitOf(operation, http)?.uri.value ?? "";
  const literals = parseUriPattern(uri).pattern.queryLiterals.map(
    ({ name, value }) => [name, value] as const,
  );
  const members = membersOf(inputShape).flatMap((member) => {
    const name = traitOf(member, httpQuery);
    const value = input[member.name];
    return name === undefined || value === undefined ? [] : [[name, queryText(value)] as const];
  });
  return Object.fromEntries([...literals, ...members]);
}

/** Members of operations that have a map of query parameters are no others than these. */
function queryText(value: unknown): string {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return String(value);
  throw new Error("No other member is bound to a query that has a map.");
}

function membersOf(shape: StructureShape | undefined): readonly Member[] {
  return shape === undefined ? [] : [...shape.members.values()];
}
