import type { HttpResponse, ResponseMetadata } from "@smithy/types";

/** The status of a response and the ids that support asks for. Ids that the response lacks are left out. */
export function responseMetadata({ statusCode, headers }: HttpResponse): ResponseMetadata {
  const metadata: ResponseMetadata = { httpStatusCode: statusCode };
  const requestId =
    headers["x-amzn-requestid"] ?? headers["x-amzn-request-id"] ?? headers["x-amz-request-id"];
  const extendedRequestId = headers["x-amz-id-2"];
  const cfId = headers["x-amz-cf-id"];
  if (requestId !== undefined) metadata.requestId = requestId;
  if (extendedRequestId !== undefined) metadata.extendedRequestId = extendedRequestId;
  if (cfId !== undefined) metadata.cfId = cfId;
  return metadata;
}
