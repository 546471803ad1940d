// The prelude: the shapes and traits that every model has. Names of this namespace need no `use` statement, unless the
// shape is @private. Order follows the chapters of the specification, https://smithy.io/2.0/spec/.
$version: "2.0"

namespace smithy.api

// Simple shapes. Spec: https://smithy.io/2.0/spec/model.html#prelude

blob Blob

boolean Boolean

string String

byte Byte

short Short

integer Integer

long Long

float Float

double Double

bigInteger BigInteger

bigDecimal BigDecimal

timestamp Timestamp

document Document

/// A boolean that is false where nothing was sent.
@default(false)
boolean PrimitiveBoolean

/// A byte that is 0 where nothing was sent.
@default(0)
byte PrimitiveByte

/// A short that is 0 where nothing was sent.
@default(0)
short PrimitiveShort

/// An integer that is 0 where nothing was sent.
@default(0)
integer PrimitiveInteger

/// A long that is 0 where nothing was sent.
@default(0)
long PrimitiveLong

/// A float that is 0 where nothing was sent.
@default(0)
float PrimitiveFloat

/// A double that is 0 where nothing was sent.
@default(0)
double PrimitiveDouble

/// The value that says nothing: the input or output of an operation without any, a union variant that is its own
/// message, the target of enum members.
@unitType
structure Unit {}

/// Marks `Unit`, and nothing else, as the unit type.
@trait(selector: "[id=smithy.api#Unit]")
structure unitType {}

// Traits that define traits. Spec: https://smithy.io/2.0/spec/model.html#defining-traits

/// Turns a shape into a trait: the shape's name is applied with `@`, the shape is the type of the value.
@trait(
    selector: ":is(simpleType, list, map, structure, union)"
    breakingChanges: [
        { change: "presence" }
        { path: "/structurallyExclusive", change: "any" }
        {
            path: "/conflicts"
            change: "update"
            severity: "NOTE"
            message: "Adding more conflicts to a trait could cause previously written models to fail validation."
        }
    ]
)
structure trait {
    /// Which shapes may carry the trait. Every shape may if this is absent.
    selector: String

    /// Allows one member of a structure at most to carry the trait, or to target a shape that does.
    structurallyExclusive: StructurallyExclusive

    /// Traits that may not stand on the same shape.
    conflicts: NonEmptyStringList

    /// Which changes of an applied trait break those who rely on the model.
    breakingChanges: TraitDiffRules
}

/// What a trait may appear on only once within a structure.
@private
enum StructurallyExclusive {
    /// One member may carry the trait.
    MEMBER = "member"

    /// One member may target a shape that carries the trait.
    TARGET = "target"
}

@private
@length(min: 1)
list TraitDiffRules {
    member: TraitDiffRule
}

/// A kind of change to an applied trait that is worth an event when two models are compared.
@private
structure TraitDiffRule {
    /// A JSON Pointer into the value of the trait. The whole value is meant if this is absent.
    path: String

    /// The kind of change.
    @required
    change: TraitChangeType

    /// The severity of the event.
    severity: Severity = "ERROR"

    /// Why the change hurts.
    message: String
}

/// A kind of change between two versions of a model.
@private
enum TraitChangeType {
    /// The value is another one than before.
    UPDATE = "update"

    /// The value is there and was not.
    ADD = "add"

    /// The value was there and is not.
    REMOVE = "remove"

    /// Either of `add` and `remove`.
    PRESENCE = "presence"

    /// Any of the above.
    ANY = "any"
}

/// How much a validation event matters. Only `ERROR` makes a model unusable.
@private
enum Severity {
    /// Good to know.
    NOTE

    /// Worth mending.
    WARNING

    /// Wrong, unless somebody states by a suppression that it is meant.
    DANGER

    /// Cannot be used, nor suppressed.
    ERROR
}

