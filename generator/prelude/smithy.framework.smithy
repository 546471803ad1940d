// What server frameworks have in common.
$version: "2.0"

namespace smithy.framework

/// The input does not satisfy its constraints. An operation that lists this error answers with it.
@error("client")
structure ValidationException {
    /// All violations in one text.
    @required
    message: String

    /// The violations one by one. A member that violates several constraints is there several times.
    fieldList: ValidationExceptionFieldList
}

/// One violated constraint.
structure ValidationExceptionField {
    /// A JSON Pointer to the member, from the input of the operation.
    @required
    path: String

    /// What is wrong with its value.
    @required
    message: String
}

list ValidationExceptionFieldList {
    member: ValidationExceptionField
}
