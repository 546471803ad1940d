import { deepStrictEqual } from "node:assert";
import { CreateStageCommand } from "@tinsmith/apigateway-client";
// The server's reader stands behind its dispatcher: it is measured from the sources, together with what it is given.
import { createStageOperation } from "../../../generated/apigateway/server/src/create-stage.js";
import { OperationRequest } from "../../../generated/apigateway/server/src/runtime/server/operation-request.js";
import type { Entry, Figure } from "../entry.js";
import { request, stage, stageJson } from "../inputs.js";
import { compare, type Case } from "../measure/compare.js";

/**
 * What the generated code adds to JSON itself: types checked, absent members left out, times as `Date`s, the path and the
 * headers. The floors are `JSON.stringify` of data that is as it goes over the wire, and `JSON.parse` of bytes that came
 * from there. Validators are held to a bar of their own, and only shown here on top of reading.
 */
export const entry: Entry = {
  async measure() {
    const figures: Figure[] = [];
    for (const { name, json, ours, expected, beside = [] } of codecs) {
      deepStrictEqual(ours(), expected, name);
      const floor = { name: "JSON", run: json };
      const cases = { floor, ours: [{ name: "tinsmith", run: ours }], peers: beside };
      figures.push(...(await compare({ name: `codec/${name}`, ...cases, bar: 1.5 })));
    }
    return figures;
  },
};

/** One way of the wire. */
interface Codec {
  readonly name: string;
  readonly json: () => unknown;
  readonly ours: () => unknown;
  readonly expected: unknown;
  readonly beside?: readonly Case[];
}

const { restApiId, ...members } = request;
const wireStage: unknown = JSON.parse(stageJson);
const requestBytes = new TextEncoder().encode(JSON.stringify(members));
const stageBytes = new TextEncoder().encode(stageJson);
const decoder = new TextDecoder("utf-8", { fatal: true });

const operation = new CreateStageCommand(request).operation;
const serialization = { idempotencyToken: () => "token" };
const response = { statusCode: 201, headers: { "content-type": "application/json" }, body: stageBytes };

const codecs: readonly Codec[] = [
  {
    name: "client-serialize",
    json: () => JSON.stringify(members),
    ours: () => operation.serialize(request, serialization),
    expected: {
      method: "POST",
      path: `/restapis/${restApiId}/stages`,
      headers: { accept: "application/json", "content-type": "application/json" },
      body: JSON.stringify(members),
    },
  },
  {
    name: "client-deserialize",
    json: () => JSON.parse(decoder.decode(stageBytes)) as unknown,
    ours: () => operation.deserialize(response),
    expected: stage,
  },
  {
    name: "server-read",
    json: () => JSON.parse(decoder.decode(requestBytes)) as unknown,
    ours: () => createStageOperation.read(operationRequest()),
    expected: request,
    beside: [
      {
        name: "tinsmith, and validate",
        run: () => createStageOperation.validate(createStageOperation.read(operationRequest())),
      },
    ],
  },
  {
    name: "server-write",
    json: () => JSON.stringify(wireStage),
    ours: () => createStageOperation.write(stage).body,
    expected: stageJson,
  },
];

function operationRequest(): OperationRequest {
  return new OperationRequest(serverRequest, [restApiId], requestBytes, 100);
}

const serverRequest = {
  method: "POST",
  path: `/restapis/${restApiId}/stages`,
  query: "",
  body: requestBytes,
  signal: new AbortController().signal,
  header: () => undefined,
  headerNames: () => [],
};