/// Checks the shapes around whatever carries the trait. Each entry finds shapes that do not go with it.
///
/// A protocol without documents, for example, refuses every member that targets one:
///
/// ```smithy
/// @trait(selector: "service")
/// @protocolDefinition
/// @traitValidators(
///     "acme.NoDocuments": {
///         selector: "~> member :test(> document)"
///         message: "acme cannot write documents."
///     }
/// )
/// structure acme {}
/// ```
@trait(selector: "[trait|trait]")
map traitValidators {
    /// The id of the event that a found shape raises.
    @length(min: 1)
    key: String

    value: TraitValidator
}

/// A search for shapes that do not go with a trait.
@private
structure TraitValidator {
    /// Starts at the shape that carries the trait. Every shape it yields raises an event.
    @required
    selector: String

    /// What is wrong with a found shape.
    message: String

    /// The severity of the event.
    severity: Severity = "ERROR"
}

/// Gives a metadata key a type: its value must conform to this shape. A key can have one type only.
@trait(selector: "dataType :not([trait|input]) :not([trait|output])")
structure metadata {
    /// The metadata key.
    @required
    @length(min: 1)
    key: String
}

/// Marks a string that holds a shape id. It may be absolute, or relative to the namespace it is written in and then to
/// the prelude.
@trait(selector: ":test(string, member > string)")
structure idRef {
    /// Which shapes may be named.
    selector: String = "*"

    /// Whether the named shape has to exist.
    failWhenMissing: Boolean

    /// What to say about a shape that is missing or does not match, in place of the general message.
    errorMessage: String
}

/// Hides a shape from every other namespace.
@trait
structure private {}

/// Makes a shape a mixin: others take over its members and traits with `with`. A mixin cannot be used by itself.
/// Spec: https://smithy.io/2.0/spec/mixins.html
@trait(selector: ":not(member)")
structure mixin {
    /// Traits of the mixin that the shapes using it do not take over.
    localTraits: LocalMixinTraitList
}

@private
list LocalMixinTraitList {
    member: LocalMixinTrait
}

@private
@idRef(
    failWhenMissing: true
    selector: "[trait|trait]"
    errorMessage: "Strings provided to the localTraits property of a mixin trait\nmust target a valid trait."
)
string LocalMixinTrait

// Shape closures. Spec: https://smithy.io/2.0/spec/shape-closures.html

/// The closures that the model names in its metadata.
@private
@metadata(key: "shapeClosures")
list ShapeClosures {
    member: ShapeClosure
}

/// A named set of shapes that a tool can be pointed at, where no service holds them together.
@private
structure ShapeClosure {
    /// The name of the set, written like a shape id but the id of no shape. It has to be unique among the closures. Its
    /// namespace only keeps names apart and says nothing about generated code.
    @required
    id: ClosureId

    /// Takes in every shape of these namespaces.
    includeNamespaces: Namespaces = []

    /// Takes in every shape that matches.
    @length(min: 1)
    includeBySelector: String

    /// Other names for shapes within the set.
    rename: Renames = {}

    /// What the set is for, in CommonMark.
    documentation: CommonMark
}

// The reference is never resolved: @idRef is here for the syntax that it demands.
@private
@idRef(failWhenMissing: false)
string ClosureId

@private
@uniqueItems
list Namespaces {
    member: String
}

/// Names that shapes go by within a closure, where the last parts of their ids clash.
///
/// Data shapes can be renamed, also private ones of other namespaces; members, operations, resources and services
/// cannot. A new name differs from the old one, and from every other name in the closure also when case is ignored. The
/// id of the shape stays what it was.
@private
map Renames {
    /// The shape to call by another name.
    @idRef(
        failWhenMissing: true
        selector: ":not(:is(member, service, resource, operation))"
        // Worded as other tools word it, so that one mistake reads the same everywhere.
        errorMessage: """
            Renames must target shapes that are in the model and must not target \
            services, resources, operations, or members."""
    )
    key: String

    /// Its name within the closure.
    value: Identifier
}

/// Text in CommonMark.
@private
@externalDocumentation("CommonMark Specification": "https://commonmark.org/")
@mediaType("text/markdown; charset=UTF-8; variant=CommonMark")
string CommonMark

