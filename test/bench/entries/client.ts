import { deepStrictEqual } from "node:assert";
import { resolve } from "node:path";
import * as sdk from "@aws-sdk/client-api-gateway";
import * as ours from "@tinsmith/apigateway-client";
import { barred, shown, type Entry, type Figure } from "../entry.js";
import { callByHand, credentials } from "../floors/client.js";
import { request, stage, stageJson } from "../inputs.js";
import { bundleSize } from "../measure/bundle-size.js";
import { compare, type Case } from "../measure/compare.js";
import { cpuOfProcess } from "../measure/cpu-of-process.js";
import { installedSize, publishedSize } from "../measure/install-size.js";

/**
 * What one signed call costs without a network, how long the client loads, what a program with one command weighs, and
 * what is installed for it.
 */
export const entry: Entry = {
  async measure() {
    return [
      ...(await compareCalls()),
      ...(await compareImports()),
      ...(await weigh()),
      ...(await weighInstallation()),
    ];
  },
};

const answer = new TextEncoder().encode(stageJson);

/** The stub of a transport that all clients use. */
const transport = {
  metadata: { handlerProtocol: "http/1.1" },
  handle() {
    const headers = { "content-type": "application/json" };
    return Promise.resolve({ response: { statusCode: 201, headers, body: answer } });
  },
};

async function compareCalls(): Promise<readonly Figure[]> {
  const settings = { region: "eu-west-1", credentials, requestHandler: transport };
  const sdkClient = new sdk.APIGatewayClient(settings);
  const ourClient = new ours.APIGatewayClient(settings);
  const [floor, tinsmith, theirs] = await Promise.all([
    checked("by hand", () => callByHand(request, transport)),
    checked("tinsmith", () => ourClient.send(new ours.CreateStageCommand(request))),
    checked("@aws-sdk v3", () => sdkClient.send(new sdk.CreateStageCommand(request))),
  ]);
  return [
    ...(await compare({ name: "client/signed", floor, ours: [tinsmith], peers: [theirs], bar: 2 })),
    // The bar is to be 15 times as cheap.
    ...(await compare({
      name: "client/signed-over-sdk",
      floor: theirs,
      ours: [tinsmith],
      peers: [],
      bar: 1 / 15,
    })),
  ];
}

/** A case that has shown that it gives the whole stage. */
async function checked(name: string, run: () => Promise<object>): Promise<Case> {
  const { $metadata, ...output } = { $metadata: undefined, ...(await run()) };
  deepStrictEqual(output, stage, name);
  return { name, run };
}

async function compareImports(): Promise<readonly Figure[]> {
  const loading = (name: string, text: string): Case => ({
    name,
    cost: () => cpuOfProcess(["--input-type=module", "--eval", text], process.cwd()),
  });
  const ratios = await compare({
    name: "client/import",
    floor: loading("node -e 0", "0"),
    ours: [loading("tinsmith", 'import "@tinsmith/apigateway-client"')],
    peers: [loading("@aws-sdk v3", 'import "@aws-sdk/client-api-gateway"')],
    rounds: 15,
  });
  const [bare, tinsmith, theirs] = ratios.map(({ figure }) => figure);
  if (bare === undefined || tinsmith === undefined || theirs === undefined) throw new Error("No figures.");
  return [
    ...ratios,
    barred("client/import/tinsmith, over Node", (bare / 1000) * (tinsmith - 1), "ms", 20),
    shown("client/import/@aws-sdk v3, over Node", (bare / 1000) * (theirs - 1), "ms"),
  ];
}

async function weigh(): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const platform of ["node", "browser"] as const) {
    const tinsmith = await bundleSize(program("@tinsmith/apigateway-client"), platform);
    const theirs = await bundleSize(program("@aws-sdk/client-api-gateway"), platform);
    figures.push(
      barred(`client/size/${platform}/tinsmith`, tinsmith.gzip / 1000, "kB gzip", 10),
      shown(`client/size/${platform}/tinsmith, minified`, tinsmith.minified / 1000, "kB"),
      shown(`client/size/${platform}/@aws-sdk v3`, theirs.gzip / 1000, "kB gzip"),
      shown(`client/size/${platform}/@aws-sdk v3, minified`, theirs.minified / 1000, "kB"),
    );
  }
  return figures;
}

/** A whole program that knows one command. */
function program(module: string): string {
  return `
    import { APIGatewayClient, CreateStageCommand } from "${module}";
    const client = new APIGatewayClient({ region: "eu-west-1" });
    export const createStage = (input) => client.send(new CreateStageCommand(input));
  `;
}

/** All four packages and what npm installs beside them. Of ours, the files that would be published. */
async function weighInstallation(): Promise<readonly Figure[]> {
  const repository = resolve("../..");
  const packages = ["types", "validators", "client", "server"].map((name) => `@tinsmith/apigateway-${name}`);
  const own = await publishedSize(repository, packages);
  const beside = installedSize(["@smithy/types"], repository);
  const theirs = installedSize(["@aws-sdk/client-api-gateway"], process.cwd());
  return [
    barred("client/installed/tinsmith, four packages", (own + beside) / 1000, "kB", 1000),
    shown("client/installed/tinsmith, of which @smithy/types", beside / 1000, "kB"),
    shown("client/installed/@aws-sdk v3", theirs / 1000, "kB"),
  ];
}
