// Tests that stand in the model itself.
// Spec: https://smithy.io/2.0/additional-specs/http-protocol-compliance-tests.html and its neighbours on event streams
// and smoke tests.
$version: "2.0"

namespace smithy.test

/// How inputs of the operation are written as HTTP requests.
@trait(selector: "operation")
@length(min: 1)
list httpRequestTests {
    member: HttpRequestTestCase
}

/// An input and its request.
@private
structure HttpRequestTestCase with [HttpRequestMixin] {
    /// The name of the test, unique among request tests.
    @required
    @pattern("^[A-Za-z_][A-Za-z0-9_]+$")
    id: String

    /// The protocol in use.
    @required
    @idRef(selector: "[trait|protocolDefinition]", failWhenMissing: true)
    protocol: String

    /// The authentication scheme in use, where it matters.
    @idRef(selector: "[trait|authDefinition]", failWhenMissing: true)
    authScheme: String

    /// The input. Blobs stand as text, timestamps as seconds since 1970.
    params: Document

    /// Settings of whoever runs the test, such as the region of a client.
    vendorParams: Document

    /// The shape of `vendorParams`.
    @idRef(failWhenMissing: true)
    vendorParamsShape: String

    /// What the test shows, in CommonMark.
    documentation: String

    /// Words by which tests can be picked.
    tags: NonEmptyStringList

    /// The side that runs the test. Both do if this is absent.
    appliesTo: AppliesTo
}

/// How outputs of the operation, or the error, are written as HTTP responses.
@trait(selector: ":test(operation, structure[trait|error])")
@length(min: 1)
list httpResponseTests {
    member: HttpResponseTestCase
}

/// An output or error and its response.
@private
structure HttpResponseTestCase with [HttpResponseMixin] {
    /// The name of the test, unique among response tests.
    @required
    @pattern("^[A-Za-z_][A-Za-z0-9_]+$")
    id: String

    /// The protocol in use.
    @required
    @idRef(selector: "[trait|protocolDefinition]", failWhenMissing: true)
    protocol: String

    /// The authentication scheme in use, where it matters.
    @idRef(selector: "[trait|authDefinition]", failWhenMissing: true)
    authScheme: String

    /// The output or the error. Blobs stand as text, timestamps as seconds since 1970.
    params: Document

    /// Settings of whoever runs the test.
    vendorParams: Document

    /// The shape of `vendorParams`.
    @idRef(failWhenMissing: true)
    vendorParamsShape: String

    /// What the test shows, in CommonMark.
    documentation: String

    /// Words by which tests can be picked.
    tags: NonEmptyStringList

    /// The side that runs the test. Both do if this is absent.
    appliesTo: AppliesTo
}

/// A side of the wire.
@private
enum AppliesTo {
    @enumValue("client")
    CLIENT

    @enumValue("server")
    SERVER
}

/// What requests and responses have in common.
@private
@mixin
structure HttpMessageMixin {
    /// Headers that have to be there with these values. Others are ignored.
    headers: StringMap

    /// Headers that must not be there.
    forbidHeaders: StringList

    /// Headers that have to be there with any value.
    requireHeaders: StringList

    /// The body; base64 where the media type is binary. Nothing is checked if this is absent.
    body: String

    /// How to compare the body: as JSON, as XML, as a form, or byte by byte.
    bodyMediaType: String
}

@private
@mixin
structure HttpRequestMixin with [HttpMessageMixin] {
    /// The method.
    @required
    @length(min: 1)
    method: String

    /// The path, without the query.
    @required
    @length(min: 1)
    uri: String

    /// The host that the client is set to. It may have a path, below which the operation is found.
    host: String

    /// The host that the request goes to, where it is another one.
    resolvedHost: String

    /// Parameters that have to be in the query, each as `name`, `name=` or `name=value`, encoded as on the wire. Others
    /// are ignored.
    queryParams: StringList

    /// Names of parameters that must not be in the query, encoded as on the wire.
    forbidQueryParams: StringList

    /// Names of parameters that have to be in the query with any value, encoded as on the wire.
    requireQueryParams: StringList
}

