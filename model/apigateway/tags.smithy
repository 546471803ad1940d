$version: "2.0"

namespace com.amazonaws.apigateway

/// Tags of a resource: words of your own to find it by, to group it, to split costs.
map ResourceTags {
    key: TagKey
    value: TagValue
}

// The class is the one that API Gateway states. `+-=` in it is a range, which holds the digits too.
/// 128 characters at most: letters, digits and `+,-./:;<=_`. What begins with `aws:` is kept for AWS.
@length(max: 128)
@pattern("^(?!aws:)[a-zA-Z+-=._:/]+$")
string TagKey

/// 256 characters at most, of the same kind as in keys. It may be empty.
@length(max: 256)
@pattern("^[a-zA-Z+-=._:/]*$")
string TagValue
