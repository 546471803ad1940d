$version: "2.0"

namespace example.kitchen

/// Goes to the host of a branch, small and with its digest. Callers may say who they are.
@auth([httpBearerAuth])
@optionalAuth
@endpoint(hostPrefix: "{branch}.branches.")
@httpChecksumRequired
@requestCompression(
    encodings: ["gzip"]
)
@http(method: "POST", uri: "/orders")
operation OrderFromBranch {
    input := {
        @required
        @hostLabel
        branch: String

        /// Came later, and old callers do not send it.
        @addedDefault
        portions: Integer = 1

        note: String

        @httpQuery("at")
        @timestampFormat("epoch-seconds")
        at: Timestamp

        @httpQuery("by")
        @timestampFormat("http-date")
        by: Timestamp
    }
}

/// Takes and gives bytes that nobody holds as a whole.
@http(method: "POST", uri: "/films/{id}")
operation SendFilm {
    input := {
        @required
        @httpLabel
        id: String

        @httpPayload
        @required
        film: Film
    }

    output := {
        @httpHeader("X-Frames")
        frames: Integer

        @httpPayload
        @required
        film: Film
    }
}

@streaming
@mediaType("video/mp4")
blob Film