@private
@mixin
structure HttpResponseMixin with [HttpMessageMixin] {
    /// The status.
    @required
    @range(min: 100, max: 599)
    code: Integer
}

/// How the server refuses HTTP requests that are no input of the operation.
@trait(selector: "operation")
@length(min: 1)
@unstable
list httpMalformedRequestTests {
    member: HttpMalformedRequestTestCase
}

/// A request and its refusal.
@private
structure HttpMalformedRequestTestCase {
    /// The name of the test, unique among malformed request tests.
    @required
    @pattern("^[A-Za-z_][A-Za-z0-9_]+$")
    id: String

    /// The protocol in use.
    @required
    @idRef(selector: "[trait|protocolDefinition]", failWhenMissing: true)
    protocol: String

    /// The request.
    @required
    request: HttpMalformedRequestDefinition

    /// The refusal.
    @required
    response: HttpMalformedResponseDefinition

    /// What the test shows, in CommonMark.
    documentation: String

    /// Words by which tests can be picked.
    tags: NonEmptyStringList

    /// Makes one test of this case for each index of the lists, which are all of one length. In every string of the
    /// case, `$name:L` stands for the value, `$name:S` for the value as a quoted string, and `$$` for a dollar sign.
    testParameters: HttpMalformedRequestTestParametersDefinition
}

@private
structure HttpMalformedRequestDefinition {
    /// The method.
    @required
    @length(min: 1)
    method: String

    /// The path, without the query.
    @required
    @length(min: 1)
    uri: String

    /// The host.
    host: String

    /// The parameters of the query, each as `name`, `name=` or `name=value`, encoded as on the wire.
    queryParams: StringList

    /// The headers.
    headers: StringMap

    /// The body; base64 where the media type is binary.
    body: String

    /// What the body is.
    bodyMediaType: String
}

@private
structure HttpMalformedResponseDefinition {
    /// Headers that have to be there with these values. Others are ignored.
    headers: StringMap

    /// The status.
    @required
    @range(min: 100, max: 599)
    code: Integer

    /// The body. Nothing is checked if this is absent.
    body: HttpMalformedResponseBodyDefinition
}

@private
structure HttpMalformedResponseBodyDefinition {
    /// What holds of the body.
    @required
    assertion: HttpMalformedResponseBodyAssertion

    /// How to read the body.
    @required
    mediaType: String
}

@private
union HttpMalformedResponseBodyAssertion {
    /// It is this.
    contents: String

    /// Its `message` matches this, for messages that come from a parser and vary.
    messageRegex: String
}

@private
map HttpMalformedRequestTestParametersDefinition {
    key: String
    value: StringList
}

/// How event streams of the operation are written and read.
@trait(selector: "operation :test(-[input, output]-> structure > member > union[trait|streaming])")
@length(min: 1)
list eventStreamTests {
    member: EventStreamTestCase
}

/// One conversation.
@private
structure EventStreamTestCase {
    /// The name of the test, unique among event stream tests.
    @required
    @pattern("^[A-Za-z_][A-Za-z0-9_]+$")
    id: String

    /// The protocol in use.
    @required
    @idRef(selector: "[trait|protocolDefinition]", failWhenMissing: true)
    protocol: String

    /// The input that opens the stream.
    initialRequestParams: Document

    /// The message for it.
    initialRequest: Document

    /// The shape of `initialRequest`: `smithy.test#InitialHttpRequest` for HTTP.
    @idRef(selector: "structure", failWhenMissing: true)
    initialRequestShape: String

    /// The output that opens the stream.
    initialResponseParams: Document

    /// The message for it.
    initialResponse: Document

    /// The shape of `initialResponse`: `smithy.test#InitialHttpResponse` for HTTP.
    @idRef(selector: "structure", failWhenMissing: true)
    initialResponseShape: String

    /// The events, of both directions, in their order.
    events: Events

    /// How it ends. It succeeds if this is absent.
    expectation: TestExpectation

    /// Settings of whoever runs the test.
    vendorParams: Document

    /// The shape of `vendorParams`.
    @idRef(selector: "structure", failWhenMissing: true)
    vendorParamsShape: String

    /// What the test shows, in CommonMark.
    documentation: String

    /// The side that runs the test. Both do if this is absent.
    appliesTo: AppliesTo

    /// Words by which tests can be picked.
    tags: NonEmptyStringList
}

