/** Which APIs and deployments there are. Creating those is another service's business. */
export interface KnownApis {
  hasApi(restApiId: string): boolean;
  hasDeployment(restApiId: string, deploymentId: string): boolean;
}

/** The deployments of each API that there is. */
export type Deployments = ReadonlyMap<string, ReadonlySet<string>>;

/** Takes any id, for trying things out. */
export const anyApi: KnownApis = {
  hasApi: () => true,
  hasDeployment: () => true,
};

/** Knows these and no others. */
export function onlyApis(deployments: Deployments): KnownApis {
  return {
    hasApi: (restApiId) => deployments.has(restApiId),
    hasDeployment: (restApiId, deploymentId) => deployments.get(restApiId)?.has(deploymentId) ?? false,
  };
}
