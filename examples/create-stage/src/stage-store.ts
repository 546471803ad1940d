import type { Stage } from "@tinsmith/apigateway-types";

/** Where stages are kept. The handlers know this and nothing of the database behind it. */
export interface StageStore {
  /** Keeps a stage, unless its API has one of that name: then false. On disk when it resolves. */
  add(restApiId: string, stageName: string, stage: Stage): Promise<boolean>;
  /** The stage of that name, if its API has one. */
  get(restApiId: string, stageName: string): Promise<Stage | undefined>;
  /** Waits for what is being written. Afterwards the store is of no use. */
  close(): Promise<void>;
}
