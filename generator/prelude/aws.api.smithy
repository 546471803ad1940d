// What makes a service an AWS service. Spec: https://smithy.io/2.0/aws/aws-core.html
$version: "2.0"

namespace aws.api

/// The names by which the parts of AWS know the service.
@trait(selector: "service")
structure service {
    /// The name that SDKs and their documentation are made from: words of letters and digits with single spaces between
    /// them, without "AWS" or "Amazon". Unique, and fixed once the service is public.
    @required
    sdkId: String

    /// The service part of its ARNs. The name of the service shape in lower case if this is absent.
    arnNamespace: ArnNamespace

    /// The service part of its CloudFormation types. The name of the service shape if this is absent.
    cloudFormationName: CloudFormationName

    /// The source that its CloudTrail events name. `arnNamespace` with `.amazonaws.com` if this is absent.
    cloudTrailEventSource: String

    /// The key of its SDK documentation. `sdkId` in lower case and the version, joined by hyphens, if this is absent.
    docId: String

    /// The first label of its host names. Not unique, and it may change.
    endpointPrefix: String

    /// The namespace of most of its CloudWatch metrics, usually `AWS/` and a name.
    cloudWatchNamespace: CloudWatchMetricNamespace
}

@private
@pattern("^[a-z0-9.\\-]{1,63}$")
string ArnNamespace

@private
@pattern("^[A-Z][A-Za-z0-9]+$")
string CloudFormationName

@private
@pattern("^[^:].*$")
@length(min: 1, max: 255)
string CloudWatchMetricNamespace

/// The ARN of a resource.
@externalDocumentation(Reference: "https://docs.aws.amazon.com/general/latest/gr/aws-arns-and-namespaces.html")
@trait(selector: "resource")
structure arn {
    /// The ARN with a `{label}` for every identifier of the resource; values replace labels without encoding. Only the
    /// part after the account, and no slash in front, unless the template is absolute.
    @required
    template: String

    /// Whether the template is a whole ARN. It has to be where an identifier is itself an ARN.
    absolute: Boolean

    /// Whether the ARN has no region. Only for templates that are not absolute.
    noRegion: Boolean

    /// Whether the ARN has no account. Only for templates that are not absolute.
    noAccount: Boolean

    /// What separates the parts of the resource. Only for absolute templates.
    resourceDelimiter: ResourceDelimiter

    /// Whether another resource may get the same ARN later.
    reusable: Boolean
}

@private
enum ResourceDelimiter {
    FORWARD_SLASH = "/"
    COLON = ":"
}

/// The string is an ARN.
@trait(selector: "string")
structure arnReference {
    /// The CloudFormation type of what it names, such as `AWS::IAM::Role`.
    type: String

    /// The resource shape of what it names. The model need not have it.
    resource: String

    /// The service shape that the resource belongs to. The model need not have it.
    service: String
}

/// What kind of data this is, for those who handle it. Members inherit the kind of their container.
@trait(selector: ":test(simpleType, list, structure, union, member)")
enum data {
    /// What customers and their users bring to a service, and what the service computes from it. Usually sensitive.
    CUSTOMER_CONTENT = "content"

    /// What customers say about themselves for their account. Usually sensitive.
    CUSTOMER_ACCOUNT_INFORMATION = "account"

    /// What arises from the use of an account: ids, statistics, logs.
    SERVICE_ATTRIBUTES = "usage"

    /// Tags of resources.
    TAG_DATA = "tagging"

    /// Roles, rules and policies. Usually sensitive.
    PERMISSIONS_DATA = "permissions"
}

/// The shape, and whatever is bound below it, is for managing resources.
@trait(
    selector: ":test(service, resource, operation)"
    conflicts: ["aws.api#dataPlane"]
)
structure controlPlane {}

/// The shape, and whatever is bound below it, is for using resources.
@trait(
    selector: ":test(service, resource, operation)"
    conflicts: ["aws.api#controlPlane"]
)
structure dataPlane {}

// Endpoint discovery: clients ask the service which endpoint to talk to.

/// How clients of the service discover endpoints.
@trait(selector: "service")
structure clientEndpointDiscovery {
    /// The operation that answers with endpoints.
    @required
    @idRef(failWhenMissing: true, selector: "operation")
    operation: String

    /// The error by which an operation says that an endpoint is no longer valid.
    @recommended
    @idRef(failWhenMissing: true, selector: "structure[trait|error]")
    error: String
}

/// Clients call the operation at a discovered endpoint.
@trait(selector: "operation")
structure clientDiscoveredEndpoint {
    /// Whether they must. If not, the regional endpoint serves until a discovered one is known.
    @required
    required: Boolean
}

/// The member tells which endpoint to discover.
@trait(
    selector: """
        operation[trait|aws.api#clientDiscoveredEndpoint] -[input]->
        structure > :test(member[trait|required] > string)"""
)
structure clientEndpointDiscoveryId {}

/// The service has operations that tag its resources: `TagResource`, `UntagResource` and `ListTagsForResource`.
@trait(selector: "service")
@unstable
structure tagEnabled {
    /// Whether the service has no such operations, because its resources have their own.
    disableDefaultOperations: Boolean

    /// The operations, where they go by other names.
    apiConfig: TaggableServiceApiConfig
}

/// The tagging operations of a service. The default name counts for each that is absent.
structure TaggableServiceApiConfig {
    /// Adds and changes tags.
    tagApi: ServiceTagOperationReference

    /// Removes tags.
    untagApi: ServiceTagOperationReference

    /// Lists tags.
    listTagsApi: ServiceTagOperationReference
}

@idRef(failWhenMissing: true, selector: "service > operation")
string ServiceTagOperationReference

/// The resource can be tagged: by the operations of its service if it has an ARN, or by its own.
@trait(selector: "resource")
@unstable
structure taggable {
    /// The property of the resource that holds its tags.
    property: String

    /// Operations of the resource that tag it.
    apiConfig: TaggableApiConfig

    /// Whether AWS itself sets no tags on the resource.
    disableSystemTags: Boolean
}

/// The tagging operations of a resource.
structure TaggableApiConfig {
    /// Adds and changes tags.
    @required
    tagApi: TagOperationReference

    /// Removes tags.
    @required
    untagApi: TagOperationReference

    /// Lists tags.
    @required
    listTagsApi: TagOperationReference
}

@idRef(failWhenMissing: true, selector: "resource > operation")
string TagOperationReference

/// Clients send the stream in chunks with trailers, so that a checksum can be computed on the way.
@trait(
    selector: "blob[trait|streaming]"
    breakingChanges: [{ change: "remove" }]
)
structure awsChunked {}
