import type { Deployments } from "./known-apis.js";

/** What the service says when it has started: where it is, and lines that can be pasted into a shell to try it. */
export function greeting(url: string, deployments: Deployments | undefined): string {
  const { restApiId, deploymentId } = exampleOf(deployments);
  return `CreateStage listens at ${url}. To try it:

  aws apigateway create-stage --endpoint-url ${url} --region us-east-1 --no-sign-request \\
    --rest-api-id ${restApiId} --stage-name prod --deployment-id ${deploymentId}

  curl -i ${url}/restapis/${restApiId}/stages -H 'Content-Type: application/json' \\
    -d '{ "stageName": "dev", "deploymentId": "${deploymentId}" }'
`;
}

interface Example {
  readonly restApiId: string;
  readonly deploymentId: string;
}

/** Ids that the service takes: the first of the seed file, or any. */
function exampleOf(deployments: Deployments | undefined): Example {
  for (const [restApiId, [deploymentId]] of deployments ?? []) {
    if (deploymentId !== undefined) return { restApiId, deploymentId };
  }
  return { restApiId: "a1b2c3d4e5", deploymentId: "d1e2f3" };
}
