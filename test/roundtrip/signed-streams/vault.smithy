$version: "2.0"

namespace example.vault

use aws.api#service
use aws.auth#sigv4
use aws.auth#unsignedPayload
use aws.protocols#restJson1

/// Keeps what is signed for.
@restJson1
@service(sdkId: "Vault")
@sigv4(name: "vault")
service Vault {
    version: "2026-11-22"
    operations: [
        Deposit
        DepositUnsigned
    ]
}

/// Takes a body that is signed, where that can be.
@idempotent
@http(method: "PUT", uri: "/boxes/{name}")
@requestCompression(encodings: ["gzip"])
operation Deposit {
    input := with [Box] {
        @httpHeader("content-length")
        size: Long
    }
    output := {
        @required
        size: Long
    }
}

/// Takes a body that nobody signs.
@idempotent
@unsignedPayload
@http(method: "PUT", uri: "/open/{name}")
operation DepositUnsigned {
    input := with [Box] {}
    output := {
        @required
        size: Long
    }
}

@mixin
structure Box {
    @required
    @httpLabel
    name: String

    @required
    @httpPayload
    content: Content
}

@streaming
blob Content