/// What stands after `#` in a shape id.
@private
@pattern("^(_+[a-zA-Z0-9]|[a-zA-Z])\\w*$")
string Identifier

// Type refinement traits. Spec: https://smithy.io/2.0/spec/type-refinement-traits.html

/// The value of a member that was not sent. On a shape that is no member, it is the value that every member targeting
/// the shape has to repeat, unless it says `null`.
@trait(selector: ":is(simpleType, list, map, structure > member :test(> :is(simpleType, list, map)))")
document default

/// Says that the default came after the member was published, so that generated types may keep the member nullable.
@trait(
    selector: "structure > member [trait|default]"
    breakingChanges: [{ change: "remove" }]
)
structure addedDefault {}

/// The member has to have a value.
@trait(selector: "structure > member")
structure required {}

/// Clients treat the member as nullable, whatever `@required` and `@default` say, so that the service may drop those.
@trait(selector: "structure > member")
structure clientOptional {}

/// The structure is the input of exactly one operation.
@trait(
    selector: "structure"
    conflicts: [output, error]
    breakingChanges: [{ change: "presence" }]
)
structure input {}

/// The structure is the output of exactly one operation.
@trait(
    selector: "structure"
    conflicts: [input, error]
    breakingChanges: [{ change: "presence" }]
)
structure output {}

/// The structure is an error, and says who has to act: the client, or the server.
@trait(
    selector: "structure"
    conflicts: [trait]
    breakingChanges: [{ change: "any" }]
)
enum error {
    CLIENT = "client"
    SERVER = "server"
}

/// The list or map may hold null.
@trait(
    selector: ":is(list, map)"
    breakingChanges: [{ change: "presence" }]
)
structure sparse {}

/// What an enum member stands for on the wire: a string, or an integer in an `intEnum`.
@trait(selector: ":is(enum, intEnum) > member")
@tags(["diff.error.const"])
document enumValue

/// Marked a number or boolean as nullable in version 1.0 of the IDL. Not allowed in version 2.0.
@trait(
    selector: """
        :test(boolean, byte, short, integer, long, float, double,
        member > :test(boolean, byte, short, integer, long, float, double))"""
)
structure box {}

// Constraint traits. Spec: https://smithy.io/2.0/spec/constraint-traits.html

/// Lists the values of a string, as version 1.0 of the IDL did. Version 2.0 has enum shapes.
@trait(
    selector: "string :not(enum)"
    // What may happen to the list is checked in code, which can say more about it.
    breakingChanges: [{ change: "presence" }]
)
@length(min: 1)
@deprecated(message: "The enum trait is replaced by the enum shape in Smithy 2.0", since: "2.0")
list enum {
    member: EnumDefinition
}

/// One value of the `enum` trait.
@private
structure EnumDefinition {
    /// What stands on the wire.
    @required
    value: NonEmptyString

    /// What the value is called in code.
    name: EnumConstantBodyName

    documentation: String

    tags: NonEmptyStringList

    deprecated: Boolean
}

/// The name of an enum value in code. No two values of an enum share one.
@private
@pattern("^[a-zA-Z_]+[a-zA-Z_0-9]*$")
string EnumConstantBodyName

/// Bounds the size: elements of a list, entries of a map, Unicode scalar values of a string, bytes of a blob.
@trait(selector: ":test(list, map, string, blob, member > :is(list, map, string, blob))")
structure length {
    /// The smallest size allowed.
    min: Long

    /// The largest size allowed.
    max: Long
}

/// Bounds a number.
@trait(selector: ":test(number, member > number)")
structure range {
    /// The smallest number allowed.
    min: BigDecimal

    /// The largest number allowed.
    max: BigDecimal
}

/// A regular expression (ECMA 262) that the string has to match: somewhere in it, unless the expression is anchored.
@trait(
    selector: ":test(string, member > string)"
    breakingChanges: [
        {
            change: "add"
            severity: "WARNING"
            message: "The @pattern trait should only be added if the string already had adhered to the pattern."
        }
        {
            change: "update"
            severity: "NOTE"
            message: "Changes to the @pattern trait should generally make the string more permissive, not less."
        }
    ]
)
string pattern

