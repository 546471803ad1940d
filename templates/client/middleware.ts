import type {
  DeserializeMiddleware,
  FinalizeHandler,
  FinalizeRequestMiddleware,
  Handler,
  HttpRequest,
  HttpResponse,
  MetadataBearer,
  MiddlewareStack as SmithyMiddlewareStack,
  Pluggable,
  SerializeMiddleware,
} from "@smithy/types";

import { withAttempts } from "./attempts.js";
import { buildRequest } from "./build-request.js";
import type { Answer, Call, Next } from "./call.js";
import { MiddlewareStack } from "./middleware-stack.js";
import { readResponse } from "./read-response.js";
import { withSignature } from "./signing.js";

/**
 * The handler of a call with middleware: the steps of `answerCall`, with that of the client and of the command between
 * them. The steps have the names that they have in the AWS SDK, so that middleware can be put beside them.
 */
export function middlewareHandler<Input extends object, Output extends MetadataBearer>(
  call: Call<Input, Output>,
  ofClient: SmithyMiddlewareStack<object, MetadataBearer>,
  ofCommand: SmithyMiddlewareStack<Input, Output>,
): Handler<Input, Output> {
  const stack = new MiddlewareStack<Input, Output>();
  stack.add(around(call, withAttempts), {
    step: "finalizeRequest",
    priority: "high",
    name: "retryMiddleware",
  });
  stack.addRelativeTo(around(call, withSignature), {
    relation: "after",
    toMiddleware: "retryMiddleware",
    name: "httpSigningMiddleware",
    aliases: ["awsAuthMiddleware"],
  });
  // Guaranteed by the bounds: middleware that runs for every command runs for this one.
  stack.use(ofClient as unknown as Pluggable<Input, Output>);
  stack.use(ofCommand);
  stack.add(serializing(call), { step: "serialize", name: "serializerMiddleware", override: true });
  stack.add(deserializing(call), { step: "deserialize", name: "deserializerMiddleware", override: true });
  return stack.resolve(
    // Guaranteed by the serializer, whose request this is.
    ({ request }) => call.config.requestHandler.handle(request as HttpRequest, call.options),
    call.context,
  );
}

function serializing<Input extends object, Output extends MetadataBearer>(
  call: Call<Input, Output>,
): SerializeMiddleware<Input, Output> {
  return (next) => async (args) => next({ ...args, request: await buildRequest(call, args.input) });
}

function deserializing<Input extends object, Output extends MetadataBearer>(
  call: Call<Input, Output>,
): DeserializeMiddleware<Input, Output> {
  return (next) => async (args) => {
    const { response } = await next(args);
    // Guaranteed by the transport, or by whoever answers in its place.
    return readResponse(call, response as HttpResponse);
  };
}

type Step<Input, Output extends MetadataBearer> = (
  call: Call<Input, Output>,
  request: HttpRequest,
  next: Next<Output>,
) => Promise<Answer<Output>>;

/** A step of the straight way as middleware. */
function around<Input extends object, Output extends MetadataBearer>(
  call: Call<Input, Output>,
  step: Step<Input, Output>,
): FinalizeRequestMiddleware<Input, Output> {
  return (next: FinalizeHandler<Input, Output>) => (args) =>
    // Guaranteed by the steps outside and inside of this one: the serializer's request, the transport's response.
    step(
      call,
      args.request as HttpRequest,
      (request) => next({ ...args, request }) as Promise<Answer<Output>>,
    );
}
