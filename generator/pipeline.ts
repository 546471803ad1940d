import type { ServiceConfig } from "./config/config.js";
import type { Result } from "./diagnostics/diagnostic.js";
import type { OutputFile } from "./emit/output-file.js";
import type { Model } from "./model/model.js";
import type { Host } from "./source/host.js";

/** What a run of the whole line over one service needs. */
export interface PipelineInput {
  readonly host: Host;
  /** The folder of the configuration file, absolute; all configured paths are relative to it. */
  readonly root: string;
  readonly service: ServiceConfig;
}

/** read → parse → assemble → check: the sound model of one service's files, or everything that is wrong with them. */
export declare function loadModel(input: PipelineInput): Promise<Result<Model | undefined>>;

/** The whole line but for writing: every file of every package, or diagnostics with errors and no file at all. */
export declare function generateFiles(input: PipelineInput): Promise<Result<readonly OutputFile[]>>;