/// No two items of the list are equal.
@trait(
    selector: "list :not(> member ~> :is(float, double, document))"
    conflicts: [sparse]
    breakingChanges: [{ change: "presence", severity: "WARNING" }]
)
structure uniqueItems {}

// Documentation traits. Spec: https://smithy.io/2.0/spec/documentation-traits.html

/// Describes a shape or member, in CommonMark. A `///` comment is the same.
@trait
string documentation

/// Links to further reading: names of links, and their URLs.
@trait
@length(min: 1)
map externalDocumentation {
    key: NonEmptyString
    value: NonEmptyString
}

/// Shows calls of an operation: inputs and what they lead to.
@trait(selector: "operation")
list examples {
    member: Example
}

/// One call of an operation. It leads to an output or to an error.
@private
structure Example {
    @required
    title: String

    documentation: String

    /// The input.
    input: Document

    /// The output, if the call succeeds.
    output: Document

    /// The error, if the call fails.
    error: ExampleError

    /// Whether the input of a failing call may violate constraints, for that is why it fails.
    allowConstraintErrors: Boolean
}

/// The error of an example.
@private
structure ExampleError {
    /// One of the errors of the operation or its service.
    @idRef(selector: "structure[trait|error]")
    shapeId: String

    /// Its members.
    content: Document
}

/// The shape should not be used any more.
@trait
structure deprecated {
    /// Why, and what to use in its place.
    message: String

    /// When this began: a date or a version.
    since: String
}

/// The shape is for the people who own the model only, and must not reach their customers.
@trait(
    breakingChanges: [
        {
            change: "remove"
            severity: "WARNING"
            message: "Removing the @internal trait makes a shape externally visible."
        }
    ]
)
structure internal {}

/// The member should be set, though it need not be.
@trait(
    selector: "structure > member"
    conflicts: [required]
)
structure recommended {
    /// Why it should.
    reason: String
}

/// The values of the shape are secret: they are not for logs, messages and screens.
@trait(selector: ":not(:test(service, operation, resource, member))")
structure sensitive {}

/// When the shape came into the model: a date or a version.
@trait
string since

/// Words by which tools can pick and group shapes.
@trait
list tags {
    member: String
}

/// What people call the shape, such as the full name of a service.
@trait
string title

/// The shape may still change in ways that break its users.
@trait
structure unstable {}

/// Accepts the listed validation events for this shape.
@trait
list suppress {
    @length(min: 1)
    member: String
}

// Behavior traits. Spec: https://smithy.io/2.0/spec/behavior-traits.html

/// The member takes a token by which the server knows a repeated request and carries it out only once. Clients fill it
/// in if it is not set.
@trait(
    selector: "structure > :test(member > string)"
    structurallyExclusive: "member"
    breakingChanges: [{ change: "remove" }]
)
@notProperty
structure idempotencyToken {}

/// Calling the operation many times has the effect of calling it once.
@trait(
    selector: "operation"
    conflicts: [readonly]
    breakingChanges: [{ change: "remove" }]
)
structure idempotent {
    /// For an operation that creates: the errors for a resource that exists. An empty list says that the call succeeds.
    exists: IdempotentErrors

    /// For an operation that deletes: the errors for a resource that does not exist. An empty list says that the call
    /// succeeds.
    notFound: IdempotentErrors
}

@private
list IdempotentErrors {
    @idRef(selector: "[trait|error]")
    member: String
}

/// The operation changes nothing that a caller could see.
@trait(
    selector: "operation"
    conflicts: [idempotent]
    breakingChanges: [{ change: "remove" }]
)
structure readonly {}

/// A client that gets this error may send its request again.
@trait(
    selector: "structure[trait|error]"
    breakingChanges: [{ change: "remove" }]
)
structure retryable {
    /// Whether the server is asking for fewer requests.
    throttling: Boolean
}

