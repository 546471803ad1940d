import { REGION } from "./access-key.js";
import type { Deployments } from "./known-apis.js";

/**
 * What the service says when it has started: where it is, and lines that can be pasted into a shell to try it. Lines that
 * are signed take the key from ACCESS_KEY in that shell: no secret is printed.
 */
export function greeting(url: string, deployments: Deployments | undefined, isSigned: boolean): string {
  const { restApiId, deploymentId } = exampleOf(deployments);
  const aws = isSigned ? `${CLI_KEY} aws` : "aws";
  const awsFlags = isSigned ? "" : " --no-sign-request";
  const curlFlags = isSigned ? ` --aws-sigv4 aws:amz:${REGION}:apigateway --user "$ACCESS_KEY"` : "";
  return `CreateStage listens at ${url}. To try it:

  ${aws} apigateway create-stage --endpoint-url ${url} --region ${REGION}${awsFlags} \\
    --rest-api-id ${restApiId} --stage-name prod --deployment-id ${deploymentId}

  curl -i ${url}/restapis/${restApiId}/stages${curlFlags} -H 'Content-Type: application/json' \\
    -d '{ "stageName": "dev", "deploymentId": "${deploymentId}" }'
`;
}

const CLI_KEY = 'AWS_ACCESS_KEY_ID="${ACCESS_KEY%%:*}" AWS_SECRET_ACCESS_KEY="${ACCESS_KEY#*:}"';

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
