$version: "2.0"

namespace example.kitchen

/// Takes text as it is.
@http(method: "POST", uri: "/text")
operation SendText {
    input := {
        @httpPayload
        text: String
    }

    output := {
        @httpPayload
        text: String
    }
}

/// Takes a word as it is.
@http(method: "POST", uri: "/mood")
operation SendMood {
    input := {
        @required
        @httpPayload
        mood: Mood
    }

    output := {
        @httpPayload
        mood: Mood
    }
}

enum Mood {
    GOOD = "good"
    BAD = "bad"
}

/// A structure is the whole body.
@http(method: "POST", uri: "/message/{to}")
operation SendMessage {
    input := {
        @required
        @httpLabel
        to: String

        @httpPayload
        message: Message
    }

    output := {
        @httpResponseCode
        status: Integer

        @required
        @httpPayload
        message: Message
    }
}

structure Message {
    text: String
    weight: BigInteger
}

/// Any JSON is the whole body.
@http(method: "POST", uri: "/anything")
operation SendAnything {
    input := {
        @httpPayload
        anything: Document
    }

    output := {
        @httpPayload
        anything: Document
    }
}

/// A union is the whole body.
@http(method: "POST", uri: "/filling")
operation SendFilling {
    input := {
        @httpPayload
        filling: Filling
    }

    output := {
        @httpPayload
        filling: Filling
    }
}