/// The operation answers in pages; each page has the token that asks for the next. On a service, the trait sets what
/// its operations have in common.
@trait(
    selector: ":is(service, operation)"
    breakingChanges: [
        { change: "remove" }
        { path: "/inputToken", change: "update" }
        { path: "/outputToken", change: "update" }
        { path: "/items", change: "remove" }
        { path: "/items", change: "add", severity: "NOTE" }
        { path: "/items", change: "update", severity: "NOTE" }
        { path: "/pageSize", change: "update" }
        { path: "/pageSize", change: "remove" }
    ]
)
structure paginated {
    /// The input member that takes the token of the page wanted. It is optional; the first page has none.
    inputToken: NonEmptyString

    /// The path to the output member with the token of the next page. The last page has none.
    outputToken: NonEmptyString

    /// The path to the output member that holds the list or map that is cut into pages.
    items: NonEmptyString

    /// The input member that bounds the size of a page. It is optional.
    pageSize: NonEmptyString
}

/// Clients may compress the request body, where it is large enough to be worth it.
@trait(
    selector: "operation"
    breakingChanges: [
        {
            change: "remove"
            severity: "DANGER"
            message: "Trait was removed so newly generated clients will no longer compress requests, but the service MUST continue to support removed compression algorithms in `encodings`."
        }
        {
            change: "remove"
            path: "/encodings"
            message: "`encodings` was removed, but is required for the requestCompression trait."
        }
        {
            change: "add"
            severity: "NOTE"
            path: "/encodings/member"
            message: "Members of `encodings` were added. Once a compression algorithm is added, the service MUST support the compression algorithm."
        }
        {
            change: "remove"
            severity: "DANGER"
            path: "/encodings/member"
            message: "Members of `encodings` were removed so newly generated clients will no longer compress requests for removed compression algorithms. The service MUST continue to support old clients by supporting removed compression algorithms."
        }
        {
            change: "update"
            severity: "DANGER"
            path: "/encodings/member"
            message: "Members of `encodings` were updated so newly generated clients will no longer compress requests for compression algorithms prior to the updates. The service MUST continue to support old clients by supporting compression algorithms prior to the updates."
        }
    ]
)
structure requestCompression {
    /// Encodings that the service reads, best first.
    @required
    encodings: RequestCompressionEncodingsList
}

@private
list RequestCompressionEncodingsList {
    // Not an enum, because names of encodings ignore case.
    member: String
}

/// The server may keep the request open until it has something to say, so that clients have to wait for it.
@trait(selector: "operation")
@unstable
structure longPoll {
    /// How many milliseconds a client waits at least, unless its user configured a time.
    @required
    @range(min: 1)
    timeoutMillis: Integer
}

// Resource traits. Spec: https://smithy.io/2.0/spec/resource-traits.html

/// The put operation of the resource creates, and replaces nothing.
@trait(selector: "resource:test(-[put]->)")
structure noReplace {}

/// Names the resources that a string, or members of a structure, identify.
@trait(selector: ":is(structure, string)")
list references {
    member: Reference
}

/// A resource that is identified by something other than an operation bound to it.
@private
structure Reference {
    /// The id of the resource.
    @required
    resource: NonEmptyString

    /// Which member holds which identifier: names of identifiers, and names of members that target strings.
    ids: NonEmptyStringMap

    /// The service to look in. If this is absent, it is the service that the shape is used with.
    service: NonEmptyString

    /// What the resource is to the shape: a link relation (RFC 8288).
    rel: NonEmptyString
}

/// The member holds the identifier of that name, though it goes by another.
@trait(
    selector: "structure > :test(member[trait|required] > string)"
    breakingChanges: [{ change: "remove" }]
)
@length(min: 1)
@notProperty
string resourceIdentifier

/// The member is a property of the resource.
@trait(
    selector: "structure > member"
    conflicts: [resourceIdentifier]
    breakingChanges: [
        { change: "remove" }
        { change: "update" }
    ]
)
structure property {
    /// The name of the property, if the member goes by another.
    name: String
}

