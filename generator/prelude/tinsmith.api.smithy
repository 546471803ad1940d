// What Tinsmith itself lets a model say.
$version: "2.0"

namespace tinsmith.api

/// Names the error by which servers refuse requests that are no valid input of their operation: a member violates a
/// constraint or has the wrong type, a required member is missing, the body cannot be read.
///
/// It is the answer of every operation that can raise the error, that is, lists it itself or has it from its service.
/// The `message` says how many constraints are violated, and which, each with the path of its member:
///
/// > 1 validation error detected. Value at '/stageName' failed to satisfy constraint: Member must not be null
///
/// An operation that lists `smithy.framework#ValidationException` answers with that in any case, because whoever lists
/// it for an operation wants the list of fields that it has. Where neither is listed, the server still refuses with
/// status 400, but with an error that clients of the model have no type for.
///
/// ```smithy
/// @restJson1
/// @validationError(InvalidRequest)
/// service Library {
///     version: "2024-01-01"
///     operations: [GetBook]
///     errors: [InvalidRequest]
/// }
///
/// @error("client")
/// @httpError(400)
/// structure InvalidRequest {
///     message: String
/// }
/// ```
///
/// The error blames the client and has a string member `message`. Any other member is optional, because the server has
/// nothing to put there.
@trait(
    selector: "service"
    breakingChanges: [
        {
            change: "any"
            message: "Clients look for the error they knew, and no longer find it."
        }
    ]
)
@idRef(
    failWhenMissing: true
    selector: "structure[trait|error = client] :test(> member[id|member = message] > string)"
    errorMessage: "The validation error must be a client error with a string member `message`."
)
string validationError
