$version: "2.0"

metadata suppressions = [
    {
        id: "ExamplesTrait"
        namespace: "com.amazonaws.apigateway"
        reason: "An example shows how a stage name is refused that breaks its pattern."
    }
]

namespace com.amazonaws.apigateway

/// Creates a stage, so that a deployment of the API can be called there. The deployment has to exist; the name has to
/// be new to the API.
@http(method: "POST", uri: "/restapis/{restApiId}/stages", code: 201)
operation CreateStage {
    input: CreateStageRequest
    output: Stage
    errors: [
        BadRequestException
        ConflictException
        LimitExceededException
        NotFoundException
        TooManyRequestsException
        UnauthorizedException
    ]
}

/// What the new stage shall be like.
@input
structure CreateStageRequest for StageResource {
    /// The API that the stage belongs to.
    @required
    @httpLabel
    $restApiId

    // The target differs from the identifier of the resource on purpose: an operation that creates may not bind all
    // identifiers, and this one proposes a name where others look one up.
    /// The name of the stage, which callers see in the URL.
    @required
    stageName: StageName

    /// The deployment that shall answer calls to the stage.
    @required
    deploymentId: String

    /// What the stage is for.
    description: String

    /// Whether the stage gets a cache.
    cacheClusterEnabled: Boolean

    /// The size of the cache, in gigabytes.
    cacheClusterSize: CacheClusterSize

    /// Values that integrations and templates of the API can read.
    variables: StageVariables

    /// The version of the API's documentation that belongs to the stage.
    documentationVersion: String

    /// A deployment to try out on a part of the calls.
    canarySettings: CanarySettings

    /// Whether calls are traced with AWS X-Ray.
    tracingEnabled: Boolean

    /// The tags of the stage.
    tags: ResourceTags
}

apply CreateStage @examples([
    {
        title: "Create a stage"
        documentation: "A name and a deployment are enough."
        input: { restApiId: "a1b2c3d4e5", stageName: "prod", deploymentId: "d1e2f3" }
        output: {
            deploymentId: "d1e2f3"
            stageName: "prod"
            cacheClusterEnabled: false
            cacheClusterStatus: "NOT_AVAILABLE"
            methodSettings: {}
            tracingEnabled: false
            createdDate: "2024-05-02T09:30:00Z"
            lastUpdatedDate: "2024-05-02T09:30:00Z"
        }
    }
    {
        title: "Create a stage with a cache and a canary"
        documentation: "One call in ten goes to a newer deployment, which sees another value of a variable."
        input: {
            restApiId: "a1b2c3d4e5"
            stageName: "prod"
            deploymentId: "d1e2f3"
            description: "What our customers call."
            cacheClusterEnabled: true
            cacheClusterSize: "0.5"
            variables: { lambdaAlias: "live" }
            documentationVersion: "1.4.0"
            canarySettings: {
                percentTraffic: 10
                deploymentId: "d4e5f6"
                stageVariableOverrides: { lambdaAlias: "next" }
                useStageCache: false
            }
            tracingEnabled: true
            tags: { team: "payments" }
        }
        output: {
            deploymentId: "d1e2f3"
            stageName: "prod"
            description: "What our customers call."
            cacheClusterEnabled: true
            cacheClusterSize: "0.5"
            cacheClusterStatus: "CREATE_IN_PROGRESS"
            methodSettings: {}
            variables: { lambdaAlias: "live" }
            documentationVersion: "1.4.0"
            canarySettings: {
                percentTraffic: 10
                deploymentId: "d4e5f6"
                stageVariableOverrides: { lambdaAlias: "next" }
                useStageCache: false
            }
            tracingEnabled: true
            tags: { team: "payments" }
            createdDate: "2024-05-02T09:30:00Z"
            lastUpdatedDate: "2024-05-02T09:30:00Z"
        }
    }
    {
        title: "Create a stage that exists"
        input: { restApiId: "a1b2c3d4e5", stageName: "prod", deploymentId: "d1e2f3" }
        error: {
            shapeId: ConflictException
            content: { message: "Stage already exists" }
        }
    }
    {
        title: "Create a stage for a deployment that does not exist"
        input: { restApiId: "a1b2c3d4e5", stageName: "prod", deploymentId: "nowhere" }
        error: {
            shapeId: BadRequestException
            content: { message: "Deployment id does not exist" }
        }
    }
    {
        title: "Create a stage of an API that does not exist"
        input: { restApiId: "nowhere", stageName: "prod", deploymentId: "d1e2f3" }
        error: {
            shapeId: NotFoundException
            content: { message: "Invalid API identifier specified" }
        }
    }
    {
        title: "Create a stage by a name that no stage can have"
        input: { restApiId: "a1b2c3d4e5", stageName: "pre production", deploymentId: "d1e2f3" }
        error: {
            shapeId: BadRequestException
            content: {
                message: """
                    1 validation error detected. Value at '/stageName' failed to satisfy constraint: \
                    Member must satisfy regular expression pattern: ^[a-zA-Z0-9_-]+$"""
            }
        }
        allowConstraintErrors: true
    }
])
