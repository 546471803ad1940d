import { describe, expect, it } from "vitest";

import { serverCode } from "../../../support/server-code.js";

describe("an input", () => {
  it("has its labels from the start, and each member of the body if the request has it", async () => {
    const code = await shop(`
      @http(method: "POST", uri: "/shelves/{shelf}/books/{path+}")
      operation PutBook {
        input := {
          @required @httpLabel shelf: String
          @required @httpLabel path: String
          title: String
          @jsonName("page-count") pages: Integer
          author: Author
        }
      }
      structure Author { name: String }`);
    expect(code("main", "readPutBookInput")).toBe(`\
function readPutBookInput(request: OperationRequest): Unvalidated<PutBookInput> {
  const json = readJsonBody(request);
  const input: Unvalidated<PutBookInput> = {
    shelf: request.label(0, "shelf"),
    path: request.label(1, "path"),
  };
  if (json["title"] != null) input.title = readString(json["title"], "", "title");
  if (json["page-count"] != null) input.pages = readInteger(json["page-count"], "", "pages");
  if (json["author"] != null) input.author = readAuthor(json["author"], "", "author");
  return input;
}`);
    expect(code("codec/main", "readAuthor")).toBe(`\
/** Reads an \`Author\` from its JSON form. */
export function readAuthor(value: unknown, path: string, key: string | number): Unvalidated<Author> {
  const json = readObject(value, path, key);
  const here = entryPath(path, key);
  const author: Unvalidated<Author> = {};
  if (json["name"] != null) author.name = readString(json["name"], here, "name");
  return author;
}`);
  });

  it("of labels alone is made in one expression, and parsed by its types", async () => {
    const code = await shop(`
      @http(method: "GET", uri: "/{a}/{b}/{c}/{d}")
      operation Get {
        input := {
          @required @httpLabel d: Timestamp
          @required @httpLabel a: Long
          @required @httpLabel c: Boolean
          @required @httpLabel @timestampFormat("epoch-seconds") b: Timestamp
        }
      }`);
    expect(code("main", "readGetInput")).toBe(`\
function readGetInput(request: OperationRequest): Unvalidated<GetInput> {
  return {
    d: readDateTime(request.label(3, "d"), "", "d"),
    a: readLongText(request.label(0, "a"), "", "a"),
    c: readBooleanText(request.label(2, "c"), "", "c"),
    b: readEpochSecondsText(request.label(1, "b"), "", "b"),
  };
}`);
  });

  it("has what the query and the headers have of it", async () => {
    const code = await shop(`
      @http(method: "GET", uri: "/books")
      operation ListBooks {
        input := {
          @httpQuery("limit") limit: Integer
          @httpQuery("tag") tags: Tags
          @httpQuery("years") years: Years
          @httpQueryParams all: Parameters
          @httpHeader("X-Reader") reader: Encoded
          @httpHeader("X-Days") days: Days
          @httpHeader("X-Tags") headerTags: Tags
          @httpPrefixHeaders("X-Note-") notes: Notes
        }
      }
      list Tags { member: String }
      list Years { member: Short }
      list Days { member: Timestamp }
      map Parameters { key: String, value: Tags }
      map Notes { key: String, value: String }
      @mediaType("application/json")
      string Encoded`);
    expect(code("main", "readListBooksInput")).toBe(`\
function readListBooksInput(request: OperationRequest): Unvalidated<ListBooksInput> {
  const input: Unvalidated<ListBooksInput> = {
    all: request.queryListMap(),
    notes: request.prefixHeaders("x-note-"),
  };
  const limitQuery = request.query("limit");
  if (limitQuery !== undefined) input.limit = readIntegerText(limitQuery, "", "limit");
  const tagsQuery = request.queryList("tag");
  if (tagsQuery !== undefined) input.tags = [...tagsQuery];
  const yearsQuery = request.queryList("years");
  if (yearsQuery !== undefined) {
    input.years = yearsQuery.map((item, index) => readShortText(item, "/years", index));
  }
  const readerHeader = request.header("x-reader");
  if (readerHeader !== undefined) input.reader = readBase64Text(readerHeader, "", "reader");
  const daysHeader = request.header("x-days");
  if (daysHeader !== undefined) {
    input.days = readHeaderDates(daysHeader).map((item, index) => readHttpDate(item, "/days", index));
  }
  const headerTagsHeader = request.header("x-tags");
  if (headerTagsHeader !== undefined) input.headerTags = readHeaderList(headerTagsHeader);
  return input;
}`);
  });

  it("has defaults for what is absent, in the words in which a client would send them", async () => {
    const code = await shop(`
      @http(method: "POST", uri: "/books")
      operation PutBook {
        input := {
          @httpQuery("limit") limit: Integer = 10
          @httpQuery("tag") tags: Tags = []
          @httpHeader("X-Since") since: Timestamp = "2020-01-01T00:00:00Z"
          @httpHeader("X-Encoded") encoded: Encoded = "{}"
          title: String = "untitled"
          isNew: Boolean = false
          @timestampFormat("date-time") printed: Timestamp = 86400
          cover: Blob = "YWJj"
          notes: Tags = []
          extra: Document = {}
          weight: BigDecimal = 1.50
          none: String = null
          @required owner: String
        }
      }
      list Tags { member: String }
      @mediaType("application/json")
      string Encoded`);
    expect(code("main", "readPutBookInput")).toBe(`\
function readPutBookInput(request: OperationRequest): Unvalidated<PutBookInput> {
  const json = readJsonBody(request, parseBigJson);
  const input: Unvalidated<PutBookInput> = {
    limit: readIntegerText(request.query("limit") ?? "10", "", "limit"),
    tags: [...(request.queryList("tag") ?? [])],
    since: readHttpDate(request.header("x-since") ?? "Wed, 01 Jan 2020 00:00:00 GMT", "", "since"),
    encoded: readBase64Text(request.header("x-encoded") ?? "e30=", "", "encoded"),
    title: readString(json["title"] ?? "untitled", "", "title"),
    isNew: readBoolean(json["isNew"] ?? false, "", "isNew"),
    printed: readDateTime(json["printed"] ?? "1970-01-02T00:00:00Z", "", "printed"),
    cover: readBlob(json["cover"] ?? "YWJj", "", "cover"),
    notes: readList(json["notes"] ?? [], "", "notes", readString),
    extra: readDocument(withNearestNumbers(json["extra"] ?? {}), "", "extra"),
    weight: readBigDecimal(json["weight"] ?? new JsonNumber("1.50"), "", "weight"),
  };
  if (json["none"] != null) input.none = readString(json["none"], "", "none");
  if (json["owner"] != null) input.owner = readString(json["owner"], "", "owner");
  return input;
}`);
  });

  it("may be the body itself: bytes, text, or JSON", async () => {
    const code = await shop(`
      @http(method: "POST", uri: "/bytes")
      operation PutBytes { input := { @httpPayload content: Blob } }
      @http(method: "POST", uri: "/stream")
      operation PutStream { input := { @required @httpPayload content: Stream } }
      @http(method: "POST", uri: "/text")
      operation PutText { input := { @httpPayload text: String } }
      @http(method: "POST", uri: "/book")
      operation PutBook { input := { @httpPayload book: Book } }
      @http(method: "POST", uri: "/document")
      operation PutDocument { input := { @httpPayload value: Document } }
      @streaming
      blob Stream
      structure Book { title: String }`);
    expect(code("main", "readPutBytesInput")).toContain(`
  const input: Unvalidated<PutBytesInput> = {};
  if (request.body.length > 0) input.content = request.body;
  return input;`);
    expect(code("main", "readPutStreamInput")).toContain(`
  return { content: request.stream() };`);
    expect(code("main", "readPutTextInput")).toContain(`
  if (request.body.length > 0) input.text = readText(request);`);
    expect(code("main", "readPutBookInput")).toContain(`
  const payload = readOptionalStructure(request);
  const input: Unvalidated<PutBookInput> = {};
  if (payload != null) input.book = readBook(payload, "", "book");
  return input;`);
    expect(code("main", "readPutDocumentInput")).toContain(`
  if (payload != null) input.value = readDocument(payload, "", "value");`);
  });

  it("of a union has one known member, and says where it has not", async () => {
    const code = await shop(`
      @http(method: "POST", uri: "/shape")
      operation PutShape { input := { shape: Shape } }
      union Shape {
        circle: Double
        @jsonName("poly-gon") polygon: Points
        none: Unit
      }
      list Points { member: Shape }`);
    expect(code("codec/main", "readShape")).toBe(`\
/** Reads a \`Shape\` from its JSON form. */
export function readShape(value: unknown, path: string, key: string | number): Unvalidated<Shape> {
  const json = readObject(value, path, key);
  const here = entryPath(path, key);
  const member = readUnionMember(json, path, key);
  switch (member) {
    case "circle":
      return { circle: readDouble(json[member], here, member) };
    case "poly-gon":
      return { polygon: readList(json[member], here, "polygon", readShape) };
    case "none":
      return { none: readUnit(json[member], here, member) };
    default:
      throw malformed(path, key, "a union with a member that is known");
  }
}`);
  });

  it("keeps hostile names data", async () => {
    const code = await shop(`
      @http(method: "POST", uri: "/hostile/{constructor}")
      operation Hostile {
        input := {
          @required @httpLabel constructor: String
          @httpQuery("*/\\"\`\${x}") class: String
          @jsonName("__proto__") toString: String
          inner: Path
        }
      }
      structure Path { path: String, key: Key, json: ReadMap }
      structure Key { @jsonName("'];}//") here: String }
      structure ReadMap { member: Strings }
      map Strings { key: String, value: String }`);
    expect(code("main", "readHostileInput")).toBe(`\
function readHostileInput(request: OperationRequest): Unvalidated<HostileInput> {
  const json = ownProperties(readJsonBody(request));
  const input: Unvalidated<HostileInput> = Object.create(null);
  input.constructor = request.label(0, "constructor");
  const classQuery = request.query('*/"\`\${x}');
  if (classQuery !== undefined) input.class = classQuery;
  if (json["__proto__"] != null) input.toString = readString(json["__proto__"], "", "toString");
  if (json["inner"] != null) input.inner = readPath(json["inner"], "", "inner");
  return input;
}`);
    expect(code("codec/main", "readPath")).toContain("const pathValue: Unvalidated<Path> = {};");
    expect(code("codec/main", "readReadMap")).toContain(`
  const readMapValue: Unvalidated<ReadMap> = {};
  if (json["member"] != null) readMapValue.member = readMap(json["member"], here, "member", readString);`);
  });
});

