$version: "2.0"

namespace example.names

use aws.protocols#restJson1

/// A service whose only operation stands in a file called like its router.
@restJson1
service Empty {
    operations: [
        Ping
    ]
}

@http(method: "POST", uri: "/ping")
operation Ping {}
