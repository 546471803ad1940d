// How a service is put behind Amazon API Gateway. Spec: https://smithy.io/2.0/aws/amazon-apigateway.html
$version: "2.0"

namespace aws.apigateway

use aws.api#arnReference

/// Where the API key of a request is found, by which its caller is throttled: `HEADER` or `AUTHORIZER`.
@internal
@tags(["internal"])
@externalDocumentation(
    "Developer Guide": "https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-api-key-source.html"
)
@trait(selector: "service")
string apiKeySource

/// Calls of the operation need an API key.
@internal
@tags(["internal"])
@trait(selector: "operation")
structure apiKeyRequired {}

/// The authorizers of the service, by name.
@internal
@tags(["internal"])
@trait(selector: "service")
map authorizers {
    key: String
    value: AuthorizerDefinition
}

/// One authorizer.
@private
structure AuthorizerDefinition {
    /// The authentication scheme that clients use.
    @required
    @idRef(
        failWhenMissing: true
        selector: "[trait|authDefinition]"
        errorMessage: "The scheme of an authorizer definition must reference an auth trait"
    )
    scheme: String

    /// What the function is given: `token` for the token alone, `request` for the parameters of the request.
    type: String

    /// The scheme as OpenAPI documents name it: `awsSigv4` or `custom`.
    customAuthType: String

    /// The URI of the function.
    uri: String

    /// The role that may call the function.
    credentials: String

    /// The parameters that identify the caller, as expressions joined by commas. For `request` only.
    identitySource: String

    /// What a token has to look like before the function is asked.
    identityValidationExpression: String

    /// How many seconds an answer of the function is good for.
    resultTtlInSeconds: Integer

    /// The form of the function's event and answer, in HTTP APIs.
    authorizerPayloadFormatVersion: PayloadFormatVersion

    /// Whether the function answers with a boolean in place of a policy, in HTTP APIs with format 2.0.
    enableSimpleResponses: Boolean
}

@private
enum PayloadFormatVersion {
    V1_0 = "1.0"
    V2_0 = "2.0"
}

/// The authorizer that decides here, by name.
@internal
@tags(["internal"])
@trait(selector: ":test(service, resource, operation)")
string authorizer

/// What stands behind the operations.
@internal
@tags(["internal"])
@trait(
    selector: ":test(service, resource, operation)"
    conflicts: ["aws.apigateway#mockIntegration"]
)
structure integration {
    /// The kind of backend.
    @required
    type: IntegrationType

    /// The backend: an ARN for `aws` and `aws_proxy`, a URL for the others.
    @required
    uri: Arn

    /// The role that may call the backend. Its own policy decides if this is absent.
    credentials: IamRoleArn

    /// The method of the request to the backend. `POST` for Lambda.
    @required
    httpMethod: String

    /// What becomes of a body that no template is for.
    passThroughBehavior: PassThroughBehavior

    /// How the body of the request is converted.
    contentHandling: ContentHandling

    /// How long to wait for the backend, 50 to 29000.
    timeoutInMillis: Integer

    /// The id of the VPC link.
    connectionId: String

    /// How the backend is reached.
    connectionType: ConnectionType = "INTERNET"

    /// The group that cached parameters belong to.
    cacheNamespace: String

    /// The form of the event that the backend is given: 1.0, or also 2.0 for Lambda in HTTP APIs.
    payloadFormatVersion: String

    /// Names of the parameters that tell cached responses apart.
    cacheKeyParameters: StringList

    /// Parameters of the request to the backend.
    requestParameters: RequestParameters

    /// Templates for the body of the request, by media type.
    requestTemplates: Templates

    /// What becomes of responses of the backend.
    responses: IntegrationResponses

    /// How certificates of the backend are checked.
    tlsConfig: TlsConfig

    /// Whether the response is passed on whole or as it comes: `BUFFERED` or `STREAM`.
    responseTransferMode: String

    /// The ARN of the load balancer's listener behind a VPC link of the second version.
    @suppress(["RepeatedShapeName"])
    integrationTarget: String
}

/// There is nothing behind the operations: API Gateway itself answers.
@internal
@tags(["internal"])
@trait(
    selector: ":test(service, resource, operation)"
    conflicts: ["aws.apigateway#integration"]
)
structure mockIntegration {
    /// What becomes of a body that no template is for.
    passThroughBehavior: PassThroughBehavior

    /// Parameters of the request.
    requestParameters: RequestParameters

    /// Templates for the body of the request, by media type.
    requestTemplates: Templates

    /// The answers.
    responses: IntegrationResponses
}

@private
enum IntegrationType {
    /// A service of AWS, with requests and responses mapped.
    AWS = "aws"

    /// A Lambda function, which is given the request as it is.
    AWS_PROXY = "aws_proxy"