/// The member is no property of the resource. On a trait: members that carry it are none.
@trait(
    selector: ":is(operation -[input, output]-> structure > member, [trait|trait])"
    breakingChanges: [{ change: "add" }]
)
@notProperty
structure notProperty {}

/// The properties of the resource are members of this member's structure.
@trait(
    selector: "operation -[input, output]-> structure > member :test(> structure)"
    structurallyExclusive: "member"
    breakingChanges: [{ change: "any" }]
)
@notProperty
structure nestedProperties {}

// Authentication traits. Spec: https://smithy.io/2.0/spec/authentication-traits.html

/// Makes a trait an authentication scheme.
@trait(
    selector: "structure[trait|trait]"
    breakingChanges: [{ change: "presence" }]
)
structure authDefinition {
    /// Traits that whoever implements the scheme has to know.
    traits: TraitShapeIdList
}

/// Authenticates with a user name and a password.
@trait(
    selector: "service"
    breakingChanges: [{ change: "remove" }]
)
@authDefinition
@externalDocumentation("RFC 2617": "https://tools.ietf.org/html/rfc2617.html")
structure httpBasicAuth {}

/// Authenticates with a digest of a user name, a password and a challenge.
@trait(
    selector: "service"
    breakingChanges: [{ change: "remove" }]
)
@authDefinition
@externalDocumentation("RFC 2617": "https://tools.ietf.org/html/rfc2617.html")
structure httpDigestAuth {}

/// Authenticates with a bearer token.
@trait(
    selector: "service"
    breakingChanges: [{ change: "remove" }]
)
@authDefinition
@externalDocumentation("RFC 6750": "https://tools.ietf.org/html/rfc6750.html")
structure httpBearerAuth {}

/// Authenticates with an API key in a header or in the query.
@trait(
    selector: "service"
    breakingChanges: [{ change: "remove" }]
)
@authDefinition
structure httpApiKeyAuth {
    /// The name of the header or of the query parameter.
    @required
    name: NonEmptyString

    /// Where the key stands.
    @required
    in: HttpApiKeyLocations

    /// The word before the key. Only a header can have one.
    scheme: NonEmptyString
}

@private
enum HttpApiKeyLocations {
    HEADER = "header"
    QUERY = "query"
}

/// The operation may be called without authentication.
@trait(
    selector: "operation"
    breakingChanges: [{ change: "remove" }]
)
structure optionalAuth {}

/// The authentication schemes that count here, best first. An empty list says that none is needed.
@trait(selector: ":is(service, operation)")
@uniqueItems
list auth {
    member: AuthTraitReference
}

@private
@idRef(selector: "[trait|authDefinition]")
string AuthTraitReference

// Protocol traits. Spec: https://smithy.io/2.0/spec/protocol-traits.html

/// Makes a trait a protocol.
@trait(
    selector: "structure[trait|trait]"
    breakingChanges: [{ change: "presence" }]
)
structure protocolDefinition {
    /// Traits that whoever implements the protocol has to know.
    traits: TraitShapeIdList

    /// Whether the protocol cannot carry documents.
    @deprecated(message: "Use the `@traitValidators` trait instead")
    noInlineDocumentSupport: Boolean
}

@private
list TraitShapeIdList {
    member: TraitShapeId
}

@private
@idRef(failWhenMissing: true, selector: "[trait|trait]")
string TraitShapeId

/// The name of the member in JSON, if it differs.
@trait(
    selector: ":is(structure, union) > member"
    breakingChanges: [{ change: "any" }]
)
string jsonName

/// What the bytes or the text are, such as `video/quicktime` (RFC 6838).
@trait(
    selector: ":is(blob, string)"
    breakingChanges: [{ change: "remove" }]
)
string mediaType

/// How a timestamp is written.
@trait(
    selector: ":test(timestamp, member > timestamp)"
    breakingChanges: [{ change: "any" }]
)
enum timestampFormat {
    /// RFC 3339, in UTC: `1985-04-12T23:20:50.52Z`.
    DATE_TIME = "date-time"

    /// Seconds since the start of 1970 in UTC, as a number that may have a fraction: `1515531081.123`.
    EPOCH_SECONDS = "epoch-seconds"

