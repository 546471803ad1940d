$version: "2.0"

namespace example.kitchen

/// Every kind of label.
@readonly
@http(method: "GET", uri: "/labels/{text}/{flag}/{byte}/{short}/{integer}/{long}/{float}/{double}/{whole}/{exact}/{spiciness}/{heat}/{moment}/{seconds}/{day}")
operation CheckLabels {
    input := {
        @required
        @httpLabel
        text: String

        @required
        @httpLabel
        flag: Boolean

        @required
        @httpLabel
        byte: Byte

        @required
        @httpLabel
        short: Short

        @required
        @httpLabel
        integer: Integer

        @required
        @httpLabel
        long: Long

        @required
        @httpLabel
        float: Float

        @required
        @httpLabel
        double: Double

        @required
        @httpLabel
        whole: BigInteger

        @required
        @httpLabel
        exact: BigDecimal

        @required
        @httpLabel
        spiciness: Spiciness

        @required
        @httpLabel
        heat: HeatLevel

        @required
        @httpLabel
        moment: Timestamp

        @required
        @httpLabel
        @timestampFormat("epoch-seconds")
        seconds: Timestamp

        @required
        @httpLabel
        @timestampFormat("http-date")
        day: Timestamp
    }
}

/// Every kind of header, there and back.
@readonly
@http(method: "GET", uri: "/headers")
operation CheckHeaders {
    input: Headers
    output: Headers
}

/// All of these are headers.
structure Headers {
    @httpHeader("X-Text")
    text: String

    @httpHeader("X-Json")
    json: JsonText

    @httpHeader("X-Flag")
    flag: Boolean

    @httpHeader("X-Byte")
    byte: Byte

    @httpHeader("X-Short")
    short: Short

    @httpHeader("X-Integer")
    integer: Integer

    @httpHeader("X-Long")
    long: Long

    @httpHeader("X-Float")
    float: Float

    @httpHeader("X-Double")
    double: Double

    @httpHeader("X-Whole")
    whole: BigInteger

    @httpHeader("X-Exact")
    exact: BigDecimal

    @httpHeader("X-Spiciness")
    spiciness: Spiciness

    @httpHeader("X-Heat")
    heat: HeatLevel

    @httpHeader("X-Moment")
    @timestampFormat("date-time")
    moment: Timestamp

    @httpHeader("X-Seconds")
    @timestampFormat("epoch-seconds")
    seconds: Timestamp

    @httpHeader("X-Day")
    day: Timestamp

    @httpHeader("X-Flags")
    flags: Flags

    @httpHeader("X-Spices")
    spices: Spices

    @httpHeader("X-Names")
    names: Names
}

@mediaType("application/json")
string JsonText

list Flags {
    member: Boolean
}

list Spices {
    member: Spiciness
}

/// What is left out has a default.
@http(method: "POST", uri: "/defaults")
operation FillDefaults {
    input: Defaults
    output: Defaults
}

/// Every shape that can have a default.
structure Defaults {
    text: String = "salt & \"pepper\""
    flag: Boolean = true
    byte: Byte = 1
    short: Short = 2
    integer: Integer = 3
    long: Long = 4
    float: Float = 1.5
    double: Double = -2.5
    whole: BigInteger = 6
    exact: BigDecimal = 7.25
    blob: Blob = "c2FsdA=="
    moment: Timestamp = 1700000000
    document: Document = true
    names: Names = []
    amounts: Amounts = {}
    spiciness: Spiciness = "mild"
    heat: HeatLevel = 1

    @clientOptional
    optional: Integer = 8

    @required
    required: Integer = 9

    none: CountOfOne = null
    one: CountOfOne = 1
}

@default(1)
integer CountOfOne
