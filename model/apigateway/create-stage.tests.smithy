$version: "2.0"

namespace com.amazonaws.apigateway

use aws.protocols#restJson1
use smithy.test#httpMalformedRequestTests
use smithy.test#httpRequestTests
use smithy.test#httpResponseTests

// httpMalformedRequestTests is @unstable.
apply CreateStage @suppress(["UnstableTrait"])

apply CreateStage @httpRequestTests([
    {
        id: "CreateStageWithAllMembers"
        documentation: "The API stands in the path, everything else in the body."
        protocol: restJson1
        params: {
            restApiId: "a1b2c3d4e5"
            stageName: "prod"
            deploymentId: "d1e2f3"
            description: "Prüfung 🚀"
            cacheClusterEnabled: true
            cacheClusterSize: "0.5"
            variables: { lambdaAlias: "live", url: "https://example.com/x?a=1&b=2,c#d" }
            documentationVersion: "1.4.0"
            canarySettings: {
                percentTraffic: 12.5
                deploymentId: "d4e5f6"
                stageVariableOverrides: { lambdaAlias: "next" }
                useStageCache: true
            }
            tracingEnabled: true
            tags: { Team: "payments", "cost-center": "42" }
        }
        method: "POST"
        uri: "/restapis/a1b2c3d4e5/stages"
        headers: { Accept: "application/json", "Content-Type": "application/json" }
        bodyMediaType: "application/json"
        body: """
            {
                "stageName": "prod",
                "deploymentId": "d1e2f3",
                "description": "Prüfung 🚀",
                "cacheClusterEnabled": true,
                "cacheClusterSize": "0.5",
                "variables": {
                    "lambdaAlias": "live",
                    "url": "https://example.com/x?a=1&b=2,c#d"
                },
                "documentationVersion": "1.4.0",
                "canarySettings": {
                    "percentTraffic": 12.5,
                    "deploymentId": "d4e5f6",
                    "stageVariableOverrides": { "lambdaAlias": "next" },
                    "useStageCache": true
                },
                "tracingEnabled": true,
                "tags": {
                    "Team": "payments",
                    "cost-center": "42"
                }
            }"""
    }
    {
        id: "CreateStageWithRequiredMembers"
        documentation: "Nothing stands in the body for members that are not set."
        protocol: restJson1
        params: { restApiId: "a1b2c3d4e5", stageName: "prod", deploymentId: "d1e2f3" }
        method: "POST"
        uri: "/restapis/a1b2c3d4e5/stages"
        headers: { Accept: "application/json", "Content-Type": "application/json" }
        bodyMediaType: "application/json"
        body: """
            { "stageName": "prod", "deploymentId": "d1e2f3" }"""
    }
    {
        id: "CreateStageEncodesLabel"
        documentation: "A label is one segment of the path: whatever it holds, slashes too, is encoded."
        protocol: restJson1
        params: { restApiId: "a/b c?d#e&f%2Fü🚀", stageName: "prod", deploymentId: "d1e2f3" }
        method: "POST"
        uri: "/restapis/a%2Fb%20c%3Fd%23e%26f%252F%C3%BC%F0%9F%9A%80/stages"
        bodyMediaType: "application/json"
        body: """
            { "stageName": "prod", "deploymentId": "d1e2f3" }"""
    }
    {
        id: "CreateStageKeepsUnreservedCharactersOfLabel"
        documentation: "Letters, digits and `-._~` need no encoding."
        protocol: restJson1
        params: { restApiId: "a-B.1_2~", stageName: "prod", deploymentId: "d1e2f3" }
        method: "POST"
        uri: "/restapis/a-B.1_2~/stages"
        bodyMediaType: "application/json"
        body: """
            { "stageName": "prod", "deploymentId": "d1e2f3" }"""
    }
    {
        id: "CreateStageSendsFalseZeroAndEmpty"
        documentation: "What is set is sent, also where it looks like nothing."
        protocol: restJson1
        params: {
            restApiId: "a1b2c3d4e5"
            stageName: "prod"
            deploymentId: "d1e2f3"
            description: ""
            cacheClusterEnabled: false
            variables: {}
            canarySettings: {
                percentTraffic: 0
                stageVariableOverrides: {}
                useStageCache: false
            }
            tracingEnabled: false
            tags: { note: "" }
        }
        method: "POST"
        uri: "/restapis/a1b2c3d4e5/stages"
        bodyMediaType: "application/json"
        body: """
            {
                "stageName": "prod",
                "deploymentId": "d1e2f3",
                "description": "",
                "cacheClusterEnabled": false,
                "variables": {},
                "canarySettings": { "percentTraffic": 0, "stageVariableOverrides": {}, "useStageCache": false },
                "tracingEnabled": false,
                "tags": { "note": "" }
            }"""
    }
    {
        id: "CreateStageTakesAnyKeyAsData"
        documentation: "Keys of maps are data, also where a programming language has a meaning for them."
        protocol: restJson1
        params: {
            restApiId: "a1b2c3d4e5"
            stageName: "prod"
            deploymentId: "d1e2f3"
            variables: { __proto__: "a", constructor: "b", toString: "c" }
        }
        method: "POST"
        uri: "/restapis/a1b2c3d4e5/stages"
        bodyMediaType: "application/json"
        body: """
            {
                "stageName": "prod",
                "deploymentId": "d1e2f3",
                "variables": { "__proto__": "a", "constructor": "b", "toString": "c" }
            }"""
    }
    {
        id: "CreateStageReadsNullAsAbsent"
        documentation: "Some clients write null for members that are not set."
        protocol: restJson1
        appliesTo: "server"
        params: {
            restApiId: "a1b2c3d4e5"
            stageName: "prod"
            deploymentId: "d1e2f3"
            canarySettings: { percentTraffic: 10 }
        }
        method: "POST"
        uri: "/restapis/a1b2c3d4e5/stages"
        headers: { "Content-Type": "application/json" }
        bodyMediaType: "application/json"
        body: """
            {
                "stageName": "prod",
                "deploymentId": "d1e2f3",
                "description": null,
                "cacheClusterEnabled": null,
                "cacheClusterSize": null,
                "variables": null,
                "canarySettings": { "percentTraffic": 10, "deploymentId": null, "useStageCache": null },
                "tags": null
            }"""
    }
    {
        id: "CreateStageIgnoresUnknownMembersOfRequest"
        documentation: "A newer client may send members that this server does not know."
        protocol: restJson1
        appliesTo: "server"
        params: {
            restApiId: "a1b2c3d4e5"
            stageName: "prod"
            deploymentId: "d1e2f3"
            canarySettings: { percentTraffic: 10 }
        }
        method: "POST"
        uri: "/restapis/a1b2c3d4e5/stages"
        headers: { "Content-Type": "application/json" }
        bodyMediaType: "application/json"
        body: """
            {
                "region": { "name": "moon" },
                "stageName": "prod",
                "deploymentId": "d1e2f3",
                "canarySettings": { "percentTraffic": 10, "color": "yellow" }
            }"""
    }
    {
        id: "CreateStageTakesGeneralAcceptAndCharset"
        documentation: "Not every client says exactly `application/json`."
        protocol: restJson1
        appliesTo: "server"
        params: { restApiId: "a1b2c3d4e5", stageName: "prod", deploymentId: "d1e2f3" }
        method: "POST"
        uri: "/restapis/a1b2c3d4e5/stages"
        headers: { Accept: "*/*", "Content-Type": "application/json; charset=utf-8" }
        bodyMediaType: "application/json"
        body: """
            { "stageName": "prod", "deploymentId": "d1e2f3" }"""
    }
])

