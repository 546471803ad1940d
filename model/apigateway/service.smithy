$version: "2.0"

namespace com.amazonaws.apigateway

use aws.api#service
use aws.auth#sigv4
use aws.protocols#restJson1
use tinsmith.api#validationError

/// Amazon API Gateway puts an API in front of services: it takes the calls, checks and throttles them, and hands them
/// on. These operations manage such APIs; calling one is another matter.
///
/// All ids are strings that the service makes up, such as `a1b2c3d4e5`. Times are in UTC and precise to the second.
@service(
    sdkId: "API Gateway"
    arnNamespace: "apigateway"
    cloudFormationName: "ApiGateway"
    cloudTrailEventSource: "apigateway.amazonaws.com"
    docId: "apigateway-2015-07-09"
    endpointPrefix: "apigateway"
)
@sigv4(name: "apigateway")
@restJson1
@title("Amazon API Gateway")
// Clients of API Gateway have a type for this error and none for a ValidationException.
@validationError(BadRequestException)
service BackplaneControlService {
    version: "2015-07-09"
    resources: [
        RestApiResource
    ]
}
