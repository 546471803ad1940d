import type { Logger, Provider, RequestSigner, RetryStrategyV2 } from "@smithy/types";

import type { EndpointResolver, EndpointSetting, EndpointSettings } from "./endpoint.js";
import type { SerializationContext } from "./operation.js";
import type { Provided } from "./provider.js";
import type { Transport, TransportOptions } from "./transport.js";

/** The settings of a client. All have defaults; the names and their meaning are those of the AWS SDK. */
export interface ClientConfig {
  /** The region to call and to sign for. Default: `AWS_REGION` or `AWS_DEFAULT_REGION` of the environment. */
  readonly region?: Provided<string> | undefined;
  /** Where requests go. Default: the service's host in the region. */
  readonly endpoint?: Provided<EndpointSetting> | undefined;
  /** How often a request is sent at most. Default: `AWS_MAX_ATTEMPTS` of the environment, else 3. */
  readonly maxAttempts?: Provided<number> | undefined;
  /** How failed requests are tried again. There is the standard mode alone: `adaptive` is taken for it. */
  readonly retryMode?: Provided<string> | undefined;
  /** Decides on further attempts in place of the standard strategy. */
  readonly retryStrategy?: Provided<RetryStrategyV2> | undefined;
  /** Sends requests in place of the platform's transport, or the settings of that. */
  readonly requestHandler?: Transport | TransportOptions | undefined;
  /** Is told of every call and how it ended; never of inputs, outputs or credentials. */
  readonly logger?: Logger | undefined;
  /** False for `http:` where the endpoint is the default one. */
  readonly tls?: boolean | undefined;
  /** The default host that answers over IPv6 as well. */
  readonly useDualstackEndpoint?: Provided<boolean> | undefined;
  /** The default host with FIPS 140 cryptography. */
  readonly useFipsEndpoint?: Provided<boolean> | undefined;
  /** How far the service's clock is ahead of ours, in milliseconds. Corrected as answers come. */
  readonly systemClockOffset?: number | undefined;
  /** Stands behind the client's own name in the `user-agent` header. */
  readonly customUserAgent?: string | readonly UserAgentPart[] | undefined;
  /** Makes idempotency tokens. Default: random UUIDs. */
  readonly idempotencyToken?: (() => string) | undefined;
}

/** `["program", "1.2"]` is `program/1.2`. */
export type UserAgentPart = readonly [name: string, version?: string];

/** The facts of a service that a generated client brings along. */
export interface ServiceDescription {
  /** `aws.api#service`, `sdkId`. */
  readonly serviceId: string;
  /** The name of the client's class, which middleware and loggers are told. */
  readonly clientName: string;
  readonly apiVersion: string;
}

/** The settings as a client keeps them: every value that may come later is behind a function. */
export interface ResolvedClientConfig extends ServiceDescription, SerializationContext, EndpointSettings {
  /** The endpoint of a call, whoever chose it. */
  readonly requestEndpoint: EndpointResolver;
  readonly maxAttempts: Provider<number>;
  readonly retryMode: Provider<string>;
  readonly retryStrategy: Provider<RetryStrategyV2>;
  readonly requestHandler: Transport;
  /** What authenticates requests: one for each scheme of the model, best first. */
  readonly authSigners: readonly Provider<RequestSigner>[];
  /** Chooses among them for an operation with these schemes. Absent where there is nothing to choose. */
  readonly chooseSigner?: (schemeIds: readonly string[] | undefined) => Promise<RequestSigner | undefined>;
  readonly logger: Logger | undefined;
  readonly userAgent: string;
  systemClockOffset: number;
}
