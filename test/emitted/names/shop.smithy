$version: "2.0"

namespace example.names

use aws.protocols#restJson1

/// Shapes, members and operations that are called like what generated code has names for.
@restJson1
service Shop {
    operations: [
        Get
        Index
        NodeOp
        Handler
        Delete
        Store
    ]
    errors: [
        ServiceException
        ShopServiceException
        Odd
    ]
}

@http(method: "POST", uri: "/get")
operation Get {
    input: GetCommandInput
    output: GetCommandOutput
}

structure GetCommandInput {
    command: GetCommand
    client: ShopClient
    config: ShopClientConfig
    handler: GetHandler
    handlers: ShopHandlers
    service: ShopService
    key: OperationKey
    violation: Violation
    options: ExceptionOptions
    shop: ShopData
}

structure GetCommandOutput {
    input: GetInput
    request: GetRequest
}

structure GetInput {
    x: String
}

structure GetRequest {
    x: String
}

structure GetCommand {
    x: String
}

structure ShopClient {
    x: String
}

structure ShopClientConfig {
    x: String
}

structure ShopData {
    x: String
}

structure GetHandler {
    x: String
}

structure ShopHandlers {
    x: String
}

structure ShopService {
    x: String
}

structure OperationKey {
    x: String
}

structure Violation {
    @required
    x: String
}

structure ExceptionOptions {
    x: String
}

@http(method: "POST", uri: "/index")
operation Index {
    input := {
        a: Service
        b: HandlerContext
        c: Callback
        d: Client
        e: Command
        f: Operation
        g: MetadataBearer
        h: DocumentType
        i: ClientConfig
        j: StandardSchemaV1
        k: Failure
        l: HandlerOptions
        m: DeserializationError
        n: ServerRequest
    }
}

structure Service {
    x: Document
}

structure HandlerContext {
    x: String
}

structure Callback {
    x: String
}

structure Client {
    x: String
}

structure Command {
    x: String
}

structure Operation {
    x: String
}

structure MetadataBearer {
    x: String
}

structure DocumentType {
    x: Document
}

structure ClientConfig {
    x: String
}

structure StandardSchemaV1 {
    x: String
}

structure Failure {
    x: String
}

structure HandlerOptions {
    x: String
}

structure DeserializationError {
    x: String
}

structure ServerRequest {
    x: String
}

@http(method: "POST", uri: "/node")
operation NodeOp {
    input := {
        a: Error
        b: Date
        c: Record
        d: Map
        e: Promise
        f: Blob_
        g: Uint8Array
        h: Array
        i: NonNullable
        j: Exclude
        k: URL
        l: TextEncoder
        m: Headers
        n: Number
        o: Object
        p: String_
        q: Any
        r: Partial
        s: Symbol
        t: _Error
        u: Infinity
        v: TypeError
        w: AbortSignal
        x: Buffer
        y: Awaited
        z: Undefined
    }
    output := {
        a: Set_
        b: JSON
        c: Math
        d: Proxy
        e: Reflect
        f: Intl
        g: ReadonlyArray
        h: ReadonlyMap
        i: WeakMap
        j: RangeError
        k: URLSearchParams
        l: Request
        m: Response
        n: ReadableStream
        o: BigInt
        p: Iterable
        q: ArrayBuffer
        r: GlobalThis
        s: TextDecoder
        t: DataView
    }
}

structure Error {
    x: String
}

structure _Error {
    x: String
}

structure Date {
    x: Timestamp
}

structure Record {
    x: StrMap
}

map StrMap {
    key: String
    value: String
}

structure Map {
    x: StrMap
}

structure Promise {
    x: String
}

structure Blob_ {
    x: Blob
}

structure Uint8Array {
    x: Blob
}

structure Array {
    x: StrList
}

list StrList {
    member: String
}

structure NonNullable {
    x: String
}

structure Exclude {
    x: String
}

structure URL {
    x: String
}

structure TextEncoder {
    x: String
}

structure Headers {
    x: String
}

structure Number {
    x: Integer
    y: Double
}

structure Object {
    x: String
    u: U
}

structure String_ {
    x: String
}

structure Any {
    x: String
}

structure Partial {
    x: EMap
}

map EMap {
    key: E
    value: Integer
}