    /// An HTTP server, with requests and responses mapped.
    HTTP = "http"

    /// An HTTP server, which is given the request as it is.
    HTTP_PROXY = "http_proxy"
}

/// What becomes of a body whose media type has no template. Refusing is done with status 415.
@private
enum PassThroughBehavior {
    /// Passed on if there are no templates at all, refused otherwise.
    WHEN_NO_TEMPLATES = "when_no_templates"

    /// Passed on.
    WHEN_NO_MATCH = "when_no_match"

    /// Refused.
    NEVER = "never"
}

@private
enum ContentHandling {
    /// Bytes become base64, text stays.
    CONVERT_TO_TEXT

    /// Text is base64 and becomes bytes, bytes stay.
    CONVERT_TO_BINARY
}

@private
enum ConnectionType {
    /// Over the internet.
    INTERNET

    /// Through a link into a VPC.
    VPC_LINK
}

@private
list StringList {
    member: String
}

@private
structure TlsConfig {
    /// Whether certificates of unknown authorities are accepted. For HTTP backends only.
    insecureSkipVerification: Boolean
}

/// Responses, by a pattern of what they are for.
@private
map IntegrationResponses {
    key: String
    value: IntegrationResponse
}

/// What becomes of a response of the backend.
@private
structure IntegrationResponse {
    /// The status that callers see.
    statusCode: String

    /// How the body is converted.
    contentHandling: ContentHandling

    /// Templates for the body, by media type.
    responseTemplates: Templates

    /// Headers that callers see.
    responseParameters: ResponseParameters
}

/// Names of parameters, and expressions for their values. An expression sees the request as it is on the wire, so it
/// holds for one protocol only; constants and context variables are safe.
@private
map RequestParameters {
    key: String
    value: String
}

/// Names of headers, and expressions for their values.
@private
map ResponseParameters {
    key: String
    value: String
}

/// Velocity templates, by media type. A template sees the message as it is on the wire, so it holds for one protocol
/// only; constants and context variables are safe.
@private
map Templates {
    key: String
    value: String
}

/// An ARN. `{serviceName}` and `{operationName}` in it stand for the names of the shapes.
@private
@arnReference
string Arn

/// The ARN of a role. `{serviceName}` and `{operationName}` in it stand for the names of the shapes.
@private
@arnReference(type: "AWS::IAM::Role")
string IamRoleArn

/// What is checked before the backend is called: `full`, `params-only` or `body-only`.
@internal
@tags(["internal"])
@trait(selector: ":test(service, operation)")
string requestValidator

/// What callers see of errors that API Gateway itself raises, by their kind.
@internal
@tags(["internal"])
@trait(selector: "service")
map gatewayResponses {
    key: String
    value: GatewayResponse
}

@private
structure GatewayResponse {
    statusCode: String

    /// Names of headers and of other parameters, and their values.
    responseParameters: GatewayResponseParameterMap

    /// Templates for the body, by media type.
    responseTemplates: GatewayResponseTemplateMap
}

@private
map GatewayResponseParameterMap {
    key: String
    value: String
}

@private
map GatewayResponseTemplateMap {
    key: String
    value: String
}

/// How the API is reached.
@internal
@tags(["internal"])
@trait(selector: "service")
structure endpointConfiguration {
    /// The kinds of endpoints.
    @required
    types: EndpointTypes

    /// The VPC endpoints of a private API.
    vpcEndpointIds: VpcEndpointIds

    /// Whether the host name that every API is given at first is switched off.
    disableExecuteApiEndpoint: Boolean

    /// From which addresses the API can be called. A private API needs `dualstack`.
    ipAddressType: IpAddressType
}

@private
list EndpointTypes {
    member: EndpointType
}

@private
enum EndpointType {
    /// Near its callers.
    EDGE

    /// In its region.
    REGIONAL

    /// From within VPCs only.
    PRIVATE
}

@private
list VpcEndpointIds {
    member: String
}

@private
enum IpAddressType {
    /// IPv4 only.
    IPV4 = "ipv4"

    /// IPv4 and IPv6.
    DUAL_STACK = "dualstack"
}

/// The size in bytes from which on bodies are compressed.
@internal
@tags(["internal"])
@trait(selector: "service")
@range(min: 0, max: 10485760)
integer minimumCompressionSize

/// The policy that says who can call the API.
@internal
@tags(["internal"])
@trait(selector: "service")
document resourcePolicy

/// How connections to the API are secured.
@internal
@tags(["internal"])
@trait(selector: "service")
structure apiTlsPolicy {
    /// The name of the policy that sets TLS versions and cipher suites.
    @required
    securityPolicy: String

    endpointAccessMode: EndpointAccessMode
}

@private
enum EndpointAccessMode {
    BASIC

    /// With more checks of where a request comes from.
    STRICT
}