describe("an output", () => {
  it("is a JSON object with the status of the model, and has its headers set", async () => {
    const code = await shop(`
      @http(method: "GET", uri: "/books", code: 202)
      operation GetBook {
        output := {
          @httpHeader("X-Pages") @required pages: Integer
          @httpHeader("X-Tags") tags: Tags
          @httpHeader("X-Kind") kind: String = "novel"
          @httpPrefixHeaders("X-Note-") notes: Notes
          @httpResponseCode status: Integer
          title: String
          printed: Timestamp
          price: Double = 0
        }
      }
      list Tags { member: String }
      map Notes { key: String, value: String }`);
    expect(code("main", "writeGetBookOutput")).toBe(`\
function writeGetBookOutput(output: GetBookOutput): OperationResponse {
  const headers: Record<string, string> = {};
  if (output.notes != null) setPrefixHeaders(headers, "x-note-", output.notes);
  setHeader(headers, "x-pages", String(output.pages));
  if (output.tags != null) setHeader(headers, "x-tags", writeHeaderList(output.tags));
  setHeader(headers, "x-kind", output.kind ?? "novel");
  return jsonResponse(
    responseStatus(output.status, 202),
    JSON.stringify({
      title: output.title ?? undefined,
      printed: ifPresent(output.printed, toEpochSeconds),
      price: ifPresent(output.price, writeFloat) ?? 0,
    }),
    headers,
  );
}`);
  });

  it("without members for the body is an empty JSON object, unless the status has no body", async () => {
    const code = await shop(`
      @http(method: "GET", uri: "/a")
      operation A { output := { @httpHeader("X-A") a: String } }
      @http(method: "GET", uri: "/b")
      operation B { output := {} }
      @http(method: "DELETE", uri: "/c", code: 204)
      operation C { output := { @httpHeader("X-C") c: String, unsent: String } }
      @http(method: "DELETE", uri: "/d", code: 204)
      operation D {}`);
    expect(code("main", "writeAOutput")).toContain(`
  if (output.a != null) setHeader(headers, "x-a", output.a);
  return jsonResponse(200, "{}", headers);`);
    expect(code("main", "writeBOutput")).toContain(`
  return jsonResponse(200, "{}");`);
    expect(code("main", "writeCOutput")).toContain(`
  return {
    status: 204,
    headers,
    body: "",
  };`);
    expect(code("main", "writeDOutput")).toBe(`\
function writeDOutput(): OperationResponse {
  return {
    status: 204,
    headers: {},
    body: "",
  };
}`);
  });

  it("may be the body itself: bytes, text, or JSON", async () => {
    const code = await shop(`
      @http(method: "GET", uri: "/bytes")
      operation GetBytes { output := { @httpPayload content: Blob, @httpHeader("Content-Type") type: String } }
      @http(method: "GET", uri: "/photo")
      operation GetPhoto { output := { @required @httpPayload photo: Photo } }
      @http(method: "GET", uri: "/book")
      operation GetBook { output := { @httpPayload book: Book } }
      @mediaType("image/png")
      blob Photo
      structure Book { title: String }`);
    expect(code("main", "writeGetBytesOutput")).toBe(`\
function writeGetBytesOutput(output: GetBytesOutput): OperationResponse {
  const headers: Record<string, string> = {};
  if (output.content != null) headers["content-type"] = "application/octet-stream";
  if (output.type != null) setHeader(headers, "content-type", output.type);
  return {
    status: 200,
    headers,
    body: output.content ?? "",
  };
}`);
    expect(code("main", "writeGetPhotoOutput")).toContain(`
  return {
    status: 200,
    headers: { "content-type": "image/png" },
    body: output.photo,
  };`);
    expect(code("main", "writeGetBookOutput")).toContain(`
  return jsonResponse(200, output.book == null ? "" : JSON.stringify(writeBook(output.book)));`);
  });
});

