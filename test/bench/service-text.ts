/** One service in two languages: a text of the same length in each, with the same shapes, names and documentation. */
export interface ServiceText {
  readonly smithy: string;
  readonly graphql: string;
}

/** How many characters a text has. */
const LENGTH = 1_000_000;

const NOUNS = ["Stage", "Deployment", "Resource", "Method", "Model", "Authorizer", "Domain", "UsagePlan"];

/** Members with a line of documentation each, as in a service that a team writes for itself. */
export function terseService(): ServiceText {
  return writeService((text) => [text]);
}

/** Members with a paragraph of documentation each, as in the services of AWS. */
export function documentedService(): ServiceText {
  const paragraph = [
    "It applies to every request that reaches the API, whether or not the caller has cached an answer.",
    "If you change it, the change takes effect after the next deployment, which may take some minutes;",
    "until then, callers get what they got before. For more information, see the developer guide.",
  ];
  return writeService((text) => [text, ...paragraph]);
}

type Document = (text: string) => readonly string[];

function writeService(document: Document): ServiceText {
  return {
    smithy: fill('$version: "2"\n\nnamespace example.gateway\n', (noun) => smithyOf(noun, document)),
    graphql: fill("", (noun) => graphqlOf(noun, document)),
  };
}

/** Repeats a part for one noun after the other as long as there is room, and fills up with line breaks. */
function fill(start: string, part: (noun: string) => string): string {
  let text = start;
  for (let count = 0; ; count++) {
    const next = part(`${NOUNS[count % NOUNS.length]}${count}`);
    if (text.length + next.length > LENGTH) return text.padEnd(LENGTH, "\n");
    text += next;
  }
}

function smithyOf(noun: string, document: Document): string {
  const docs = (text: string, indent = ""): string =>
    document(text)
      .map((line) => `${indent}/// ${line}\n`)
      .join("");
  return `
${docs(`Changes a ${noun} of an API, and answers with what it is afterwards.`)}@idempotent
@http(method: "PATCH", uri: "/restapis/{restApiId}/items/{name}", code: 200)
@tags(["items", "writes"])
operation Update${noun} {
    input: Update${noun}Request
    output: ${noun}
    errors: [
        BadRequestException
        ConflictException
        NotFoundException
        TooManyRequestsException
    ]
}

${docs(`What to change about a ${noun}.`)}structure Update${noun}Request {
${docs("The string identifier of the associated API.", "    ")}    @required
    @httpLabel
    restApiId: String

${docs(`The name of the ${noun}.`, "    ")}    @required
    @httpLabel
    @length(min: 1, max: 128)
    name: String

${docs("The operations, in order.", "    ")}    patchOperations: ListOfPatchOperation

    @httpQuery("dryRun")
    dryRun: Boolean = false
}

${docs(`A ${noun} of an API.`)}@tags(["items"])
structure ${noun} {
${docs(`The identifier of the deployment that the ${noun} points to.`, "    ")}    deploymentId: String

${docs(`The name of the ${noun}, the first part of the path of a call.`, "    ")}    name: String

${docs(`Whether a cache is enabled for the ${noun}.`, "    ")}    cacheClusterEnabled: Boolean

${docs("The capacity of the cache in GB.", "    ")}    @range(min: 0.5, max: 237)
    cacheClusterSize: Double

${docs(`When the ${noun} was created.`, "    ")}    createdDate: Timestamp
}
`;
}

function graphqlOf(noun: string, document: Document): string {
  const docs = (text: string, indent = ""): string =>
    [`"""`, ...document(text), `"""`].map((line) => `${indent}${line}\n`).join("");
  return `
extend type Mutation {
${docs(`Changes a ${noun} of an API, and answers with what it is afterwards.`, "    ")}    update${noun}(input: Update${noun}Request!): ${noun}
        @idempotent
        @http(method: "PATCH", uri: "/restapis/{restApiId}/items/{name}", code: 200)
        @tags(names: ["items", "writes"])
        @errors(types: [
            BadRequestException
            ConflictException
            NotFoundException
            TooManyRequestsException
        ])
}

${docs(`What to change about a ${noun}.`)}input Update${noun}Request {
${docs("The string identifier of the associated API.", "    ")}    restApiId: String! @httpLabel

${docs(`The name of the ${noun}.`, "    ")}    name: String!
        @httpLabel
        @length(min: 1, max: 128)

${docs("The operations, in order.", "    ")}    patchOperations: [PatchOperation]

    dryRun: Boolean = false @httpQuery(name: "dryRun")
}

${docs(`A ${noun} of an API.`)}type ${noun} @tags(names: ["items"]) {
${docs(`The identifier of the deployment that the ${noun} points to.`, "    ")}    deploymentId: String

${docs(`The name of the ${noun}, the first part of the path of a call.`, "    ")}    name: String

${docs(`Whether a cache is enabled for the ${noun}.`, "    ")}    cacheClusterEnabled: Boolean

${docs("The capacity of the cache in GB.", "    ")}    cacheClusterSize: Float @range(min: 0.5, max: 237)

${docs(`When the ${noun} was created.`, "    ")}    createdDate: Timestamp
}
`;
}
