$version: "2.0"

namespace example.kitchen

use aws.protocols#restJson1
use smithy.framework#ValidationException

/// A service that has a little of everything.
@restJson1
@title("Kitchen Sink")
@httpBearerAuth
@auth([])
@cors(
    origin: "https://kitchen.example"
    maxAge: 60
    additionalAllowedHeaders: ["X-Extra"]
    additionalExposedHeaders: ["X-Shown"]
)
service KitchenSink {
    version: "2024-01-01"
    operations: [
        PutDish
        GetDish
        ListDishes
        UploadPhoto
        DownloadNote
        SendText
        SendMood
        SendMessage
        SendAnything
        SendFilling
        CheckLabels
        CheckHeaders
        FillDefaults
        SendAwkwardNames
        OrderFromBranch
        SendFilm
        Delete
        Ping
    ]
    resources: [
        Cook
    ]
    errors: [
        ValidationException
    ]
    rename: {
        "example.pantry#Name": "PantryName"
        "example.pantry#Shelf": "PantryShelf"
    }
}

/// Takes nothing and gives nothing.
@readonly
@http(method: "GET", uri: "/ping")
operation Ping {}

/// An operation whose name is a word of the language.
@idempotent
@http(method: "DELETE", uri: "/dishes/{class}", code: 204)
operation Delete {
    input := {
        @required
        @httpLabel
        class: String

        /// Makes sure that nothing is deleted twice.
        @httpHeader("X-Token")
        @idempotencyToken
        token: String
    }

    errors: [
        NoSuchDish
        OvenBroken
        TooManyCooks
    ]
}
