$version: "2.0"

namespace com.amazonaws.apigateway

/// A stage of an API: the place where one deployment of it can be called, with settings of its own.
///
/// Whoever looks a stage up may do so by any string; only a new stage has to have a proper `StageName`.
resource StageResource {
    identifiers: {
        restApiId: String
        stageName: String
    }
    create: CreateStage
}

/// A stage as it is: which deployment answers there, and how.
structure Stage {
    /// The deployment that answers calls to the stage.
    deploymentId: String

    /// The certificate by which API Gateway identifies itself to the servers behind the API.
    clientCertificateId: String

    /// The name of the stage. In the URL of a call it is the first segment of the path.
    stageName: StageName

    /// What the stage is for.
    description: String

    /// Whether the stage has a cache. Methods use it where `cachingEnabled` is set for them in `methodSettings`.
    cacheClusterEnabled: Boolean

    /// The size of the cache, in gigabytes.
    cacheClusterSize: CacheClusterSize

    /// What the cache is doing.
    cacheClusterStatus: CacheClusterStatus

    /// Settings for single methods, or for all of them.
    methodSettings: MapOfMethodSettings

    /// Values that integrations and templates of the API can read.
    variables: StageVariables

    /// The version of the API's documentation that belongs to the stage.
    documentationVersion: String

    /// Where and how calls to the stage are logged.
    accessLogSettings: AccessLogSettings

    /// The deployment that is being tried out on a part of the calls.
    canarySettings: CanarySettings

    /// Whether calls are traced with AWS X-Ray.
    tracingEnabled: Boolean

    /// The web access control list of AWS WAF that guards the stage.
    webAclArn: String

    /// The tags of the stage.
    tags: ResourceTags

    /// When the stage was created.
    createdDate: Timestamp

    /// When the stage was last changed.
    lastUpdatedDate: Timestamp
}

/// Letters, digits, hyphens and underscores; 128 of them at most.
@length(max: 128)
@pattern("^[a-zA-Z0-9_-]+$")
string StageName

/// The sizes that a cache can have, in gigabytes.
enum CacheClusterSize {
    SIZE_0_POINT_5_GB = "0.5"
    SIZE_1_POINT_6_GB = "1.6"
    SIZE_6_POINT_1_GB = "6.1"
    SIZE_13_POINT_5_GB = "13.5"
    SIZE_28_POINT_4_GB = "28.4"
    SIZE_58_POINT_2_GB = "58.2"
    SIZE_118_GB = "118"
    SIZE_237_GB = "237"
}

/// What a cache is doing.
enum CacheClusterStatus {
    /// It is being set up.
    CREATE_IN_PROGRESS

    /// It is in use.
    AVAILABLE

    /// It is being taken down.
    DELETE_IN_PROGRESS

    /// There is none.
    NOT_AVAILABLE

    /// It is being emptied.
    FLUSH_IN_PROGRESS
}

/// Variables of a stage, by name.
map StageVariables {
    key: StageVariableName
    value: StageVariableValue
}

/// Letters, digits and underscores.
@pattern("^[A-Za-z0-9_]+$")
string StageVariableName

/// Letters, digits, and what else URLs are commonly made of: `-._~:/?#&=,`.
@pattern("^[A-Za-z0-9-._~:/?#&=,]+$")
string StageVariableValue

/// A canary: another deployment that gets a part of the stage's calls, so that it can be tried out before it gets all.
structure CanarySettings {
    /// How many percent of the calls go to the canary.
    @range(min: 0, max: 100)
    percentTraffic: Double

    /// The deployment that is tried out.
    deploymentId: String

    /// Variables that the canary sees with other values than the stage, or that it alone sees.
    stageVariableOverrides: StageVariables

    /// Whether the canary uses the cache of the stage.
    useStageCache: Boolean
}

/// Where and how calls to a stage are logged.
structure AccessLogSettings {
    /// What is written for each call.
    format: AccessLogFormat

    /// Where it is written to.
    destinationArn: AccessLogDestinationArn
}

/// One line of text with `$context` variables in it. `$context.requestId` has to be among them.
///
/// For example `$context.identity.sourceIp $context.httpMethod $context.path $context.status $context.requestId`.
@pattern("^.*\\$context\\.requestId\\b.*$")
string AccessLogFormat

// The pattern refuses ARNs of Firehose with another name, and lets everything else pass.
/// The ARN of a log group of Amazon CloudWatch Logs, or of a stream of Amazon Data Firehose whose name begins with
/// `amazon-apigateway-`.
@pattern("^(?!arn:[^:]*:firehose:(?![^:]*:[^:]*:deliverystream/amazon-apigateway-)).+$")
string AccessLogDestinationArn
