import { existsSync, mkdirSync, rmSync, symlinkSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { runCommand } from "../support/run-command.js";
import type { Program } from "./program.js";
import { Unobtainable } from "./unobtainable.js";

/** A command, and what its environment needs. */
type Command = Required<Omit<Program, "args">>;

/** The Python on the path where it has boto3, else with boto3 from PyPI. */
export async function pythonWithBoto3(): Promise<Command> {
  const { status } = await runCommand("python3", ["-c", "import boto3"]);
  if (status === 0) return { command: "python3", variables: {} };
  return { command: "python3", variables: { PYTHONPATH: await pythonPackage("boto3") } };
}

/** `aws` on the path where it is of version 1, else from PyPI. */
export async function awsCommandOf1(): Promise<Command> {
  const { stdout, stderr } = await runCommand("aws", ["--version"]);
  if ((stdout + stderr).startsWith("aws-cli/1.")) return { command: "aws", variables: {} };
  const folder = await pythonPackage("awscli");
  return { command: `${folder}/bin/aws`, variables: { PYTHONPATH: folder } };
}

async function pythonPackage(name: string): Promise<string> {
  const folder = cache(`python/${name}`);
  if (existsSync(folder)) return folder;
  const args = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target", folder, name];
  const { status, stderr } = await runCommand("python3", args, {}, { timeout: PATIENCE });
  if (status === 0) return folder;
  // What was begun is no package.
  rmSync(folder, { recursive: true, force: true });
  throw new Unobtainable(`pip does not install ${name}: ${lastLine(stderr)}`);
}

/** A folder that has a package of npm installed. */
export async function npmPackage(name: string, version: string): Promise<string> {
  const folder = cache(`npm/${name}`);
  if (existsSync(`${folder}/node_modules/${name}/package.json`)) return folder;
  mkdirSync(folder, { recursive: true });
  const flags = ["--prefix", folder, "--no-save", "--no-audit", "--no-fund", "--ignore-scripts"];
  const args = ["install", ...flags, `${name}@${version}`];
  const { status, stderr } = await runCommand("npm", args, {}, { timeout: PATIENCE });
  if (status !== 0) throw new Unobtainable(`npm does not install ${name}@${version}: ${lastLine(stderr)}`);
  return folder;
}

/** Installs packages of Debian that are not there yet, where this system is one and we may. */
export async function debianPackages(...names: readonly string[]): Promise<void> {
  const query = ["--show", "--showformat", "${db:Status-Status}\n", ...names];
  const { status, stdout } = await runCommand("dpkg-query", query);
  if (
    status === 0 &&
    stdout
      .trim()
      .split("\n")
      .every((line) => line === "installed")
  )
    return;
  const install = `apt-get install --yes --no-install-recommends ${names.join(" ")}`;
  if (status === undefined)
    throw new Unobtainable(`this system has no packages of Debian: ${names.join(", ")}`);
  if (process.getuid?.() !== 0) throw new Unobtainable(`root has to run \`${install}\` first`);
  // Lists that cannot be brought up to date may still do.
  await runCommand("apt-get", ["update"], {}, { timeout: PATIENCE });
  const [command = "", ...args] = install.split(" ");
  const ending = await runCommand(
    command,
    args,
    { DEBIAN_FRONTEND: "noninteractive" },
    { timeout: PATIENCE },
  );
  if (ending.status !== 0) throw new Unobtainable(`\`${install}\` fails: ${lastLine(ending.stderr)}`);
}

/** Builds a program in Go against Debian's packages. Its path. */
export async function goProgram(version: "v1" | "v2"): Promise<string> {
  const workspace = cache("go");
  mkdirSync(`${workspace}/src`, { recursive: true });
  const programs = fileURLToPath(new URL("test/clients/programs/go", root));
  if (!existsSync(`${workspace}/src/clients`)) symlinkSync(programs, `${workspace}/src/clients`);
  const outcome = `${workspace}/calls-${version}`;
  const variables = {
    GO111MODULE: "off",
    GOFLAGS: "",
    GOPATH: `${workspace}:/usr/share/gocode`,
    GOCACHE: `${workspace}/cache`,
  };
  const args = ["build", "-o", outcome, `clients/${version}`];
  const { status, stderr } = await runCommand("/usr/bin/go", args, variables, { timeout: PATIENCE });
  if (status !== 0) throw new Error(`The program for Go ${version} does not build:\n${stderr}`);
  return outcome;
}

/** Ten minutes for downloads and compilers. */
const PATIENCE = 600_000;

function cache(path: string): string {
  return fileURLToPath(new URL(`.cache/clients/${path}`, root));
}

// This module runs from `.cache/clients/compiled`.
const root = new URL("../../../", import.meta.url);

function lastLine(text: string): string {
  return text.trim().split("\n").at(-1) || "it cannot be started here, or takes too long.";
}
