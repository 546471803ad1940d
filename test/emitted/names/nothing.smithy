$version: "2.0"

namespace example.names

use aws.protocols#restJson1

/// A service without operations.
@restJson1
service Nothing {}