describe("the media types of an operation", () => {
  it("are those of its body: any for bytes, none for no body", async () => {
    const code = await shop(`
      @http(method: "POST", uri: "/a")
      operation A { input := { a: String }, output := { a: String } }
      @http(method: "POST", uri: "/b")
      operation B { input := { @httpHeader("b") b: String }, output := { @httpHeader("b") b: String } }
      @http(method: "POST", uri: "/c")
      operation C { input := { @httpPayload c: Blob }, output := { @httpPayload c: Blob } }
      @http(method: "POST", uri: "/d")
      operation D { input := { @httpPayload d: String }, output := { @httpPayload d: String } }
      @http(method: "POST", uri: "/e")
      operation E {}
      @http(method: "POST", uri: "/f")
      operation F { input := {}, output := {} }
      @http(method: "POST", uri: "/g")
      operation G {
        input := { @httpHeader("content-type") type: String, @httpPayload g: Photo }
        output := { @httpHeader("content-type") type: String, @httpPayload g: Photo }
      }
      @mediaType("image/png")
      blob Photo`);
    const types = (name: string): string =>
      [...code("main", `${name}Operation`).matchAll(/(?:consumes|produces): (.*),/g)]
        .map(([, type = ""]) => type)
        .join(" → ");
    expect(types("a")).toBe('"application/json" → "application/json"');
    expect(types("b")).toBe('undefined → "application/json"');
    expect(types("c")).toBe('"*" → undefined');
    expect(types("d")).toBe('"text/plain" → "text/plain"');
    expect(types("e")).toBe("undefined → undefined");
    expect(types("f")).toBe('"application/json" → "application/json"');
    expect(types("g")).toBe('"*" → undefined');
  });
});