apply CreateStage @httpResponseTests([
    {
        id: "CreateStageReturnsAllMembers"
        documentation: "Times are numbers of seconds."
        protocol: restJson1
        code: 201
        headers: { "Content-Type": "application/json" }
        bodyMediaType: "application/json"
        body: """
            {
                "deploymentId": "d1e2f3",
                "clientCertificateId": "c1c2c3",
                "stageName": "prod",
                "description": "Prüfung 🚀",
                "cacheClusterEnabled": true,
                "cacheClusterSize": "0.5",
                "cacheClusterStatus": "CREATE_IN_PROGRESS",
                "methodSettings": {
                    "*/*": {
                        "metricsEnabled": true,
                        "loggingLevel": "INFO",
                        "dataTraceEnabled": false,
                        "throttlingBurstLimit": 200,
                        "throttlingRateLimit": 100.5,
                        "cachingEnabled": true,
                        "cacheTtlInSeconds": 300,
                        "cacheDataEncrypted": true,
                        "requireAuthorizationForCacheControl": true,
                        "unauthorizedCacheControlHeaderStrategy": "SUCCEED_WITH_RESPONSE_HEADER"
                    },
                    "pets/GET": { "loggingLevel": "OFF", "throttlingBurstLimit": 0, "throttlingRateLimit": 0 }
                },
                "variables": { "lambdaAlias": "live" },
                "documentationVersion": "1.4.0",
                "accessLogSettings": {
                    "format": "{ \\"id\\": \\"$context.requestId\\", \\"status\\": $context.status }",
                    "destinationArn": "arn:aws:firehose:eu-west-1:123456789012:deliverystream/amazon-apigateway-calls"
                },
                "canarySettings": {
                    "percentTraffic": 12.5,
                    "deploymentId": "d4e5f6",
                    "stageVariableOverrides": { "lambdaAlias": "next" },
                    "useStageCache": true
                },
                "tracingEnabled": true,
                "webAclArn": "arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/guard/1",
                "tags": { "Team": "payments", "cost-center": "42" },
                "createdDate": 1714642200,
                "lastUpdatedDate": 1714728600
            }"""
        params: {
            deploymentId: "d1e2f3"
            clientCertificateId: "c1c2c3"
            stageName: "prod"
            description: "Prüfung 🚀"
            cacheClusterEnabled: true
            cacheClusterSize: "0.5"
            cacheClusterStatus: "CREATE_IN_PROGRESS"
            methodSettings: {
                "*/*": {
                    metricsEnabled: true
                    loggingLevel: "INFO"
                    dataTraceEnabled: false
                    throttlingBurstLimit: 200
                    throttlingRateLimit: 100.5
                    cachingEnabled: true
                    cacheTtlInSeconds: 300
                    cacheDataEncrypted: true
                    requireAuthorizationForCacheControl: true
                    unauthorizedCacheControlHeaderStrategy: "SUCCEED_WITH_RESPONSE_HEADER"
                }
                "pets/GET": { loggingLevel: "OFF", throttlingBurstLimit: 0, throttlingRateLimit: 0 }
            }
            variables: { lambdaAlias: "live" }
            documentationVersion: "1.4.0"
            accessLogSettings: {
                format: "{ \"id\": \"$context.requestId\", \"status\": $context.status }"
                destinationArn: "arn:aws:firehose:eu-west-1:123456789012:deliverystream/amazon-apigateway-calls"
            }
            canarySettings: {
                percentTraffic: 12.5
                deploymentId: "d4e5f6"
                stageVariableOverrides: { lambdaAlias: "next" }
                useStageCache: true
            }
            tracingEnabled: true
            webAclArn: "arn:aws:wafv2:eu-west-1:123456789012:regional/webacl/guard/1"
            tags: { Team: "payments", "cost-center": "42" }
            createdDate: 1714642200
            lastUpdatedDate: 1714728600
        }
    }
    {
        id: "CreateStageReturnsNewStage"
        documentation: "What the service answers to a request with nothing but the required members."
        protocol: restJson1
        code: 201
        headers: { "Content-Type": "application/json" }
        bodyMediaType: "application/json"
        body: """
            {
                "deploymentId": "d1e2f3",
                "stageName": "prod",
                "cacheClusterEnabled": false,
                "cacheClusterStatus": "NOT_AVAILABLE",
                "methodSettings": {},
                "tracingEnabled": false,
                "createdDate": 1714642200,
                "lastUpdatedDate": 1714642200
            }"""
        params: {
            deploymentId: "d1e2f3"
            stageName: "prod"
            cacheClusterEnabled: false
            cacheClusterStatus: "NOT_AVAILABLE"
            methodSettings: {}
            tracingEnabled: false
            createdDate: 1714642200
            lastUpdatedDate: 1714642200
        }
    }
    {
        id: "CreateStageReturnsFractionsOfSeconds"
        documentation: "A time between two seconds is a number with a fraction."
        protocol: restJson1
        code: 201
        bodyMediaType: "application/json"
        body: """
            { "stageName": "prod", "createdDate": 1714642200.25, "lastUpdatedDate": 0 }"""
        params: { stageName: "prod", createdDate: 1714642200.25, lastUpdatedDate: 0 }
    }
    {
        id: "CreateStageReturnsNothing"
        documentation: "No member of the output is required."
        protocol: restJson1
        code: 201
        bodyMediaType: "application/json"
        body: "{}"
        params: {}
    }
    {
        id: "CreateStageReadsNullsOfResponseAsAbsent"
        documentation: "Null is no value, neither of a member nor in a map."
        protocol: restJson1
        appliesTo: "client"
        code: 201
        headers: { "Content-Type": "application/json" }
        bodyMediaType: "application/json"
        body: """
            {
                "stageName": "prod",
                "description": null,
                "cacheClusterEnabled": null,
                "variables": { "a": null, "b": "c" },
                "accessLogSettings": null,
                "canarySettings": { "percentTraffic": null, "deploymentId": "d4e5f6" },
                "createdDate": null
            }"""
        params: {
            stageName: "prod"
            variables: { b: "c" }
            canarySettings: { deploymentId: "d4e5f6" }
        }
    }
    {
        id: "CreateStageIgnoresUnknownMembersOfResponse"
        documentation: "A newer server may answer with members that this client does not know."
        protocol: restJson1
        appliesTo: "client"
        code: 201
        headers: { "Content-Type": "application/json" }
        bodyMediaType: "application/json"
        body: """
            {
                "stageName": "prod",
                "_links": { "self": { "href": "/restapis/a1b2c3d4e5/stages/prod" } },
                "canarySettings": { "deploymentId": "d4e5f6", "color": "yellow" }
            }"""
        params: {
            stageName: "prod"
            canarySettings: { deploymentId: "d4e5f6" }
        }
    }
])

