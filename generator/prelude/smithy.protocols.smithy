// The RPC protocols of Smithy itself. Spec: https://smithy.io/2.0/additional-specs/protocols/index.html
$version: "2.0"

namespace smithy.protocols

/// CBOR bodies, each operation posted to a path made of the names of service and operation.
@trait(selector: "service")
@protocolDefinition(traits: [cors, endpoint, hostLabel, httpError, requestCompression])
@traitValidators(
    "rpcv2Cbor.NoDocuments": {
        selector: "service ~> member :test(> document)"
        message: "This protocol does not support document types in most possible scenarios."
        severity: "DANGER"
    }
)
structure rpcv2Cbor {
    /// The versions of HTTP that the service speaks, best first.
    http: StringList

    /// Those of them that carry event streams, best first.
    eventStreamHttp: StringList
}

/// JSON bodies, each operation posted to a path made of the names of service and operation.
@trait(selector: "service")
@protocolDefinition(traits: [cors, endpoint, hostLabel, httpError, requestCompression])
structure rpcv2Json {
    /// The versions of HTTP that the service speaks, best first.
    http: StringList

    /// Those of them that carry event streams, best first.
    eventStreamHttp: StringList
}

@private
list StringList {
    member: String
}
