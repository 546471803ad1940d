// Waiting for a resource to be ready. Spec: https://smithy.io/2.0/additional-specs/waiters.html
$version: "2.0"

namespace smithy.waiters

/// Gives clients functions that call the operation until a resource is in some state, by the name of the state.
@trait(selector: "operation :not(-[input, output]-> structure > member > union[trait|streaming])")
@length(min: 1)
map waitable {
    key: WaiterName
    value: Waiter
}

@pattern("^[A-Z]+[A-Za-z0-9]*$")
string WaiterName

/// One state to wait for.
@private
structure Waiter {
    /// What is waited for, in CommonMark.
    documentation: String

    /// What to look for after each call. The first that matches decides.
    @required
    acceptors: Acceptors

    /// The shortest pause between two calls, in seconds.
    minDelay: WaiterDelay = 2

    /// The longest pause between two calls, in seconds. Not shorter than `minDelay`.
    maxDelay: WaiterDelay = 120

    /// Whether there is a better way by now.
    deprecated: Boolean

    /// Words by which waiters can be picked.
    tags: NonEmptyStringList
}

@range(min: 1)
integer WaiterDelay

@private
@length(min: 1)
list Acceptors {
    member: Acceptor
}

/// What to look for, and what follows from it.
@private
structure Acceptor {
    /// What follows.
    @required
    state: AcceptorState

    /// What to look for.
    @required
    matcher: Matcher

    /// Where the output explains a failure: a JMESPath expression that gives a string. Only together with `failure`.
    message: String
}

@private
enum AcceptorState {
    /// The wait is over, the state is reached.
    SUCCESS = "success"

    /// The wait is over, the state will not be reached.
    FAILURE = "failure"

    /// The wait goes on, as it does when nothing matches.
    RETRY = "retry"
}

/// What to look for in the outcome of a call.
@private
union Matcher {
    /// A value in the output.
    output: PathMatcher

    /// A value in the input and output, which stand under `input` and `output`.
    inputOutput: PathMatcher

    /// An error, by the name of its shape or by its absolute id.
    errorType: String

    /// Any output, or, if false, any error.
    success: Boolean
}

/// What a path should lead to.
@private
structure PathMatcher {
    /// A JMESPath expression.
    @required
    path: String

    /// What its result is compared with.
    @required
    expected: String

    /// How it is compared.
    @required
    comparator: PathComparator
}

@private
enum PathComparator {
    /// The result is the expected string.
    STRING_EQUALS = "stringEquals"

    /// The result is the boolean that the expected string spells.
    BOOLEAN_EQUALS = "booleanEquals"

    /// The result is a list that is not empty, and each item is the expected string.
    ALL_STRING_EQUALS = "allStringEquals"

    /// The result is a list, and one item at least is the expected string.
    ANY_STRING_EQUALS = "anyStringEquals"
}

@private
list NonEmptyStringList {
    member: NonEmptyString
}

@private
@length(min: 1)
string NonEmptyString
