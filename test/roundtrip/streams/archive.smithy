$version: "2.0"

namespace example.archive

use aws.protocols#restJson1

/// Keeps files of any size.
@restJson1
service Archive {
    version: "2026-11-22"
    operations: [
        CopyFile
        GetFile
        HeadFile
        PutFile
        PutPhoto
        PutSized
    ]
    errors: [
        FileNotFound
    ]
}

/// Stores a file.
@idempotent
@http(method: "PUT", uri: "/files/{name}", code: 201)
operation PutFile {
    input := with [FileName] {
        /// Says what the file is.
        @httpHeader("content-type")
        kind: String

        @httpHeader("x-checksum")
        @length(max: 8)
        checksum: String

        /// The file itself.
        @required
        @httpPayload
        content: Content
    }
    output := {
        @required
        size: Long
    }
}

/// Reads a file.
@readonly
@http(method: "GET", uri: "/files/{name}")
operation GetFile {
    input := with [FileName] {}
    output := {
        @httpHeader("content-type")
        kind: String

        @httpHeader("content-length")
        size: Long

        @httpHeader("x-pages")
        pages: Integer

        @required
        @httpPayload
        content: Content
    }
}

@readonly
@http(method: "HEAD", uri: "/files/{name}")
operation HeadFile {
    input := with [FileName] {}
    output := {
        @httpPayload
        content: Content = ""
    }
}

/// Gives back what it gets, while it comes.
@http(method: "POST", uri: "/copies")
operation CopyFile {
    input := {
        @httpPayload
        content: Content = ""
    }
    output := {
        @httpPayload
        content: Content = ""
    }
}

@idempotent
@http(method: "PUT", uri: "/sized")
operation PutSized {
    input := {
        @httpHeader("content-length")
        contentLength: Long

        @required
        @httpPayload
        content: SizedContent
    }
    output := {
        @required
        size: Long
    }
}

@idempotent
@http(method: "PUT", uri: "/photo")
operation PutPhoto {
    input := {
        @required
        @httpPayload
        photo: Photo
    }
    output := {
        @required
        size: Long
    }
}

@mixin
structure FileName {
    @required
    @httpLabel
    name: String
}

@streaming
blob Content

@streaming
@requiresLength
blob SizedContent

@streaming
@mediaType("image/png")
blob Photo

@error("client")
@httpError(404)
structure FileNotFound {
    message: String
}
