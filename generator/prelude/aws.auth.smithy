// How callers of AWS prove who they are. Spec: https://smithy.io/2.0/aws/aws-auth.html
$version: "2.0"

namespace aws.auth

/// Requests are signed with Signature Version 4.
@trait(
    selector: "service"
    breakingChanges: [{ change: "remove", message: "Removing the existing authentication scheme is not backward compatible and can break existing clients' authentication." }]
)
@authDefinition(traits: [unsignedPayload])
@externalDocumentation(Reference: "https://docs.aws.amazon.com/general/latest/gr/signature-version-4.html")
structure sigv4 {
    /// The service part of the credential scope.
    @required
    @length(min: 1)
    @externalDocumentation(Reference: "https://docs.aws.amazon.com/general/latest/gr/sigv4-create-string-to-sign.html")
    name: String
}

/// Requests are signed with the asymmetric kind of Signature Version 4, which can cover several regions.
@trait(
    selector: "service[trait|aws.auth#sigv4]"
    breakingChanges: [{ change: "remove", message: "Removing the existing authentication scheme is not backward compatible and can break existing clients' authentication." }]
)
@authDefinition(traits: [unsignedPayload])
@externalDocumentation(
    Reference: "https://docs.aws.amazon.com/general/latest/gr/signature-version-4.html"
    Examples: "https://github.com/aws-samples/sigv4a-signing-examples"
)
structure sigv4a {
    /// The service part of the credential scope.
    @required
    @length(min: 1)
    @externalDocumentation(Reference: "https://docs.aws.amazon.com/general/latest/gr/sigv4-create-string-to-sign.html")
    name: String
}

/// The signature leaves out the body, which may be large or endless: `UNSIGNED-PAYLOAD` stands for its hash.
@trait(selector: "operation")
structure unsignedPayload {}

/// Requests carry a token of an Amazon Cognito user pool.
@trait(selector: "service")
@authDefinition
@internal
@tags(["internal"])
structure cognitoUserPools {
    /// The ARNs of the user pools.
    @required
    providerArns: StringList
}

@private
list StringList {
    member: String
}

/// The OAuth scopes that a token needs for the operation.
@trait(selector: "service[trait|aws.auth#cognitoUserPools] ~> operation")
@internal
@tags(["internal"])
@length(min: 1)
list cognitoUserPoolsScopes {
    member: String
}