apply CreateStage @httpMalformedRequestTests([
    {
        id: "CreateStageRefusesBrokenJson"
        documentation: "The body is no JSON."
        protocol: restJson1
        request: {
            method: "POST"
            uri: "/restapis/a1b2c3d4e5/stages"
            headers: { "Content-Type": "application/json" }
            body: "$body:L"
        }
        response: {
            code: 400
            headers: { "x-amzn-errortype": "BadRequestException" }
            body: {
                mediaType: "application/json"
                assertion: { messageRegex: "." }
            }
        }
        testParameters: {
            body: [
                "{"
                "stageName=prod"
                "{\"stageName\": \"prod\", \"deploymentId\": \"d1e2f3\""
                "{\"stageName\": \"prod\", \"deploymentId\": \"d1e2f3\",}"
                "{\"stageName\": \"prod\", \"deploymentId\": \"d1e2f3\", \"variables\": {\"a\": }}"
                "{\"stageName\": \"prod\", \"deploymentId\": \"d1e2f3\", \"canarySettings\": {\"percentTraffic\": NaN}}"
            ]
        }
    }
    {
        id: "CreateStageRefusesBodyThatIsNoObject"
        documentation: "The body is JSON, but no object."
        protocol: restJson1
        request: {
            method: "POST"
            uri: "/restapis/a1b2c3d4e5/stages"
            headers: { "Content-Type": "application/json" }
            body: "$body:L"
        }
        response: {
            code: 400
            headers: { "x-amzn-errortype": "BadRequestException" }
            body: {
                mediaType: "application/json"
                assertion: { messageRegex: "." }
            }
        }
        testParameters: {
            body: ["[]", "\"prod\"", "1", "true"]
        }
    }
    {
        id: "CreateStageRefusesWrongString"
        documentation: "A string is not made of another type. The message says where the value stands."
        protocol: restJson1
        request: {
            method: "POST"
            uri: "/restapis/a1b2c3d4e5/stages"
            headers: { "Content-Type": "application/json" }
            body: """
                { "stageName": "prod", "deploymentId": "d1e2f3", "description": $value:L }"""
        }
        response: {
            code: 400
            headers: { "x-amzn-errortype": "BadRequestException" }
            body: {
                mediaType: "application/json"
                assertion: { messageRegex: "/description" }
            }
        }
        testParameters: {
            value: ["1", "true", "[]", "{}"]
        }
    }
    {
        id: "CreateStageRefusesWrongEnum"
        documentation: "The values of an enum are strings, also where they look like numbers."
        protocol: restJson1
        request: {
            method: "POST"
            uri: "/restapis/a1b2c3d4e5/stages"
            headers: { "Content-Type": "application/json" }
            body: """
                { "stageName": "prod", "deploymentId": "d1e2f3", "cacheClusterSize": $value:L }"""
        }
        response: {
            code: 400
            headers: { "x-amzn-errortype": "BadRequestException" }
            body: {
                mediaType: "application/json"
                assertion: { messageRegex: "/cacheClusterSize" }
            }
        }
        testParameters: {
            value: ["0.5", "118", "[\"118\"]"]
        }
    }
    {
        id: "CreateStageRefusesWrongBoolean"
        documentation: "A boolean is not made of another type."
        protocol: restJson1
        request: {
            method: "POST"
            uri: "/restapis/a1b2c3d4e5/stages"
            headers: { "Content-Type": "application/json" }
            body: """
                { "stageName": "prod", "deploymentId": "d1e2f3", "tracingEnabled": $value:L }"""
        }
        response: {
            code: 400
            headers: { "x-amzn-errortype": "BadRequestException" }
            body: {
                mediaType: "application/json"
                assertion: { messageRegex: "/tracingEnabled" }
            }
        }
        testParameters: {
            value: ["0", "1", "\"true\"", "\"yes\"", "[]", "{}"]
        }
    }
    {
        id: "CreateStageRefusesWrongDouble"
        documentation: "A double is a number; of strings, only `NaN`, `Infinity` and `-Infinity` stand for one."
        protocol: restJson1
        request: {
            method: "POST"
            uri: "/restapis/a1b2c3d4e5/stages"
            headers: { "Content-Type": "application/json" }
            body: """
                { "stageName": "prod", "deploymentId": "d1e2f3", "canarySettings": { "percentTraffic": $value:L } }"""
        }
        response: {
            code: 400
            headers: { "x-amzn-errortype": "BadRequestException" }
            body: {
                mediaType: "application/json"
                assertion: { messageRegex: "/canarySettings/percentTraffic" }
            }
        }
        testParameters: {
            value: ["\"10\"", "\"\"", "true", "[10]", "{}"]
        }
    }
    {
        id: "CreateStageRefusesWrongMap"
        documentation: "A map is an object."
        protocol: restJson1
        request: {
            method: "POST"
            uri: "/restapis/a1b2c3d4e5/stages"
            headers: { "Content-Type": "application/json" }
            body: """
                { "stageName": "prod", "deploymentId": "d1e2f3", "tags": $value:L }"""
        }
        response: {
            code: 400
            headers: { "x-amzn-errortype": "BadRequestException" }
            body: {
                mediaType: "application/json"
                assertion: { messageRegex: "/tags" }
            }
        }
        testParameters: {
            value: ["1", "\"team=payments\"", "[]", "[\"team\"]"]
        }
    }
    {
        id: "CreateStageRefusesWrongMapValue"
        documentation: "The values of a map have the type that the map says."
        protocol: restJson1
        request: {
            method: "POST"
            uri: "/restapis/a1b2c3d4e5/stages"
            headers: { "Content-Type": "application/json" }
            body: """
                { "stageName": "prod", "deploymentId": "d1e2f3", "variables": { "a": $value:L } }"""
        }
        response: {
            code: 400
            headers: { "x-amzn-errortype": "BadRequestException" }
            body: {
                mediaType: "application/json"
                assertion: { messageRegex: "/variables/a" }
            }
        }
        testParameters: {
            value: ["1", "false", "[]", "{}"]
        }
    }
    {
        id: "CreateStageRefusesWrongStructure"
        documentation: "A structure is an object."
        protocol: restJson1
        request: {
            method: "POST"
            uri: "/restapis/a1b2c3d4e5/stages"
            headers: { "Content-Type": "application/json" }
            body: """
                { "stageName": "prod", "deploymentId": "d1e2f3", "canarySettings": $value:L }"""
        }
        response: {
            code: 400
            headers: { "x-amzn-errortype": "BadRequestException" }
            body: {
                mediaType: "application/json"
                assertion: { messageRegex: "/canarySettings" }
            }
        }
        testParameters: {
            value: ["10", "\"d4e5f6\"", "true", "[]"]
        }
    }
    {
        id: "CreateStageRefusesMissingMember"
        documentation: "Null is as good as absent, and a required member may be neither."
        protocol: restJson1
        request: {
            method: "POST"
            uri: "/restapis/a1b2c3d4e5/stages"
            headers: { "Content-Type": "application/json" }
            body: "$body:L"
        }
        response: {
            code: 400
            headers: { "x-amzn-errortype": "BadRequestException" }
            body: {
                mediaType: "application/json"
                assertion: {
                    contents: """
                        { "message": "1 validation error detected. \
                        Value at '$path:L' failed to satisfy constraint: Member must not be null" }"""
                }
            }
        }
        testParameters: {
            body: [
                "{\"deploymentId\": \"d1e2f3\"}"
                "{\"deploymentId\": \"d1e2f3\", \"stageName\": null}"
                "{\"stageName\": \"prod\"}"
                "{\"stageName\": \"prod\", \"deploymentId\": null}"
            ]
            path: ["/stageName", "/stageName", "/deploymentId", "/deploymentId"]
        }
    }
    {
        id: "CreateStageNamesEveryViolation"
        documentation: "The message names all constraints that are violated, in the order of the members."
        protocol: restJson1
        request: {
            method: "POST"
            uri: "/restapis/a1b2c3d4e5/stages"
            headers: { "Content-Type": "application/json" }
            body: """
                { "canarySettings": { "percentTraffic": 101 }, "stageName": "a b" }"""
        }
        response: {
            code: 400
            headers: { "x-amzn-errortype": "BadRequestException" }
            body: {
                mediaType: "application/json"
                assertion: {
                    contents: """
                        { "message": "3 validation errors detected. \
                        Value at '/stageName' failed to satisfy constraint: \
                        Member must satisfy regular expression pattern: ^[a-zA-Z0-9_-]+$; \
                        Value at '/deploymentId' failed to satisfy constraint: Member must not be null; \
                        Value at '/canarySettings/percentTraffic' failed to satisfy constraint: \
                        Member must be between 0 and 100, inclusive" }"""
                }
            }
        }
    }
    {
        id: "CreateStageRefusesStageName"
        documentation: "A stage name has other characters than allowed, or none."
        protocol: restJson1
        request: {
            method: "POST"
            uri: "/restapis/a1b2c3d4e5/stages"
            headers: { "Content-Type": "application/json" }
            body: """
                { "stageName": $name:S, "deploymentId": "d1e2f3" }"""
        }
        response: {
            code: 400
            headers: { "x-amzn-errortype": "BadRequestException" }
            body: {
                mediaType: "application/json"
                assertion: {
                    contents: """
                        { "message": "1 validation error detected. \
                        Value at '/stageName' failed to satisfy constraint: \
                        Member must satisfy regular expression pattern: ^[a-zA-Z0-9_-]+$$" }"""
                }
            }
        }
        testParameters: {
            name: ["", "a b", "a.b", "a/b", "prüfung", "prod🚀"]
        }
    }
    {
        id: "CreateStageRefusesLongStageName"
        documentation: "A stage name has one character too many."
        protocol: restJson1
        request: {
            method: "POST"
            uri: "/restapis/a1b2c3d4e5/stages"
            headers: { "Content-Type": "application/json" }
            body: """
                { "stageName": $name:S, "deploymentId": "d1e2f3" }"""
        }
        response: {
            code: 400
            headers: { "x-amzn-errortype": "BadRequestException" }
            body: {
                mediaType: "application/json"
                assertion: {
                    contents: """
                        { "message": "1 validation error detected. \
                        Value with length 129 at '/stageName' failed to satisfy constraint: \
                        Member must have length less than or equal to 128" }"""
                }
            }
        }
        testParameters: {
            name: [
                """
                abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789\
                abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789x"""
            ]
        }
    }
    {
        id: "CreateStageRefusesCacheClusterSize"
        documentation: "No cache has this size, or the size is written otherwise."
        protocol: restJson1
        request: {
            method: "POST"
            uri: "/restapis/a1b2c3d4e5/stages"
            headers: { "Content-Type": "application/json" }
            body: """
                { "stageName": "prod", "deploymentId": "d1e2f3", "cacheClusterSize": $size:S }"""
        }
        response: {
            code: 400
            headers: { "x-amzn-errortype": "BadRequestException" }
            body: {
                mediaType: "application/json"
                assertion: {
                    contents: """
                        { "message": "1 validation error detected. \
                        Value at '/cacheClusterSize' failed to satisfy constraint: \
                        Member must satisfy enum value set: [0.5, 1.6, 6.1, 13.5, 28.4, 58.2, 118, 237]" }"""
                }
            }
        }
        testParameters: {
            size: ["", "2", "0.50", "118.0", "SIZE_118_GB"]
        }
    }
    {
        id: "CreateStageRefusesPercentTraffic"
        documentation: "A percentage is below 0 or above 100. Infinities and NaN are doubles, but in no range."
        protocol: restJson1
        request: {
            method: "POST"
            uri: "/restapis/a1b2c3d4e5/stages"
            headers: { "Content-Type": "application/json" }
            body: """
                { "stageName": "prod", "deploymentId": "d1e2f3", "canarySettings": { "percentTraffic": $percent:L } }"""
        }
        response: {
            code: 400
            headers: { "x-amzn-errortype": "BadRequestException" }
            body: {
                mediaType: "application/json"
                assertion: {
                    contents: """
                        { "message": "1 validation error detected. \
                        Value at '/canarySettings/percentTraffic' failed to satisfy constraint: \
                        Member must be between 0 and 100, inclusive" }"""
                }
            }
        }
        testParameters: {
            percent: ["-1", "-1e-7", "100.1", "1e21", "\"NaN\"", "\"Infinity\"", "\"-Infinity\""]
        }
    }
    {
        id: "CreateStageRefusesVariableName"
        documentation: "The name of a variable has other characters than allowed. A key has the path of its map."
        protocol: restJson1
        request: {
            method: "POST"
            uri: "/restapis/a1b2c3d4e5/stages"
            headers: { "Content-Type": "application/json" }
            body: """
                { "stageName": "prod", "deploymentId": "d1e2f3", "variables": { $name:S: "a" } }"""
        }
        response: {
            code: 400
            headers: { "x-amzn-errortype": "BadRequestException" }
            body: {
                mediaType: "application/json"
                assertion: {
                    contents: """
                        { "message": "1 validation error detected. \
                        Value at '/variables' failed to satisfy constraint: \
                        Member must satisfy regular expression pattern: ^[A-Za-z0-9_]+$$" }"""
                }
            }
        }
        testParameters: {
            name: ["", "a-b", "a b", "größe"]
        }
    }
    {
        id: "CreateStageRefusesVariableValue"
        documentation: "The value of a variable has other characters than allowed, or none."
        protocol: restJson1
        request: {
            method: "POST"
            uri: "/restapis/a1b2c3d4e5/stages"
            headers: { "Content-Type": "application/json" }
            body: """
                { "stageName": "prod", "deploymentId": "d1e2f3", "variables": { "a": $value:S } }"""
        }
        response: {
            code: 400
            headers: { "x-amzn-errortype": "BadRequestException" }
            body: {
                mediaType: "application/json"
                assertion: {
                    contents: """
                        { "message": "1 validation error detected. \
                        Value at '/variables/a' failed to satisfy constraint: \
                        Member must satisfy regular expression pattern: ^[A-Za-z0-9-._~:/?#&=,]+$$" }"""
                }
            }
        }
        testParameters: {
            value: ["", "a b", "a+b", "50%", "grün"]
        }
    }
    {
        id: "CreateStageRefusesVariableOfCanary"
        documentation: "Variables of a canary are variables like any other."
        protocol: restJson1
        request: {
            method: "POST"
            uri: "/restapis/a1b2c3d4e5/stages"
            headers: { "Content-Type": "application/json" }
            body: """
                {
                    "stageName": "prod",
                    "deploymentId": "d1e2f3",
                    "canarySettings": { "stageVariableOverrides": { "a": "b c" } }
                }"""
        }
        response: {
            code: 400
            headers: { "x-amzn-errortype": "BadRequestException" }
            body: {
                mediaType: "application/json"
                assertion: {
                    contents: """
                        { "message": "1 validation error detected. \
                        Value at '/canarySettings/stageVariableOverrides/a' failed to satisfy constraint: \
                        Member must satisfy regular expression pattern: ^[A-Za-z0-9-._~:/?#&=,]+$" }"""
                }
            }
        }
    }
    {
        id: "CreateStageRefusesTagKey"
        documentation: "A tag begins with `aws:`, or has other characters than allowed, or none."
        protocol: restJson1
        request: {
            method: "POST"
            uri: "/restapis/a1b2c3d4e5/stages"
            headers: { "Content-Type": "application/json" }
            body: """
                { "stageName": "prod", "deploymentId": "d1e2f3", "tags": { $key:S: "a" } }"""
        }
        response: {
            code: 400
            headers: { "x-amzn-errortype": "BadRequestException" }
            body: {
                mediaType: "application/json"
                assertion: {
                    contents: """
                        { "message": "1 validation error detected. \
                        Value at '/tags' failed to satisfy constraint: \
                        Member must satisfy regular expression pattern: ^(?!aws:)[a-zA-Z+-=._:/]+$$" }"""
                }
            }
        }
        testParameters: {
            key: ["", "aws:", "aws:team", "a b", "a@b", "größe"]
        }
    }
    {
        id: "CreateStageRefusesLongTagKey"
        documentation: "The key of a tag has one character too many."
        protocol: restJson1
        request: {
            method: "POST"
            uri: "/restapis/a1b2c3d4e5/stages"
            headers: { "Content-Type": "application/json" }
            body: """
                { "stageName": "prod", "deploymentId": "d1e2f3", "tags": { $key:S: "a" } }"""
        }
        response: {
            code: 400
            headers: { "x-amzn-errortype": "BadRequestException" }
            body: {
                mediaType: "application/json"
                assertion: {
                    contents: """
                        { "message": "1 validation error detected. \
                        Value with length 129 at '/tags' failed to satisfy constraint: \
                        Member must have length less than or equal to 128" }"""
                }
            }
        }
        testParameters: {
            key: [
                """
                abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789\
                abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789x"""
            ]
        }
    }
    {
        id: "CreateStageRefusesTagValue"
        documentation: "The value of a tag has other characters than allowed. The path escapes `/` and `~` of the key."
        protocol: restJson1
        request: {
            method: "POST"
            uri: "/restapis/a1b2c3d4e5/stages"
            headers: { "Content-Type": "application/json" }
            body: """
                { "stageName": "prod", "deploymentId": "d1e2f3", "tags": { "a/b": $value:S } }"""
        }
        response: {
            code: 400
            headers: { "x-amzn-errortype": "BadRequestException" }
            body: {
                mediaType: "application/json"
                assertion: {
                    contents: """
                        { "message": "1 validation error detected. \
                        Value at '/tags/a~1b' failed to satisfy constraint: \
                        Member must satisfy regular expression pattern: ^[a-zA-Z+-=._:/]*$$" }"""
                }
            }
        }
        testParameters: {
            value: ["a b", "a@b", "größe"]
        }
    }
    {
        id: "CreateStageRefusesLongTagValue"
        documentation: "The value of a tag has one character too many."
        protocol: restJson1
        request: {
            method: "POST"
            uri: "/restapis/a1b2c3d4e5/stages"
            headers: { "Content-Type": "application/json" }
            body: """
                { "stageName": "prod", "deploymentId": "d1e2f3", "tags": { "a": $value:S } }"""
        }
        response: {
            code: 400
            headers: { "x-amzn-errortype": "BadRequestException" }
            body: {
                mediaType: "application/json"
                assertion: {
                    contents: """
                        { "message": "1 validation error detected. \
                        Value with length 257 at '/tags/a' failed to satisfy constraint: \
                        Member must have length less than or equal to 256" }"""
                }
            }
        }
        testParameters: {
            value: [
                """
                abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789\
                abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789\
                abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789\
                abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJKLMNOPQRSTUVWXYZ_0123456789x"""
            ]
        }
    }
])
