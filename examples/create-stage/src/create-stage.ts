import {
  BadRequestException,
  ConflictException,
  NotFoundException,
  type CreateStageRequest,
  type Stage,
} from "@tinsmith/apigateway-types";
import type { KnownApis } from "./known-apis.js";
import { newStage } from "./new-stage.js";
import type { StageStore } from "./stage-store.js";

/** What the handler of CreateStage needs from the world. */
export interface CreateStageParts {
  readonly stages: StageStore;
  readonly apis: KnownApis;
  readonly now: () => Date;
}

/** Makes the handler of CreateStage. Its input has passed the model's constraints; what is left depends on the world. */
export function createStageHandler({ stages, apis, now }: CreateStageParts): CreateStageHandler {
  return async (request) => {
    checkReferences(request, apis);
    const stage = newStage(request, now());
    const added = await stages.add(request.restApiId, request.stageName, stage);
    if (!added) throw new ConflictException({ message: "Stage already exists" });
    return stage;
  };
}

type CreateStageHandler = (request: CreateStageRequest) => Promise<Stage>;

function checkReferences(
  { restApiId, deploymentId, canarySettings }: CreateStageRequest,
  apis: KnownApis,
): void {
  if (!apis.hasApi(restApiId)) {
    throw new NotFoundException({ message: "Invalid API identifier specified" });
  }
  for (const id of [deploymentId, canarySettings?.deploymentId]) {
    if (id != null && !apis.hasDeployment(restApiId, id)) {
      throw new BadRequestException({ message: "Deployment id does not exist" });
    }
  }
}
