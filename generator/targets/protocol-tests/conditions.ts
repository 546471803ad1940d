import type { Code } from "../../emit/code.js";
import { literal, object } from "../../emit/expressions.js";
import { getEntry, getString, type Node } from "../../model/node.js";
import type { HttpRequestTestCase, HttpResponseTestCase } from "../../model/traits/test-traits.js";

/** What a case asks of the client beside the input, as the last argument of a call; none for nothing. */
export function clientConditions(test: HttpRequestTestCase | HttpResponseTestCase): readonly Code[] {
  const host = "host" in test ? test.host : undefined;
  const region = vendorSetting(test.vendorParams, "region", "AWS_DEFAULT_REGION");
  const credentials = vendorCredentials(test.vendorParams);
  const properties: (readonly [string, Code])[] = [
    ...(host === undefined ? [] : [["host", literal(host)] as const]),
    ...(region === undefined ? [] : [["region", literal(region)] as const]),
    ...(credentials === undefined ? [] : [["credentials", credentials] as const]),
    ...(isUnsigned(test) ? [["unsigned", literal(true)] as const] : []),
  ];
  return properties.length === 0 ? [] : [object(properties)];
}

/** Generated clients know Signature Version 4 alone. Under any other scheme a request is compared without one. */
function isUnsigned({ authScheme = SIGV4 }: HttpRequestTestCase | HttpResponseTestCase): boolean {
  return authScheme !== SIGV4;
}

const SIGV4 = "aws.auth#sigv4";

function vendorCredentials(vendorParams: Node | undefined): Code | undefined {
  const accessKeyId = vendorSetting(vendorParams, "aws_access_key_id", "AWS_ACCESS_KEY_ID");
  const secretAccessKey = vendorSetting(vendorParams, "aws_secret_access_key", "AWS_SECRET_ACCESS_KEY");
  if (accessKeyId === undefined || secretAccessKey === undefined) return undefined;
  const sessionToken = vendorSetting(vendorParams, "aws_session_token", "AWS_SESSION_TOKEN");
  return object([
    ["accessKeyId", literal(accessKeyId)],
    ["secretAccessKey", literal(secretAccessKey)],
    ...(sessionToken === undefined ? [] : [["sessionToken", literal(sessionToken)] as const]),
  ]);
}

/** A setting of the parameters that AWS's models use: of the client itself, else of its environment. */
function vendorSetting(
  vendorParams: Node | undefined,
  ofClient: string,
  ofEnvironment: string,
): string | undefined {
  const scoped = getEntry(vendorParams, "scopedConfig");
  return (
    getString(getEntry(getEntry(scoped, "client"), ofClient)) ??
    getString(getEntry(getEntry(scoped, "environment"), ofEnvironment))
  );
}
