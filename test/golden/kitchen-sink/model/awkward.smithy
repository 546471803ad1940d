$version: "2.0"

namespace example.kitchen

/// Names that mean something in JavaScript, and a comment that tries to leave: */ `${process.exit()}` {@link x}
/// @deprecated <script>alert(1)</script>
structure AwkwardNames {
    default: String
    class: String
    constructor: String
    toString: String
    __proto__: String
    value: String
    path: String
    violations: String
    missing: Name
    json: String
    input: String

    /// A structure by the name of a global.
    error: Error

    date: Date
    record: Record
    promise: Promise
    function: Function
    map: Map
}

structure Error {
    @required
    message: String
}

structure Date {
    day: Integer
}

structure Record {
    @required
    entries: Map
}

structure Promise {
    kept: Boolean
}

/// As a type it has an underscore; on the wire it has not.
enum Function {
    new
    delete
}

map Map {
    key: String
    value: Record
}

/// Awkward names at the top of a message: in the body, in headers, and as names on the wire.
@http(method: "POST", uri: "/awkward")
operation SendAwkwardNames {
    input: AwkwardMessage
    output: AwkwardMessage

    errors: [
        AwkwardError
    ]
}

structure AwkwardMessage {
    @httpHeader("X-Trace")
    trace: String

    constructor: String
    __proto__: String
    hasOwnProperty: Boolean

    @jsonName("valueOf")
    renamed: String

    command: Command
    operation: Operation
    names: AwkwardNames
    byName: StringsByName
    choice: AwkwardChoice
}

structure Command {
    client: String
}

structure Operation {
    request: String
}

map StringsByName {
    key: String
    value: String
}

/// A union whose members are named like what unions need.
union AwkwardChoice {
    constructor: String
    value: Integer

    @jsonName("toString")
    text: String
}

/// An error with members that JavaScript's own errors have.
@error("client")
@httpError(418)
structure AwkwardError {
    message: String
    code: Integer

    @jsonName("__proto__")
    proto: String
}
