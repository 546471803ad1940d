$version: "2.0"

namespace com.amazonaws.apigateway

/// The request cannot be carried out as it is: it breaks a constraint, or names something that does not exist.
@error("client")
@httpError(400)
structure BadRequestException {
    /// What is wrong with the request.
    message: String
}

/// The caller may not do this.
@error("client")
@httpError(401)
structure UnauthorizedException {
    /// What the caller lacks.
    message: String
}

/// What the path of the request names does not exist.
@error("client")
@httpError(404)
structure NotFoundException {
    /// What was not found.
    message: String
}

/// The request does not go together with what is there already.
@error("client")
@httpError(409)
structure ConflictException {
    /// What it clashes with.
    message: String
}

/// The account has as much of something as it may have, or asks for more of it too fast.
@error("client")
@httpError(429)
@retryable(throttling: true)
structure LimitExceededException {
    /// How many seconds to wait before the next try.
    @httpHeader("Retry-After")
    retryAfterSeconds: String

    /// Which limit was met.
    message: String
}

/// The caller sends more requests than allowed.
@error("client")
@httpError(429)
@retryable(throttling: true)
structure TooManyRequestsException {
    /// How many seconds to wait before the next try.
    @httpHeader("Retry-After")
    retryAfterSeconds: String

    /// Which limit was met.
    message: String
}
