import { APIGatewayClient, CreateStageCommand } from "@tinsmith/apigateway-client";
import type { CreateStageRequest, Stage } from "@tinsmith/apigateway-types";
import {
  isCreateStageRequest,
  isStage,
  summarise,
  validateCreateStageRequest,
} from "@tinsmith/apigateway-validators";
import * as fc from "fast-check";
import { beforeAll, expect, it, onTestFinished } from "vitest";
import { expectShape, type Model } from "../../generator/model/model.js";
import { apiGatewayModel } from "./support/apigateway-model.js";
import { arbitraryOf } from "./support/arbitrary.js";
import { brokenRequests } from "./support/broken-requests.js";
import { settings } from "./support/callers.js";
import { serve } from "./support/generated-server.js";

const RUNS = { numRuns: 150 };

let model: Model;
beforeAll(async () => {
  model = await apiGatewayModel();
});

it("every request that the model allows arrives as it was sent, every stage comes back as it was given", async () => {
  const exchange = await exchanger();
  await fc.assert(
    fc.asyncProperty(requests(), stages(), async (request, stage) => {
      const { received, output } = await exchange(request, stage);
      expect(received).toStrictEqual([request]);
      expect(output).toStrictEqual(stage);
    }),
    RUNS,
  );
});

it("a request that breaks some of the model is told which, and the handler never sees it", async () => {
  const exchange = await exchanger();
  const breaks = fc.subarray([...brokenRequests], { minLength: 1, maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(requests(), breaks, async (request, broken) => {
      const members = Object.assign({}, ...broken.map((one) => one.members)) as Partial<CreateStageRequest>;
      const input = { ...request, ...members };
      const { received, error } = await exchange(input, {});
      expect(received).toStrictEqual([]);
      expect(error).toMatchObject({
        name: "BadRequestException",
        message: summarise(validateCreateStageRequest(input)),
      });
    }),
    RUNS,
  );
});

it("what is drawn for these tests is what the validators allow", () => {
  fc.assert(fc.property(requests(), isCreateStageRequest));
  fc.assert(fc.property(stages(), isStage));
});

// The casts are what the arbitraries are for: they draw values of the shape that the type was generated from.
function requests(): fc.Arbitrary<CreateStageRequest> {
  return arbitraryOf(model, expectShape(model, "com.amazonaws.apigateway#CreateStageRequest")) as never;
}

function stages(): fc.Arbitrary<Stage> {
  return arbitraryOf(model, expectShape(model, "com.amazonaws.apigateway#Stage")) as never;
}

interface Exchange {
  /** What the handler got. */
  readonly received: readonly CreateStageRequest[];
  /** What the client gave, or threw. */
  readonly output?: Stage;
  readonly error?: unknown;
}

/** A client and a server that exchange one request and one answer after another. */
async function exchanger(): Promise<(input: CreateStageRequest, answer: Stage) => Promise<Exchange>> {
  let received: CreateStageRequest[] = [];
  let answer: Stage = {};
  const url = await serve((input) => {
    received.push(input);
    return answer;
  });
  const client = new APIGatewayClient(settings(url));
  onTestFinished(() => client.destroy());
  return async (input, stage) => {
    received = [];
    answer = stage;
    try {
      const { $metadata: _, ...output } = await client.send(new CreateStageCommand(input));
      return { received, output };
    } catch (error) {
      return { received, error };
    }
  };
}
