import { fileURLToPath } from "node:url";
import { awsCommandOf1, debianPackages, goProgram, npmPackage, pythonWithBoto3 } from "./obtain.js";
import type { Program } from "./program.js";

/** Somebody else's client of API Gateway, and how to get hold of it. */
export interface Client {
  readonly name: string;
  /** Throws an `Unobtainable` where it cannot be had. */
  readonly obtain: () => Promise<Program>;
}

/** All clients of the matrix. Debian's are called by their full path: a machine may have others of the same names. */
export const clients: readonly Client[] = [
  {
    name: "boto3",
    obtain: async () => ({ ...(await pythonWithBoto3()), args: [program("boto3-program.py")] }),
  },
  {
    name: "botocore",
    obtain: async () => ({ ...(await pythonWithBoto3()), args: [program("botocore-program.py")] }),
  },
  {
    name: "boto3 of Debian",
    obtain: async () => {
      await debianPackages("python3-boto3");
      return { command: "/usr/bin/python3", args: [program("boto3-program.py")] };
    },
  },
  {
    name: "AWS CLI v1",
    obtain: async () => {
      const { command, variables } = await awsCommandOf1();
      return { command: "sh", args: [program("aws-cli.sh"), command], variables };
    },
  },
  {
    name: "AWS CLI v2",
    obtain: async () => {
      await debianPackages("awscli");
      return { command: "sh", args: [program("aws-cli.sh"), "/usr/bin/aws"] };
    },
  },
  {
    name: "AWS SDK for JavaScript v2",
    obtain: async () => ({
      command: process.execPath,
      args: [compiled("js-v2.mjs")],
      variables: {
        SDK_FOLDER: await npmPackage("aws-sdk", "2"),
        AWS_SDK_JS_SUPPRESS_MAINTENANCE_MODE_MESSAGE: "1",
      },
    }),
  },
  {
    name: "AWS SDK for JavaScript v3",
    obtain: async () => ({ command: process.execPath, args: [compiled("js-v3.mjs")] }),
  },
  {
    name: "AWS SDK for Go v1",
    obtain: async () => {
      await debianPackages("golang-go", "golang-github-aws-aws-sdk-go-dev");
      return { command: await goProgram("v1"), args: [] };
    },
  },
  {
    name: "AWS SDK for Go v2",
    obtain: async () => {
      await debianPackages("golang-go", "golang-github-aws-aws-sdk-go-v2-dev");
      return { command: await goProgram("v2"), args: [] };
    },
  },
  {
    name: "AWS SDK for Ruby (core)",
    obtain: async () => {
      await debianPackages("ruby", "ruby-aws-sdk-core");
      return { command: "/usr/bin/ruby", args: [program("ruby-program.rb")] };
    },
  },
];

function program(name: string): string {
  return fileURLToPath(new URL(`test/clients/programs/${name}`, root));
}

/** Where the launcher puts the programs that are written in TypeScript. */
function compiled(name: string): string {
  return fileURLToPath(new URL(`.cache/clients/compiled/${name}`, root));
}

// This module runs from `.cache/clients/compiled`.
const root = new URL("../../../", import.meta.url);
