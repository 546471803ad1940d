import { getBoolean, getEntry, getString, getStrings, type Node } from "../node.js";
import { defineAnnotation, defineTrait } from "../trait.js";
import { readStringAt, withoutUndefined } from "./read-node.js";

/** What AWS's tools know a service by. Spec: https://smithy.io/2.0/aws/aws-core.html#aws-api-service-trait */
export interface AwsService {
  readonly sdkId: string;
  readonly arnNamespace?: string;
  readonly cloudFormationName?: string;
  readonly cloudTrailEventSource?: string;
  readonly cloudWatchNamespace?: string;
  readonly docId?: string;
  readonly endpointPrefix?: string;
}

/** A service of AWS. */
export const awsService = defineTrait("aws.api#service", (node): AwsService =>
  withoutUndefined({
    sdkId: readStringAt(node, "sdkId"),
    arnNamespace: getString(getEntry(node, "arnNamespace")),
    cloudFormationName: getString(getEntry(node, "cloudFormationName")),
    cloudTrailEventSource: getString(getEntry(node, "cloudTrailEventSource")),
    cloudWatchNamespace: getString(getEntry(node, "cloudWatchNamespace")),
    docId: getString(getEntry(node, "docId")),
    endpointPrefix: getString(getEntry(node, "endpointPrefix")),
  }),
);

/** What the trait `sigv4` says: the name that requests are signed for. */
export interface SigV4 {
  readonly name: string;
}

/** Requests are signed with AWS's Signature Version 4. Spec: https://smithy.io/2.0/aws/aws-auth.html */
export const sigv4 = defineTrait("aws.auth#sigv4", (node): SigV4 => ({ name: readStringAt(node, "name") }));

/** Requests may be signed for several regions at once, with Signature Version 4a. */
export const sigv4a = defineTrait("aws.auth#sigv4a", (node): SigV4 => ({ name: readStringAt(node, "name") }));

/** The body of an operation is not part of what is signed. */
export const unsignedPayload = defineAnnotation("aws.auth#unsignedPayload");

/** What a protocol of AWS says beside its name: versions of HTTP by their ALPN ids, best first. */
export interface AwsProtocol {
  readonly http?: readonly string[];
  readonly eventStreamHttp?: readonly string[];
  readonly noErrorWrapping?: boolean;
}

/** JSON over REST. Spec: https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html */
export const restJson1 = defineTrait("aws.protocols#restJson1", readAwsProtocol);

/** Reads what the traits of the REST protocols have in common. */
export function readAwsProtocol(node: Node): AwsProtocol {
  return withoutUndefined({
    http: getEntry(node, "http") && getStrings(getEntry(node, "http")),
    eventStreamHttp: getEntry(node, "eventStreamHttp") && getStrings(getEntry(node, "eventStreamHttp")),
    noErrorWrapping: getBoolean(getEntry(node, "noErrorWrapping")),
  });
}