    /// The date of HTTP headers (RFC 9110, section 5.6.7): `Tue, 29 Apr 2014 18:30:38 GMT`.
    HTTP_DATE = "http-date"
}

/// The member is an attribute of its structure's element.
@trait(
    selector: "structure > :test(member > :test(boolean, number, string, timestamp))"
    conflicts: [xmlNamespace]
    breakingChanges: [{ change: "any" }]
)
structure xmlAttribute {}

/// The items of the list or map stand directly in the element of the structure, without one around them.
@trait(
    selector: ":is(structure, union) > :test(member > :test(list, map))"
    breakingChanges: [{ change: "any" }]
)
structure xmlFlattened {}

/// The name of the element or attribute, if it differs.
@trait(
    selector: ":is(structure, union, member)"
    breakingChanges: [{ change: "any" }]
)
@pattern("^[a-zA-Z_][a-zA-Z_0-9-]*(:[a-zA-Z_][a-zA-Z_0-9-]*)?$")
string xmlName

/// Declares a namespace on the element.
@trait(
    selector: ":is(service, member, simpleType, list, map, structure, union)"
    conflicts: [xmlAttribute]
    breakingChanges: [{ change: "any" }]
)
structure xmlNamespace {
    /// The URI of the namespace.
    @required
    uri: NonEmptyString

    /// The prefix that stands for it.
    @pattern("^[a-zA-Z_][a-zA-Z_0-9-]*$")
    prefix: NonEmptyString
}

// Streaming. Spec: https://smithy.io/2.0/spec/streaming.html

/// On a blob: too large to hold in memory, or of unknown size. On a union: a stream of events, each a variant of it.
@trait(
    selector: ":is(blob, union)"
    structurallyExclusive: "target"
    breakingChanges: [{ change: "any" }]
)
structure streaming {}

/// The size of the stream has to be known before it is sent.
@trait(
    selector: "blob[trait|streaming]"
    breakingChanges: [{ change: "presence" }]
)
structure requiresLength {}

/// The member is a header of its event.
@trait(
    selector: """
        structure >
        :test(member > :test(boolean, byte, short, integer, long, blob, string, timestamp))"""
    conflicts: [eventPayload]
    breakingChanges: [{ change: "any" }]
)
structure eventHeader {}

/// The member is the payload of its event.
@trait(
    selector: "structure > :test(member > :test(blob, string, structure, union))"
    structurallyExclusive: "member"
    conflicts: [eventHeader]
    breakingChanges: [{ change: "any" }]
)
structure eventPayload {}

// HTTP bindings. Spec: https://smithy.io/2.0/spec/http-bindings.html

/// Where an operation is found over HTTP.
@trait(
    selector: "operation"
    breakingChanges: [
        { change: "remove" }
        { path: "/method", change: "update" }
        { path: "/uri", change: "update" }
        { path: "/code", change: "update" }
        {
            path: "/code"
            change: "presence"
            severity: "DANGER"
            message: "Adding or removing is backward compatible only if the value is the default value of 200"
        }
    ]
)
structure http {
    /// The method.
    @required
    method: NonEmptyString

    /// The path, and a query where it is fixed. `{label}` stands for an input member, `{label+}` for one that may span
    /// several segments.
    @required
    uri: NonEmptyString

    /// The status of a successful response.
    @range(min: 100, max: 999)
    code: Integer = 200
}

/// The status of the response that carries the error.
@trait(
    selector: "structure[trait|error]"
    breakingChanges: [{ change: "any" }]
)
integer httpError

/// The member stands in a header.
@trait(
    selector: """
        structure > :test(member > :test(boolean, number, string, timestamp,
        list > member > :test(boolean, number, string, timestamp)))"""
    conflicts: [httpLabel, httpQuery, httpPrefixHeaders, httpPayload, httpResponseCode, httpQueryParams]
    breakingChanges: [{ change: "any" }]
)
@length(min: 1)
string httpHeader

