$version: "2.0"

namespace com.amazonaws.apigateway

/// Settings by the methods that they are for. A key is the path of a resource and an HTTP method, `{path}/{method}`;
/// the key `*/*` stands for all methods of the stage.
map MapOfMethodSettings {
    key: String
    value: MethodSetting
}

/// How a stage treats calls of a method.
structure MethodSetting {
    /// Whether figures about the method go to Amazon CloudWatch.
    metricsEnabled: Boolean

    /// Which events of the method are logged to Amazon CloudWatch Logs.
    loggingLevel: LoggingLevel

    /// Whether whole requests and responses are logged. They may hold secrets, so this is for finding faults and not
    /// for production.
    dataTraceEnabled: Boolean

    /// How many calls may come in at once.
    throttlingBurstLimit: Integer

    /// How many calls a second may come in over time.
    throttlingRateLimit: Double

    /// Whether responses are cached. The stage needs a cache for it.
    cachingEnabled: Boolean

    /// How many seconds a response stays in the cache.
    cacheTtlInSeconds: Integer

    /// Whether responses in the cache are encrypted.
    cacheDataEncrypted: Boolean

    /// Whether callers need a permission to make the cache forget a response.
    requireAuthorizationForCacheControl: Boolean

    /// What happens to callers who ask for that without the permission.
    unauthorizedCacheControlHeaderStrategy: UnauthorizedCacheControlHeaderStrategy
}

// A string and no enum, because that is its type in every SDK of AWS.
/// `OFF` for nothing, `ERROR` for errors, `INFO` for errors and more.
@pattern("^(OFF|ERROR|INFO)$")
string LoggingLevel

/// What happens to callers who want the cache to forget a response and may not.
enum UnauthorizedCacheControlHeaderStrategy {
    /// Their call fails with status 403.
    FAIL_WITH_403

    /// Their call succeeds, the cache stays as it is, and a header of the response says so.
    SUCCEED_WITH_RESPONSE_HEADER

    /// Their call succeeds, the cache stays as it is, and nothing says so.
    SUCCEED_WITHOUT_RESPONSE_HEADER
}
