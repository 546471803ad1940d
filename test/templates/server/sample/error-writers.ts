import { errorResponse, type OperationResponse, setHeader } from "../../../../templates/server/response.js";
import type {
  BadRequestException,
  ConflictException,
  NotFoundException,
  TooManyRequestsException,
} from "./errors.js";

export function writeBadRequestException(error: Pick<BadRequestException, "message">): OperationResponse {
  return errorResponse(400, "BadRequestException", JSON.stringify({ message: error.message }));
}

export function writeConflictException(error: Pick<ConflictException, "message">): OperationResponse {
  return errorResponse(409, "ConflictException", JSON.stringify({ message: error.message }));
}

export function writeNotFoundException(error: Pick<NotFoundException, "message">): OperationResponse {
  return errorResponse(404, "NotFoundException", JSON.stringify({ message: error.message }));
}

export function writeTooManyRequestsException(
  error: Pick<TooManyRequestsException, "message" | "retryAfterSeconds">,
): OperationResponse {
  const headers: Record<string, string> = {};
  if (error.retryAfterSeconds != null) setHeader(headers, "Retry-After", error.retryAfterSeconds);
  return errorResponse(429, "TooManyRequestsException", JSON.stringify({ message: error.message }), headers);
}
