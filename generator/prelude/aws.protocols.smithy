// The protocols of AWS. Spec: https://smithy.io/2.0/aws/protocols/index.html
$version: "2.0"

namespace aws.protocols

/// Which versions of HTTP a service speaks.
@private
@mixin(localTraits: [private])
structure HttpConfiguration {
    /// The versions, best first, by their ALPN names.
    http: StringList

    /// Those of them that carry event streams, best first. All of them if this is absent.
    eventStreamHttp: StringList
}

@private
list StringList {
    member: String
}

/// JSON bodies over HTTP bindings.
@trait(selector: "service")
@protocolDefinition(
    traits: [
        timestampFormat
        cors
        endpoint
        hostLabel
        http
        httpError
        httpHeader
        httpLabel
        httpPayload
        httpPrefixHeaders
        httpQuery
        httpQueryParams
        httpResponseCode
        httpChecksum
        httpChecksumRequired
        jsonName
    ]
)
structure restJson1 with [HttpConfiguration] {}

/// XML bodies over HTTP bindings.
@deprecated
@trait(selector: "service")
@protocolDefinition(
    traits: [
        timestampFormat
        cors
        endpoint
        hostLabel
        http
        httpError
        httpHeader
        httpLabel
        httpPayload
        httpPrefixHeaders
        httpQuery
        httpQueryParams
        httpResponseCode
        httpChecksum
        httpChecksumRequired
        xmlAttribute
        xmlFlattened
        xmlName
        xmlNamespace
    ]
)
@traitValidators(
    UnsupportedProtocolDocument: {
        selector: "~> member :test(> document)"
        message: "Document types are not supported with restXml"
    }
)
structure restXml with [HttpConfiguration] {
    /// Whether errors have no `Error` element around them.
    @deprecated
    noErrorWrapping: Boolean
}

/// JSON bodies, all posted to `/`; a header names the operation. Media type `application/x-amz-json-1.0`.
@trait(selector: "service")
@protocolDefinition(traits: [timestampFormat, cors, endpoint, hostLabel])
structure awsJson1_0 with [HttpConfiguration] {}

/// JSON bodies, all posted to `/`; a header names the operation. Media type `application/x-amz-json-1.1`.
@trait(selector: "service")
@protocolDefinition(traits: [timestampFormat, cors, endpoint, hostLabel])
structure awsJson1_1 with [HttpConfiguration] {}

/// Form bodies, all posted to `/`, and XML responses.
@deprecated
@trait(selector: "service [trait|xmlNamespace]")
@protocolDefinition(
    traits: [
        timestampFormat
        cors
        endpoint
        hostLabel
        awsQueryError
        xmlAttribute
        xmlFlattened
        xmlName
        xmlNamespace
    ]
)
@traitValidators(
    UnsupportedProtocolDocument: {
        selector: "~> member :test(> document)"
        message: "Document types are not supported with awsQuery"
    }
)
structure awsQuery {}

/// How `awsQuery` names an error, and the status it answers with.
@trait(
    selector: "structure [trait|error]"
    breakingChanges: [{ change: "any" }]
)
structure awsQueryError {
    /// The name of the error.
    @required
    code: String

    /// The status of the response.
    @required
    httpResponseCode: Integer
}

/// The service spoke `awsQuery` before, so it still tells clients the error codes of that protocol.
@trait(
    selector: """
        service :test([trait|aws.protocols#awsJson1_0],
                      [trait|smithy.protocols#rpcv2Cbor],
                      [trait|smithy.protocols#rpcv2Json])"""
)
structure awsQueryCompatible {}

/// Form bodies the way Amazon EC2 writes them, all posted to `/`, and XML responses.
@deprecated
@trait(selector: "service [trait|xmlNamespace]")
@protocolDefinition(
    traits: [
        timestampFormat
        cors
        endpoint
        hostLabel
        ec2QueryName
        xmlAttribute
        xmlFlattened
        xmlName
        xmlNamespace
    ]
)
@traitValidators(
    UnsupportedProtocolDocument: {
        selector: "~> member :test(> document)"
        message: "Document types are not supported with ec2Query"
    }
)
structure ec2Query {}

/// The name of the member in requests of `ec2Query`, if it differs.
@trait(selector: "structure > member")
@pattern("^[a-zA-Z_][a-zA-Z_0-9-]*$")
string ec2QueryName

/// Requests or responses of the operation carry checksums.
@trait(
    selector: "operation"
    breakingChanges: [
        {
            change: "remove"
            severity: "DANGER"
            message: "Removing the trait removes the ability for clients to do request or response checksums. The service MUST continue to support old clients by supporting the `httpChecksum` trait."
        }
        // The next three are worded as other tools word them, so that one finding reads the same everywhere.
        {
            change: "remove"
            path: "/requestAlgorithmMember"
            severity: "DANGER"
            message: """
                `requestAlgorithmMember` was removed, so newly generated clients will no longer be able to pick the \
                request checksum algorithms The service MUST continue to support old clients by supporting \
                `requestAlgorithmMember`."""
        }
        {
            change: "remove"
            path: "/requestValidationModeMember"
            severity: "DANGER"
            message: """
                `requestValidationModeMember` was removed, so newly generated clients will no longer validate response \
                checksums. The service MUST continue to support old clients by supporting \
                `requestValidationModeMember`."""
        }
        {
            change: "remove"
            path: "/responseAlgorithms/member"
            severity: "DANGER"
            message: """
                Members of `responseAlgorithms` were removed, so newly generated clients will no longer validate \
                response checksums for the removed algorithms. The service MUST continue to support old clients by \
                supporting removed compression algorithms."""
        }
    ]
)
@unstable
structure httpChecksum {
    /// The input member that picks the algorithm of the request's checksum. It targets an enum of algorithms.
    requestAlgorithmMember: String

    /// Whether requests must have a checksum.
    requestChecksumRequired: Boolean

    /// The input member by which a caller asks for the response to be checked. It targets an enum with `ENABLED`.
    requestValidationModeMember: String

    /// The algorithms that a client looks for in the response.
    responseAlgorithms: ChecksumAlgorithmSet
}

@private
@length(min: 1)
@uniqueItems
list ChecksumAlgorithmSet {
    member: ChecksumAlgorithm
}

@private
enum ChecksumAlgorithm {
    CRC32
    CRC32C
    CRC64NVME
    MD5
    SHA1
    SHA256
    SHA512
    XXHASH64
    XXHASH3
    XXHASH128
}
