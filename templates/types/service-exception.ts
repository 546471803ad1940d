import type { HttpResponse, MetadataBearer, ResponseMetadata, RetryableTrait } from "@smithy/types";

/**
 * An error that a service answered with: the base of every modelled error, and itself the class of errors that the
 * model does not know. `$response` is the raw answer; it is not enumerable, so that logging an error never prints a body.
 */
export class ServiceException extends Error implements MetadataBearer {
  override readonly name: string;
  readonly $fault: "client" | "server";
  readonly $metadata: ResponseMetadata;
  declare readonly $service?: string;
  declare readonly $retryable?: RetryableTrait;
  declare readonly $response?: HttpResponse;

  constructor(options: ServiceExceptionOptions) {
    super(options.message);
    this.name = options.name;
    this.$fault = options.$fault;
    this.$metadata = options.$metadata ?? {};
    if (options.$service !== undefined) this.$service = options.$service;
    if (options.$retryable !== undefined) this.$retryable = options.$retryable;
    if (options.$response !== undefined) {
      Object.defineProperty(this, "$response", {
        value: options.$response,
        writable: true,
        configurable: true,
      });
    }
  }

  /** `instanceof` takes errors of other copies of a class too, told by their name: bundles often hold several. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    if (!ServiceException.isInstance(value)) return false;
    return this === ServiceException || value.name === this.name || this.prototype.isPrototypeOf(value);
  }

  /** Whether a value is such an error, of whichever copy of this class: told by its members. */
  static isInstance(value: unknown): value is ServiceException {
    if (typeof value !== "object" || value === null) return false;
    if (!("$fault" in value) || !("$metadata" in value) || !("name" in value)) return false;
    return value.$fault === "client" || value.$fault === "server";
  }
}

/** What a `ServiceException` is made of. Only the name and the fault are needed. */
export interface ServiceExceptionOptions {
  readonly name: string;
  readonly $fault: "client" | "server";
  readonly message?: string | undefined;
  readonly $metadata?: ResponseMetadata | undefined;
  readonly $service?: string | undefined;
  readonly $retryable?: RetryableTrait | undefined;
  readonly $response?: HttpResponse | undefined;
}

/** What the constructor of a modelled error takes: the error's own members, and all options that its class does not fix. */
export type ExceptionOptions<Exception extends ServiceException> = Omit<Exception, keyof ServiceException> &
  Omit<ServiceExceptionOptions, "name" | "$fault">;
