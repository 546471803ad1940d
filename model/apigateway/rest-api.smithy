$version: "2.0"

namespace com.amazonaws.apigateway

/// A REST API: the paths and methods that it offers, and what stands behind them. Callers reach it through its stages.
resource RestApiResource {
    identifiers: {
        restApiId: String
    }
    resources: [
        StageResource
    ]
}
