$version: "2.0"

namespace example.kitchen

/// Everything that can stand outside of a body.
@readonly
@http(method: "GET", uri: "/menus/{menu}/dishes/{path+}?sorted=yes&flat")
operation ListDishes {
    input := {
        @required
        @httpLabel
        menu: String

        @required
        @httpLabel
        path: String

        @httpQuery("limit")
        @range(min: 1, max: 100)
        limit: Integer = 10

        @httpQuery("vegan")
        vegan: Boolean

        @httpQuery("since")
        since: Timestamp

        @httpQuery("names")
        names: Names

        @httpQuery("heat")
        heats: HeatLevels

        @httpQueryParams
        others: QueryMap

        @httpHeader("X-Stars")
        stars: Stars

        @httpHeader("X-Days")
        days: Days

        @httpHeader("If-Modified-Since")
        ifModifiedSince: Timestamp

        @httpPrefixHeaders("X-Note-")
        notes: QueryMap
    }

    output := {
        @httpHeader("X-Total")
        @required
        total: Integer

        @httpHeader("X-Days")
        days: Days

        @httpHeader("X-Kitchens")
        kitchens: Names

        @httpPrefixHeaders("X-Note-")
        notes: QueryMap

        @required
        dishes: Dishes
    }
}

/// Takes bytes as they are.
@http(method: "POST", uri: "/photos")
operation UploadPhoto {
    input := {
        @httpHeader("X-Caption")
        caption: String

        @httpPayload
        @required
        photo: Photo
    }

    output := {
        @httpPayload
        receipt: Receipt
    }
}

/// Gives text as it is.
@readonly
@http(method: "GET", uri: "/notes/{id}")
operation DownloadNote {
    input := {
        @required
        @httpLabel
        id: Long
    }

    output := {
        @httpPayload
        text: String
    }
}

list Dishes {
    member: Dish
}

list HeatLevels {
    member: HeatLevel
}

list Stars {
    member: Double
}

list Days {
    member: Timestamp
}

map QueryMap {
    key: String
    value: String
}

@mediaType("image/png")
blob Photo

structure Receipt {
    @required
    bytes: Long
}

/// There is no such dish.
@error("client")
@httpError(404)
structure NoSuchDish {
    @required
    message: String

    /// What it could have been.
    suggestion: Dish

    @httpHeader("X-Nearest")
    nearest: String
}

/// The oven is broken.
@error("server")
@retryable
@httpError(503)
structure OvenBroken {
    Message: String

    @httpHeader("Retry-After")
    retryAfterSeconds: Integer
}