/// The HTTP request that opens a stream.
structure InitialHttpRequest with [HttpRequestMixin] {}

/// The HTTP response that opens a stream.
structure InitialHttpResponse with [HttpResponseMixin] {}

@private
list Events {
    member: Event
}

/// One event and its message.
@private
structure Event {
    /// The direction.
    @required
    type: EventType

    /// The event. It is one that the model does not know if this is absent.
    params: Document

    /// Headers that have to be there with these values. Others are ignored.
    headers: EventHeaders

    /// Headers that must not be there.
    forbidHeaders: StringList

    /// Headers that have to be there with any value.
    requireHeaders: StringList

    /// The payload. Nothing is checked if this is absent.
    body: Blob

    /// How to compare the payload.
    bodyMediaType: String

    /// The whole message. It is what to feed to a reader; a writer need not produce the same bytes, because headers
    /// have no order.
    bytes: Blob

    /// Settings of whoever runs the test.
    vendorParams: Document = {}

    /// The shape of `vendorParams`.
    @idRef(selector: "structure", failWhenMissing: true)
    vendorParamsShape: String
}

/// The direction of an event.
@private
enum EventType {
    /// From the client.
    REQUEST = "request"

    /// From the server.
    RESPONSE = "response"
}

@private
map EventHeaders {
    key: String
    value: EventHeaderValue
}

/// The value of an event header. Being a union it says the type, which the value alone would not: 1 may be a byte or a
/// long.
@private
union EventHeaderValue {
    boolean: Boolean
    byte: Byte
    short: Short
    integer: Integer
    long: Long
    blob: Blob
    string: String
    timestamp: Timestamp
}

/// How a conversation ends.
@private
union TestExpectation {
    /// Without an error.
    success: Unit

    /// With an error.
    failure: TestFailureExpectation
}

@private
structure TestFailureExpectation {
    /// The error. Any will do if this is absent.
    @idRef(failWhenMissing: true, selector: "[trait|error]")
    errorId: String
}

/// Calls to a live service that show whether a client works at all.
@trait(selector: "operation")
list smokeTests {
    member: SmokeTestCase
}

/// One call.
@private
structure SmokeTestCase {
    /// The name of the test, unique in the service.
    @required
    @pattern("^[A-Za-z_][A-Za-z0-9_]+$")
    id: String

    /// The input. Blobs stand as text.
    params: Document

    /// Settings of the client, such as its region.
    vendorParams: Document

    /// The shape of `vendorParams`.
    @idRef(failWhenMissing: true)
    vendorParamsShape: String

    /// What comes of it.
    @required
    expect: Expectation

    /// Words by which tests can be picked, above all those that need a special setup.
    tags: TagList
}

/// What comes of a call.
@private
union Expectation {
    /// Any output.
    success: Unit

    /// An error.
    failure: FailureExpectation
}

@private
structure FailureExpectation {
    /// The error. Any will do if this is absent.
    @idRef(failWhenMissing: true, selector: "[trait|error]")
    errorId: String
}

@private
list TagList {
    member: Tag
}

@private
@pattern("^[A-Za-z][A-Za-z0-9_\\-]+$")
string Tag

// Shapes that several traits are made of.
@private
list StringList {
    member: String
}

@private
map StringMap {
    key: String
    value: String
}

@private
list NonEmptyStringList {
    member: NonEmptyString
}

@private
@length(min: 1)
string NonEmptyString