describe("an error", () => {
  it("is known by its class, and says its message and its members", async () => {
    const code = await shop(`
      @http(method: "GET", uri: "/a")
      operation A { errors: [Busy, Broken, Silent] }
      @error("client") @httpError(429)
      structure Busy { @httpHeader("Retry-After") retryAfterSeconds: Integer, @required message: String, @jsonName("why") reason: String }
      @error("server")
      structure Broken { Message: String }
      @error("client")
      structure Silent {}`);
    expect(code("main", "writeAError")).toBe(`\
function writeAError(error: unknown): OperationResponse | undefined {
  if (isThrown(error, Broken)) return answerBroken(error);
  if (isThrown(error, Busy)) return answerBusy(error);
  if (isThrown(error, Silent)) return answerSilent();
  return undefined;
}`);
    expect(code("codec/main", "answerBusy")).toBe(`\
/** Answers with a \`Busy\`. */
export function answerBusy(error: Pick<Busy, "retryAfterSeconds" | "message" | "reason">): OperationResponse {
  const headers: Record<string, string> = {};
  if (error.retryAfterSeconds != null) setHeader(headers, "retry-after", String(error.retryAfterSeconds));
  return errorResponse(
    429,
    "Busy",
    JSON.stringify({
      message: error.message,
      why: error.reason ?? undefined,
    }),
    headers,
  );
}`);
    expect(code("codec/main", "answerBroken")).toContain(`
  return errorResponse(500, "Broken", JSON.stringify({ Message: error.message }));`);
    expect(code("codec/main", "answerSilent")).toBe(`\
/** Answers with a \`Silent\`. */
export function answerSilent(): OperationResponse {
  return errorResponse(400, "Silent", "{}");
}`);
  });
});

