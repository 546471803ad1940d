import { type ExceptionOptions, ServiceException } from "../../../../templates/types/service-exception.js";

/** Four of the errors of CreateStage, as the types target makes them. */

export class BadRequestException extends ServiceException {
  constructor(options: ExceptionOptions<BadRequestException>) {
    super({ ...options, name: "BadRequestException", $fault: "client" });
  }

  static override isInstance(value: unknown): value is BadRequestException {
    return ServiceException.isInstance(value) && value.name === "BadRequestException";
  }
}

export class ConflictException extends ServiceException {
  constructor(options: ExceptionOptions<ConflictException>) {
    super({ ...options, name: "ConflictException", $fault: "client" });
  }

  static override isInstance(value: unknown): value is ConflictException {
    return ServiceException.isInstance(value) && value.name === "ConflictException";
  }
}

export class NotFoundException extends ServiceException {
  constructor(options: ExceptionOptions<NotFoundException>) {
    super({ ...options, name: "NotFoundException", $fault: "client" });
  }

  static override isInstance(value: unknown): value is NotFoundException {
    return ServiceException.isInstance(value) && value.name === "NotFoundException";
  }
}

export class TooManyRequestsException extends ServiceException {
  readonly retryAfterSeconds?: string | undefined;

  constructor(options: ExceptionOptions<TooManyRequestsException>) {
    super({ ...options, name: "TooManyRequestsException", $fault: "client" });
    this.retryAfterSeconds = options.retryAfterSeconds;
  }

  static override isInstance(value: unknown): value is TooManyRequestsException {
    return ServiceException.isInstance(value) && value.name === "TooManyRequestsException";
  }
}