enum E {
    A
    B
}

structure Symbol {
    x: String
}

structure Infinity {
    x: Double
}

structure TypeError {
    x: String
}

structure AbortSignal {
    x: String
}

structure Buffer {
    x: Blob
}

structure Awaited {
    x: String
}

structure Undefined {
    x: String
}

structure Set_ {
    x: StrList2
}

@uniqueItems
list StrList2 {
    member: Pat
}

@pattern("^a+$")
@length(min: 2, max: 5)
string Pat

structure JSON {
    x: Long
}

structure Math {
    @range(min: 3)
    x: Long
}

structure Proxy {
    x: BigInteger
}

structure Reflect {
    x: BigDecimal
}

structure Intl {
    x: Float
}

structure ReadonlyArray {
    x: String
}

structure ReadonlyMap {
    x: String
}

structure WeakMap {
    x: String
}

structure RangeError {
    x: String
}

structure URLSearchParams {
    x: String
}

structure Request {
    x: String
}

structure Response {
    x: String
}

structure ReadableStream {
    x: String
}

structure BigInt {
    x: BigInteger
}

structure Iterable {
    x: String
}

structure ArrayBuffer {
    x: String
}

structure GlobalThis {
    x: String
}

structure TextDecoder {
    x: Blob
}

structure DataView {
    x: Timestamp
}

union U {
    string: String
    value: Integer
    unknown: Blob
    number: U2
}

union U2 {
    a: U
    toString: String
}

@http(method: "POST", uri: "/handler")
operation Handler {
    input := {
        read: String
        write: String
        body: String
        input: String
        output: String
        request: String
        response: String
        context: String
        headers: String
        query: String
        segments: String
        value: String
        path: String
        violations: String
        index: String
        members: String
        own: String
        error: String
        name: String
        result: String
        data: String
        json: String
        text: String
        key: String
        entry: String
        item: String
        list: StrList
        map: StrMap
        await: String
        async: String
        yield: String
        let: String
        arguments: String
        eval: String
        undefined: String
        NaN: String
        this: String
        null: String
        true: String
        type: String
        of: String
        get: String
        set: String
        static: String
        number: Double
        string: String
        date: Timestamp
        blob: Blob
        big: BigInteger
        union: U
    }
    output := {
        read: String
        write: String
        body: String
        input: String
        output: String
        request: String
        response: String
        context: String
        headers: String
        query: String
        value: String
        path: String
        violations: String
        error: String
        name: String
        result: String
        data: String
        undefined: String
        NaN: Double
        list: StrList
        map: StrMap
        date: Timestamp
        blob: Blob
        union: U
        statusCode: Integer
        status: Integer
        message: String
    }
}

@idempotent
@http(method: "DELETE", uri: "/delete/{class}/{default}/{in}")
operation Delete {
    input := {
        @required
        @httpLabel
        class: String

        @required
        @httpLabel
        default: String

        @required
        @httpLabel
        in: String

        @httpQuery("new")
        new: String

        @httpHeader("X-this")
        this: String

        @httpQuery("name")
        name: String

        @httpHeader("X-headers")
        headers: String

        @httpQuery("query")
        query: StrList

        @httpHeader("X-path")
        path: String

        @httpQueryParams
        params: StrMap

        @httpPrefixHeaders("X-P-")
        prefix: StrMap

        @httpPayload
        body: Blob
    }

    output := {
        @httpHeader("X-this")
        this: String

        @httpHeader("X-headers")
        headers: String

        @httpPrefixHeaders("X-P-")
        prefix: StrMap

        @httpPayload
        body: Blob

        @httpResponseCode
        status: Integer
    }
}

@http(method: "POST", uri: "/shop")
operation Store {}

@error("server")
structure ServiceException {
    message: String
    code: String
}

@error("client")
@httpError(409)
structure ShopServiceException {
    message: String
}

@error("client")
@httpError(410)
structure Odd {
    Message: String

    name: String

    body: String

    toString: String

    constructor: String

    stack: String

    cause: String

    hasOwnProperty: Integer

    options: String

    error: String

    code: Integer

    fault: String

    response: String

    metadata: StrMap

    @httpHeader("X-Request")
    request: String

    isInstance: String

    __proto__: String

    valueOf: String

    headers: String

    value: String
}
