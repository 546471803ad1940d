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
