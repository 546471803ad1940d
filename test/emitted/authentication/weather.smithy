$version: "2.0"

namespace example

@aws.protocols#restJson1
@aws.auth#sigv4(name: "weather")
@httpBasicAuth
@httpBearerAuth
@httpApiKeyAuth(name: "X-Api-Key", in: "header", scheme: "Key")
@httpDigestAuth
@auth([httpBearerAuth, aws.auth#sigv4])
service Weather {
    version: "2026-01-01"
    operations: [
        GetForecast
        GetReading
        GetStation
        GetTime
        GetUser
        GetVault
    ]
}

@readonly
@http(method: "GET", uri: "/forecast")
operation GetForecast {}

@auth([httpApiKeyAuth])
@readonly
@http(method: "GET", uri: "/reading")
operation GetReading {}

@optionalAuth
@readonly
@http(method: "GET", uri: "/station")
operation GetStation {}

@auth([])
@readonly
@http(method: "GET", uri: "/time")
operation GetTime {}

@auth([httpBasicAuth])
@readonly
@http(method: "GET", uri: "/user")
operation GetUser {}

@auth([httpDigestAuth])
@readonly
@http(method: "GET", uri: "/vault")
operation GetVault {}
