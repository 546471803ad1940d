$version: "2.0"

namespace example.kitchen

use smithy.waiters#waitable

/// Who cooks.
resource Cook {
    identifiers: {
        cookId: CookId
    }
    create: HireCook
    read: GetCook
    list: ListCooks
}

@length(min: 1, max: 8)
string CookId

/// What is known of every cook.
@mixin
structure CookDetails for Cook {
    /// Names a cook.
    @required
    $cookId

    @required
    hiredAt: Timestamp

    /// Of no use any more.
    @deprecated(message: "Ask the cook.", since: "2024-06-01")
    nickname: String

    @internal
    wage: Double
}

structure CookSummary with [CookDetails] {}

/// Hires a cook. A repeated request hires nobody twice.
@since("2024-03-01")
@externalDocumentation("Terms of work": "https://example.com/terms?a=1&b=2")
@examples([
    {
        title: "A cook who starts today"
        input: { name: "Ada", startsAt: 1700000000 }
        output: { cookId: "ada", hiredAt: 1700000000.5 }
    }
    {
        title: "Too many cooks"
        input: { name: "Bob" }
        error: {
            shapeId: TooManyCooks
            content: { message: "They spoil the broth.", limit: 3 }
        }
    }
])
@http(method: "POST", uri: "/cooks", code: 201)
operation HireCook {
    input := {
        @required
        name: Name

        startsAt: Timestamp

        /// Tells a repeated request from a second one.
        @idempotencyToken
        requestId: String

        shelf: example.pantry#Shelf
    }

    output := with [CookDetails] {}

    errors: [
        TooManyCooks
    ]
}

/// Looks a cook up.
@readonly
@waitable(
    CookHired: {
        documentation: "Waits until a cook has come."
        minDelay: 1
        maxDelay: 60
        acceptors: [
            {
                state: "failure"
                matcher: {
                    output: { path: "nickname", expected: "gone", comparator: "stringEquals" }
                }
                message: "cookId"
            }
            {
                state: "retry"
                matcher: {
                    inputOutput: {
                        path: "input.cookId != output.cookId || length(output.dishes) == `0`"
                        expected: "true"
                        comparator: "booleanEquals"
                    }
                }
            }
            {
                state: "success"
                matcher: { success: true }
            }
            {
                state: "retry"
                matcher: { errorType: "example.kitchen#TooManyCooks" }
            }
        ]
    }
    CookGone: {
        deprecated: true
        acceptors: [
            {
                state: "success"
                matcher: { success: false }
            }
        ]
    }
)
@http(method: "GET", uri: "/cooks/{cookId}")
operation GetCook {
    input := for Cook {
        @required
        @httpLabel
        $cookId
    }

    output := with [CookDetails] {
        dishes: DishesByName
    }
}

/// Lists the cooks, page by page.
@readonly
@paginated(inputToken: "nextToken", outputToken: "nextToken", pageSize: "pageSize", items: "cooks")
@deprecated(message: "Cooks want to be asked for by name.")
@http(method: "GET", uri: "/cooks")
operation ListCooks {
    input := {
        @httpQuery("token")
        nextToken: String

        @httpQuery("size")
        @range(min: 1)
        pageSize: Integer
    }

    output := {
        @required
        cooks: CookSummaries

        nextToken: String
    }
}

list CookSummaries {
    member: CookSummary
}

map DishesByName {
    key: Name
    value: Dishes
}

/// There are too many cooks already.
@error("client")
@retryable(throttling: true)
@httpError(429)
structure TooManyCooks {
    message: String

    /// How many there may be.
    @required
    limit: Integer
}
