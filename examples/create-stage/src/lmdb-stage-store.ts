import { createHash } from "node:crypto";
import type { Stage } from "@tinsmith/apigateway-types";
import { open, type RootDatabase } from "lmdb";
import type { StageStore } from "./stage-store.js";

/** Stages in an LMDB database, which several processes may share. */
export class LmdbStageStore implements StageStore {
  readonly #database: RootDatabase<StoredStage, StageKey>;

  /** Opens the database of a folder; makes both where they are not there yet. */
  constructor(folder: string) {
    // `noSubdir` is said because lmdb would take a folder with a dot in its name for a file.
    this.#database = open({ path: folder, encoding: "json", noSubdir: false });
  }

  async add(restApiId: string, stageName: string, stage: Stage): Promise<boolean> {
    const key = stageKey(restApiId, stageName);
    // Condition and write are one transaction, so that of two requests for the same name only one can win.
    const added = await this.#database.ifNoExists(key, () => {
      void this.#database.put(key, writeStage(restApiId, stage));
    });
    await this.#database.flushed;
    return added;
  }

  async get(restApiId: string, stageName: string): Promise<Stage | undefined> {
    const stored = this.#database.get(stageKey(restApiId, stageName));
    return stored && readStage(stored);
  }

  async close(): Promise<void> {
    await this.#database.close();
  }
}

/** A digest of the API's id, and the stage's name: keys of LMDB are short, and an id may be as long as a URL. */
type StageKey = [restApi: string, stageName: string];

/** A stage as JSON has it. */
interface StoredStage {
  readonly restApiId: string;
  readonly stage: Omit<Stage, "createdDate" | "lastUpdatedDate">;
  readonly createdDate?: number | undefined;
  readonly lastUpdatedDate?: number | undefined;
}

function stageKey(restApiId: string, stageName: string): StageKey {
  return [createHash("sha256").update(restApiId).digest("base64url"), stageName];
}

function writeStage(restApiId: string, { createdDate, lastUpdatedDate, ...stage }: Stage): StoredStage {
  return {
    restApiId,
    stage,
    createdDate: createdDate?.getTime(),
    lastUpdatedDate: lastUpdatedDate?.getTime(),
  };
}

function readStage({ stage, createdDate, lastUpdatedDate }: StoredStage): Stage {
  return {
    ...stage,
    createdDate: readDate(createdDate),
    lastUpdatedDate: readDate(lastUpdatedDate),
  };
}

function readDate(milliseconds: number | undefined): Date | undefined {
  return milliseconds === undefined ? undefined : new Date(milliseconds);
}