/// The member stands in the path, where the URI has the label of its name.
@trait(
    selector: "structure > member[trait|required] :test(> :test(string, number, boolean, timestamp))"
    conflicts: [httpHeader, httpQuery, httpPrefixHeaders, httpPayload, httpResponseCode, httpQueryParams]
    breakingChanges: [{ change: "presence" }]
)
structure httpLabel {}

/// The member is the whole body.
@trait(
    selector: "structure > member"
    structurallyExclusive: "member"
    conflicts: [httpLabel, httpQuery, httpHeader, httpPrefixHeaders, httpResponseCode, httpQueryParams]
    breakingChanges: [{ change: "presence" }]
)
structure httpPayload {}

/// The entries of the map stand in headers, each named by this prefix and the key.
@trait(
    selector: """
        structure > member
        :test(> map :not([trait|sparse]) > member[id|member=value] > string)"""
    structurallyExclusive: "member"
    conflicts: [httpLabel, httpQuery, httpHeader, httpPayload, httpResponseCode, httpQueryParams]
    breakingChanges: [{ change: "any" }]
)
string httpPrefixHeaders

/// The member stands in the query, as the parameter of this name.
@trait(
    selector: """
        structure > member
        :test(> :test(string, number, boolean, timestamp),
        > list > member > :test(string, number, boolean, timestamp))"""
    conflicts: [httpLabel, httpHeader, httpPrefixHeaders, httpPayload, httpResponseCode, httpQueryParams]
    breakingChanges: [{ change: "any" }]
)
@length(min: 1)
string httpQuery

/// The entries of the map stand in the query.
@trait(
    selector: """
        structure > member
        :test(> map > member[id|member=value] > :test(string, list > member > string))"""
    structurallyExclusive: "member"
    conflicts: [httpLabel, httpQuery, httpHeader, httpPayload, httpResponseCode, httpPrefixHeaders]
    breakingChanges: [{ change: "any" }]
)
structure httpQueryParams {}

/// The member is the status of the response.
@trait(
    selector: "structure :not([trait|input]) > member :test(> integer)"
    structurallyExclusive: "member"
    conflicts: [httpLabel, httpQuery, httpHeader, httpPrefixHeaders, httpPayload, httpQueryParams]
    breakingChanges: [{ change: "any" }]
)
structure httpResponseCode {}

/// Requests need a checksum: `Content-MD5`, unless the service has another way.
@trait(selector: "operation")
@unstable
structure httpChecksumRequired {}

/// Lets browsers call the service from pages of other origins.
@trait(
    selector: "service"
    breakingChanges: [{ change: "remove" }]
)
structure cors {
    /// The origin whose pages may call. Not together with `origins`.
    origin: NonEmptyString = "*"

    /// Origins by a name of the author's choice, such as the stage they belong to. Not together with `origin`.
    origins: NonEmptyStringMap

    /// How many seconds a browser may remember the answer to its preflight request; -1 for not at all.
    maxAge: Integer = 600

    /// Headers that pages may send, beside those that the model, the protocol and authentication need.
    additionalAllowedHeaders: NonEmptyStringList

    /// Headers that pages may read, beside those that the model, the protocol and authentication need.
    additionalExposedHeaders: NonEmptyStringList
}

// Endpoint traits. Spec: https://smithy.io/2.0/spec/endpoint-traits.html

/// The operation is found at a host of its own.
@trait(
    selector: "operation"
    breakingChanges: [{ change: "any" }]
)
structure endpoint {
    /// What stands before the host of the service. `{label}` stands for an input member.
    @required
    hostPrefix: NonEmptyString
}

/// The member stands in the host, where the prefix has the label of its name.
@trait(
    selector: "structure > :test(member[trait|required] > string)"
    breakingChanges: [{ change: "any" }]
)
structure hostLabel {}

// Shapes that several traits are made of.

@private
@length(min: 1)
string NonEmptyString

@private
list NonEmptyStringList {
    member: NonEmptyString
}

@private
map NonEmptyStringMap {
    key: NonEmptyString
    value: NonEmptyString
}
