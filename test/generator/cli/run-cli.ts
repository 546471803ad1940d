import type { ExitCode } from "../../../generator/cli/exit-code.js";
import { start } from "../../../generator/cli/start.js";
import type { Surroundings } from "../../../generator/cli/surroundings.js";
import type { Disk } from "../../../generator/source/disk.js";
import { memoryHost, type MemoryHost } from "../../../generator/source/memory-host.js";

/** What a call of the command line left on its outputs, and how it ended. */
export interface CliResult {
  readonly exitCode: ExitCode;
  readonly out: string;
  readonly err: string;
}

/**
 * Calls the command line as if from a terminal without colours, in `/project` on a disk. The clock stands at 123 ms. A line
 * is cut at its spaces; words that have some come as a list.
 */
export async function runCli(
  line: string | readonly string[],
  disk: Disk,
  more: Partial<Surroundings> = {},
): Promise<CliResult> {
  let out = "";
  let err = "";
  const words = typeof line === "string" ? line.split(" ").filter((word) => word !== "") : line;
  const exitCode = await start(words, {
    workingFolder: "/project",
    variables: {},
    out: { write: (text) => void (out += text), isTerminal: false },
    err: { write: (text) => void (err += text), isTerminal: false },
    readInput: async () => "",
    now: () => 123,
    version: () => "1.2.3",
    disk,
    ...more,
  });
  return { exitCode, out, err };
}

/** A disk with a small project: one service, one operation in a file of its own, types and validators. */
export function weatherProject(more: Readonly<Record<string, string>> = {}): MemoryHost {
  return memoryHost({
    "/project/tinsmith.json": JSON.stringify({ services: [weatherService] }, null, 2),
    "/project/model/weather.smithy": weatherModel,
    "/project/model/get-city.smithy": cityModel,
    ...more,
  });
}

/** The project's service, as its configuration has it. */
export const weatherService = {
  model: ["model/*.smithy"],
  service: "example.weather#Weather",
  targets: ["types", "validators"],
  output: "generated/weather",
  packages: "@example/weather-{target}",
};

/** The file of the service. */
export const weatherModel = `$version: "2.0"

namespace example.weather

use aws.protocols#restJson1

/// Knows the weather.
@restJson1
service Weather {
    version: "2024-01-01"
    operations: [GetCity]
}
`;

/** The file of the operation. */
export const cityModel = `$version: "2.0"

namespace example.weather

/// Finds a city.
@readonly
@http(method: "GET", uri: "/cities/{cityId}")
operation GetCity {
    input := {
        @required
        @httpLabel
        cityId: String
    }
    output := {
        name: String
    }
}
`;
