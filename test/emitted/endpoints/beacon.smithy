$version: "2.0"

metadata suppressions = [
    { id: "UnstableTrait", namespace: "example.beacon" }
]

namespace example.beacon

use aws.api#service
use aws.auth#sigv4
use aws.protocols#restJson1
use smithy.rules#clientContextParams
use smithy.rules#contextParam
use smithy.rules#endpointRuleSet
use smithy.rules#operationContextParams
use smithy.rules#staticContextParams

/// A service whose rules use most of what rules can say.
@restJson1
@service(sdkId: "Beacon")
@sigv4(name: "beacon")
@clientContextParams(
    PathStyle: { type: "boolean", documentation: "Whether the tower stands in the path." }
)
@endpointRuleSet({
    version: "1.0"
    parameters: {
        Region: { type: "string", builtIn: "AWS::Region", required: true, documentation: "The region." }
        Endpoint: { type: "string", builtIn: "SDK::Endpoint", documentation: "Another endpoint." }
        UseFIPS: { type: "boolean", builtIn: "AWS::UseFIPS", required: true, default: false, documentation: "FIPS." }
        UseDualStack: { type: "boolean", builtIn: "AWS::UseDualStack", required: true, default: false, documentation: "IPv6." }
        PathStyle: { type: "boolean", documentation: "Whether the tower stands in the path." }
        Tower: { type: "string", documentation: "The tower." }
        Names: { type: "stringArray", documentation: "Who is called." }
        Kind: { type: "string", required: true, documentation: "What kind of a call it is." }
    }
    rules: [
        {
            type: "tree"
            conditions: [
                { fn: "isSet", argv: [{ ref: "Endpoint" }] }
                { fn: "parseURL", argv: [{ ref: "Endpoint" }], assign: "url" }
            ]
            rules: [
                {
                    type: "error"
                    conditions: [{ fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }]
                    error: "FIPS and `{Endpoint}` don't go together: ${{}} */ \"\u2028"
                }
                {
                    type: "endpoint"
                    conditions: [{ fn: "isSet", argv: [{ ref: "Tower" }] }]
                    endpoint: {
                        url: "{url#scheme}://{url#authority}{url#normalizedPath}{Tower}"
                        headers: { "X-Own": ["{url#path}"] }
                    }
                }
                { type: "endpoint", conditions: [], endpoint: { url: { ref: "Endpoint" } } }
            ]
        }
        {
            type: "tree"
            conditions: [{ fn: "aws.partition", argv: [{ ref: "Region" }], assign: "home" }]
            rules: [
                {
                    type: "error"
                    conditions: [
                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, true] }
                        { fn: "booleanEquals", argv: [false, { fn: "getAttr", argv: [{ ref: "home" }, "supportsDualStack"] }] }
                    ]
                    error: "There is no dual stack in {Region}."
                }
                {
                    type: "endpoint"
                    conditions: [
                        { fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }
                        { fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, true] }
                    ]
                    endpoint: { url: "https://beacon-fips.{Region}.{home#dualStackDnsSuffix}" }
                }
                {
                    type: "endpoint"
                    conditions: [{ fn: "booleanEquals", argv: [{ ref: "UseFIPS" }, true] }]
                    endpoint: { url: "https://beacon-fips.{Region}.{home#dnsSuffix}" }
                }
                {
                    type: "endpoint"
                    conditions: [{ fn: "booleanEquals", argv: [{ ref: "UseDualStack" }, true] }]
                    endpoint: { url: "https://beacon.{Region}.{home#dualStackDnsSuffix}" }
                }
                {
                    type: "endpoint"
                    conditions: [
                        { fn: "isSet", argv: [{ ref: "Names" }] }
                        { fn: "getAttr", argv: [{ ref: "Names" }, "[0]"], assign: "first" }
                        { fn: "not", argv: [{ fn: "isSet", argv: [{ ref: "Tower" }] }] }
                        { fn: "isValidHostLabel", argv: [{ ref: "first" }, false] }
                    ]
                    endpoint: { url: "https://{first}.names.{home#dnsSuffix}" }
                }
                {
                    type: "endpoint"
                    conditions: [
                        { fn: "isSet", argv: [{ ref: "PathStyle" }] }
                        { fn: "booleanEquals", argv: [{ ref: "PathStyle" }, true] }
                        { fn: "isSet", argv: [{ ref: "Tower" }] }
                    ]
                    endpoint: { url: "https://beacon.{home#dnsSuffix}/{Tower}" }
                }
                {
                    type: "endpoint"
                    conditions: [
                        { fn: "isSet", argv: [{ ref: "Tower" }] }
                        { fn: "stringEquals", argv: [{ ref: "Tower" }, "far"] }
                    ]
                    endpoint: {
                        url: "https://far.beacon.{home#dnsSuffix}"
                        properties: {
                            authSchemes: [{
                                name: "sigv4"
                                signingName: "far-beacon"
                                signingRegion: "{home#implicitGlobalRegion}"
                                disableDoubleEncoding: true
                            }]
                        }
                        headers: {
                            "X-Tower": ["{Tower}", "'`${{x}}\\ */ <script>"]
                            "x-\"quoted\"": ["a"]
                        }
                    }
                }
                {
                    type: "endpoint"
                    conditions: [{ fn: "stringEquals", argv: [{ ref: "Kind" }, "call"] }]
                    endpoint: { url: "https://beacon.{Region}.{home#dnsSuffix}" }
                }
                { type: "endpoint", conditions: [], endpoint: { url: "https://beacon.{Region}.{home#dnsSuffix}/{Kind}" } }
            ]
        }
    ]
})
service Beacon {
    version: "2026-11-22"
    operations: [
        Call
        Light
    ]
}

/// Lights a tower.
@http(method: "POST", uri: "/light/{color}")
@endpoint(hostPrefix: "light.")
operation Light {
    input := {
        @contextParam(name: "Tower")
        @httpHeader("x-tower-name")
        tower: String

        @required
        @httpHeader("x-kind")
        @contextParam(name: "Kind")
        kind: String

        @required
        @httpLabel
        color: String
    }
}

/// Calls by name.
@http(method: "POST", uri: "/call")
@staticContextParams(
    Kind: { value: "call" }
)
@operationContextParams(
    Names: { path: "people[*].name" }
)
operation Call {
    input := {
        people: People
    }
}

list People {
    member: Person
}

structure Person {
    name: String
}