describe("a request that breaks the model", () => {
  const operation = `
      @http(method: "POST", uri: "/a")
      operation A { input := { @required a: String }, errors: [BadRequest] }
      @error("client") @httpError(422)
      structure BadRequest { message: String }`;

  it("is answered with the error that the service has for it", async () => {
    const code = await serverCode(serviceOf(operation, "@tinsmith.api#validationError(BadRequest)"));
    expect(code("main", "refuseA")).toBe(`\
function refuseA(violations: readonly Violation[]): OperationResponse {
  return answerBadRequest({ message: summarise(violations) });
}`);
    expect(code("main", "refuseMalformedA")).toBe(`\
function refuseMalformedA(message: string): OperationResponse {
  return answerBadRequest({ message });
}`);
    expect(code("main", "aOperation")).toContain("refuseMalformed: refuseMalformedA,");
  });

  it("is answered with a ValidationException where the operation lists it, whatever the service has", async () => {
    const listed = operation.replace("[BadRequest]", "[BadRequest, smithy.framework#ValidationException]");
    const code = await serverCode(serviceOf(listed, "@tinsmith.api#validationError(BadRequest)"));
    expect(code("main", "refuseA")).toContain(`
  return answerValidationException({
    message: summarise(violations),
    fieldList: [...violations],
  });`);
    expect(code("main", "aOperation")).not.toContain("refuseMalformed");
  });

  it("is answered with the same, unmodelled, where the model has nothing for it", async () => {
    const code = await serverCode(serviceOf(operation, ""));
    expect(code("main", "refuseA")).toContain(`
  return errorResponse(
    400,
    "ValidationException",
    JSON.stringify({
      message: summarise(violations),
      fieldList: violations,
    }),
  );`);
  });
});

/** Looks up what is generated for operations and what they use. */
function shop(shapes: string) {
  return serverCode(serviceOf(shapes, ""));
}

function serviceOf(shapes: string, traits: string): string {
  const names = [...shapes.matchAll(/operation (\w+)/g)].map(([, name]) => name);
  return `$version: "2.0"
namespace example.shop
use aws.protocols#restJson1
@restJson1 ${traits}
service Shop { version: "1", operations: [${names.join(", ")}] }
${shapes}`;
}
