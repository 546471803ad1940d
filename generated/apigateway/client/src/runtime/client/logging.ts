import type { Handler, MetadataBearer, SdkError } from "@smithy/types";

import type { Call } from "./call.js";

/**
 * Tells the client's logger how a call ended: the names of service, operation and error, and the response's ids. Inputs,
 * outputs and messages may hold secrets and are never told.
 */
export function withLogging<Input extends object, Output extends MetadataBearer>(
  { context }: Call<Input, Output>,
  handler: Handler<Input, Output>,
): Handler<Input, Output> {
  const { logger, ...names } = context;
  if (logger === undefined) return handler;
  return async (args) => {
    try {
      const answer = await handler(args);
      logger.info({ ...names, metadata: answer.output.$metadata });
      return answer;
    } catch (thrown) {
      // Guaranteed by the optional members: whatever was thrown may have these.
      const { name, $metadata } = (thrown ?? {}) as Partial<SdkError>;
      logger.error({ ...names, error: name, metadata: $metadata });
      throw thrown;
    }
  };
}
