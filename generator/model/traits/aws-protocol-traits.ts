import { getBoolean, getEntry, getNumber, getString, getStrings, type Node } from "../node.js";
import { defineAnnotation, defineTrait, type TraitType } from "../trait.js";
import { readAwsProtocol, restJson1 } from "./aws-traits.js";
import { readStringAt, withoutUndefined } from "./read-node.js";

// Spec: https://smithy.io/2.0/aws/protocols/index.html

/** The versions of HTTP that a protocol is spoken over, by their ALPN ids, best first. */
export interface HttpVersions {
  readonly http: readonly string[];
  /** Those for operations with event streams; each is also one of `http`. */
  readonly eventStreamHttp: readonly string[];
}

/** JSON over RPC, version 1.0. */
export const awsJson10 = defineTrait("aws.protocols#awsJson1_0", readHttpVersions);

/** JSON over RPC, version 1.1. */
export const awsJson11 = defineTrait("aws.protocols#awsJson1_1", readHttpVersions);

/** XML over REST. */
export const restXml = defineTrait("aws.protocols#restXml", readAwsProtocol);

/** Forms in the request, XML in the response. */
export const awsQuery = defineAnnotation("aws.protocols#awsQuery");

/** The same as EC2 speaks it. */
export const ec2Query = defineAnnotation("aws.protocols#ec2Query");

/** A service of another protocol that answers errors with the codes it had under `awsQuery`. */
export const awsQueryCompatible = defineAnnotation("aws.protocols#awsQueryCompatible");

/** Smithy's RPC with CBOR bodies. Spec: https://smithy.io/2.0/additional-specs/protocols/smithy-rpc-v2.html */
export const rpcv2Cbor = defineTrait("smithy.protocols#rpcv2Cbor", readHttpVersions);

/** Smithy's RPC with JSON bodies. */
export const rpcv2Json = defineTrait("smithy.protocols#rpcv2Json", readHttpVersions);

/** AWS's own protocols. */
export const awsProtocols: readonly TraitType<unknown>[] = [
  awsJson10,
  awsJson11,
  awsQuery,
  ec2Query,
  restJson1,
  restXml,
];

/** The code and status that an error has on the wire of `awsQuery`. */
export interface AwsQueryError {
  readonly code: string;
  readonly httpResponseCode: number;
}

/** An error whose code is not its name. */
export const awsQueryError = defineTrait("aws.protocols#awsQueryError", (node): AwsQueryError => ({
  code: readStringAt(node, "code"),
  httpResponseCode: getNumber(getEntry(node, "httpResponseCode")) ?? 400,
}));

/** How requests and responses of an operation carry checksums. */
export interface HttpChecksum {
  readonly requestChecksumRequired: boolean;
  /** The input member that picks the algorithm of the request. */
  readonly requestAlgorithmMember?: string;
  /** The input member by which callers ask for the response to be checked. */
  readonly requestValidationModeMember?: string;
  readonly responseAlgorithms: readonly string[];
}

/** Checksums of bodies. Spec: https://smithy.io/2.0/aws/aws-core.html#aws-protocols-httpchecksum-trait */
export const httpChecksum = defineTrait("aws.protocols#httpChecksum", (node): HttpChecksum =>
  withoutUndefined({
    requestChecksumRequired: getBoolean(getEntry(node, "requestChecksumRequired")) ?? false,
    requestAlgorithmMember: getString(getEntry(node, "requestAlgorithmMember")),
    requestValidationModeMember: getString(getEntry(node, "requestValidationModeMember")),
    responseAlgorithms: getStrings(getEntry(node, "responseAlgorithms")),
  }),
);

function readHttpVersions(node: Node): HttpVersions {
  return {
    http: getStrings(getEntry(node, "http")),
    eventStreamHttp: getStrings(getEntry(node, "eventStreamHttp")),
  };
}
