$version: "2.0"

namespace com.amazonaws.apigateway

use aws.protocols#restJson1
use smithy.test#httpResponseTests

// Two errors share status 429, so it is the header that tells them apart.
apply BadRequestException @httpResponseTests([
    {
        id: "BadRequestExceptionInHeader"
        documentation: "The name of the error stands in a header, its message in the body."
        protocol: restJson1
        code: 400
        headers: { "Content-Type": "application/json", "X-Amzn-Errortype": "BadRequestException" }
        bodyMediaType: "application/json"
        body: """
            { "message": "Deployment id does not exist" }"""
        params: { message: "Deployment id does not exist" }
    }
    {
        id: "BadRequestExceptionInHeaderWithUri"
        documentation: "What follows a colon in the header says nothing."
        protocol: restJson1
        appliesTo: "client"
        code: 400
        headers: {
            "Content-Type": "application/json"
            "X-Amzn-Errortype": "com.amazonaws.apigateway#BadRequestException:http://example.com/"
        }
        bodyMediaType: "application/json"
        body: """
            { "message": "Deployment id does not exist" }"""
        params: { message: "Deployment id does not exist" }
    }
    {
        id: "BadRequestExceptionInType"
        documentation: "Without the header, `__type` in the body names the error; its namespace says nothing."
        protocol: restJson1
        appliesTo: "client"
        code: 400
        headers: { "Content-Type": "application/json" }
        bodyMediaType: "application/json"
        body: """
            { "__type": "com.amazonaws.apigateway#BadRequestException", "message": "Deployment id does not exist" }"""
        params: { message: "Deployment id does not exist" }
    }
    {
        id: "BadRequestExceptionInCode"
        documentation: "Without the header, `code` in the body names the error."
        protocol: restJson1
        appliesTo: "client"
        code: 400
        headers: { "Content-Type": "application/json" }
        bodyMediaType: "application/json"
        body: """
            { "code": "BadRequestException", "message": "Deployment id does not exist" }"""
        params: { message: "Deployment id does not exist" }
    }
])

apply UnauthorizedException @httpResponseTests([
    {
        id: "UnauthorizedExceptionInHeader"
        protocol: restJson1
        code: 401
        headers: { "Content-Type": "application/json", "X-Amzn-Errortype": "UnauthorizedException" }
        bodyMediaType: "application/json"
        body: """
            { "message": "You may not create stages." }"""
        params: { message: "You may not create stages." }
    }
])

apply NotFoundException @httpResponseTests([
    {
        id: "NotFoundExceptionInHeader"
        protocol: restJson1
        code: 404
        headers: { "Content-Type": "application/json", "X-Amzn-Errortype": "NotFoundException" }
        bodyMediaType: "application/json"
        body: """
            { "message": "Invalid API identifier specified" }"""
        params: { message: "Invalid API identifier specified" }
    }
])

apply ConflictException @httpResponseTests([
    {
        id: "ConflictExceptionInHeader"
        protocol: restJson1
        code: 409
        headers: { "Content-Type": "application/json", "X-Amzn-Errortype": "ConflictException" }
        bodyMediaType: "application/json"
        body: """
            { "message": "Stage already exists" }"""
        params: { message: "Stage already exists" }
    }
    {
        id: "ConflictExceptionWithoutMessage"
        documentation: "The message is optional, as every member of an error may be. Our servers always send one."
        protocol: restJson1
        appliesTo: "client"
        code: 409
        headers: { "X-Amzn-Errortype": "ConflictException" }
        bodyMediaType: "application/json"
        body: "{}"
        params: {}
    }
])

apply LimitExceededException @httpResponseTests([
    {
        id: "LimitExceededExceptionWithRetryAfter"
        documentation: "The time to wait stands in a header, and only there."
        protocol: restJson1
        code: 429
        headers: { "Content-Type": "application/json", "X-Amzn-Errortype": "LimitExceededException", "Retry-After": "30" }
        bodyMediaType: "application/json"
        body: """
            { "message": "An API has 10 stages at most." }"""
        params: { retryAfterSeconds: "30", message: "An API has 10 stages at most." }
    }
])

apply TooManyRequestsException @httpResponseTests([
    {
        id: "TooManyRequestsExceptionWithRetryAfter"
        documentation: "The time to wait stands in a header, and only there."
        protocol: restJson1
        code: 429
        headers: { "Content-Type": "application/json", "X-Amzn-Errortype": "TooManyRequestsException", "Retry-After": "1" }
        bodyMediaType: "application/json"
        body: """
            { "message": "Too Many Requests" }"""
        params: { retryAfterSeconds: "1", message: "Too Many Requests" }
    }
    {
        id: "TooManyRequestsExceptionWithoutRetryAfter"
        documentation: "Nobody has to say how long to wait."
        protocol: restJson1
        code: 429
        headers: { "Content-Type": "application/json", "X-Amzn-Errortype": "TooManyRequestsException" }
        forbidHeaders: ["Retry-After"]
        bodyMediaType: "application/json"
        body: """
            { "message": "Too Many Requests" }"""
        params: { message: "Too Many Requests" }
    }
])
