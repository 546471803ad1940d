import { createValidateEquals, type tags } from "typia";

type Variables = Record<
  string & tags.Pattern<"^[A-Za-z0-9_]+$">,
  string & tags.Pattern<"^[A-Za-z0-9-._~:/?#&=,]+$">
>;

interface CreateStageRequest {
  readonly restApiId: string;
  readonly stageName: string & tags.MaxLength<128> & tags.Pattern<"^[a-zA-Z0-9_-]+$">;
  readonly deploymentId: string;
  readonly description?: string;
  readonly cacheClusterEnabled?: boolean;
  readonly cacheClusterSize?: "0.5" | "1.6" | "6.1" | "13.5" | "28.4" | "58.2" | "118" | "237";
  readonly variables?: Variables;
  readonly documentationVersion?: string;
  readonly canarySettings?: {
    readonly percentTraffic?: number & tags.Minimum<0> & tags.Maximum<100>;
    readonly deploymentId?: string;
    readonly stageVariableOverrides?: Variables;
    readonly useStageCache?: boolean;
  };
  readonly tracingEnabled?: boolean;
  readonly tags?: Record<
    string & tags.MaxLength<128> & tags.Pattern<"^(?!aws:)[a-zA-Z+-=._:/]+$">,
    string & tags.MaxLength<256> & tags.Pattern<"^[a-zA-Z+-=._:/]*$">
  >;
}

/**
 * CreateStage's constraints for typia, whose transformer writes the function (`transform-typia.mjs`). The plain
 * `createValidate` passes keys that do not match: only this one tells of them, as of every member too many.
 */
export const validateByTypia = createValidateEquals<CreateStageRequest>();
