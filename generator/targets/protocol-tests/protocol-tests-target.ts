import type { Code } from "../../emit/code.js";
import type { EmittedPackage, TextFile, TypeScriptModule } from "../../emit/emitted-package.js";
import { hasTrait } from "../../model/trait.js";
import { error } from "../../model/traits/type-refinement-traits.js";
import { ModuleBuilder } from "../modules.js";
import { serviceTitle } from "../naming.js";
import { packageFiles, SMITHY_TYPES_RANGE } from "../package-files.js";
import { packageNameOf } from "../package-names.js";
import { readme } from "../readme.js";
import { runtimeFiles } from "../runtime-library.js";
import type { ProtocolTargetContext, Target, TargetContext } from "../target.js";
import { clientErrorTests } from "./client-error-tests.js";
import { clientOperationTests } from "./client-operation-tests.js";
import { exampleTests } from "./example-tests.js";
import { serverErrorTests } from "./server-error-tests.js";
import { serverOperationTests } from "./server-operation-tests.js";
import { smokeTestBlocks } from "./smoke-tests.js";
import { HANDLERS_FILE, handlersDeclaration } from "./tested-service.js";

/**
 * Writes the tests that the model holds as vitest files, for the generated client and the generated server: HTTP protocol
 * tests, examples and smoke tests.
 * Spec: https://smithy.io/2.0/additional-specs/http-protocol-compliance-tests.html
 */
export const protocolTestsTarget: Target = {
  id: "protocol-tests",
  needs: ["types", "validators", "client", "server"],
  speaks: true,
  emit: emitProtocolTests,
};

function emitProtocolTests(context: ProtocolTargetContext): EmittedPackage {
  const name = packageNameOf(context.packageNames, "protocol-tests");
  const modules = testModules(context);
  return {
    target: "protocol-tests",
    name,
    folder: "protocol-tests",
    files: [
      ...packageFiles({
        name,
        version: context.version,
        description: `Protocol tests of ${serviceTitle(context.plan.service)}.`,
        private: true,
        ...(context.license === undefined ? {} : { license: context.license }),
        entries: {},
        scripts: { test: "vitest run" },
        dependencies: {
          "@smithy/types": SMITHY_TYPES_RANGE,
          ...Object.fromEntries(
            ["types", "client", "server"].map((target) => [
              packageNameOf(context.packageNames, target),
              context.version,
            ]),
          ),
          vitest: VITEST_RANGE,
        },
      }),
      protocolTestsReadme(name, context),
      ...modules,
      ...runtimeFiles(modules, name, context.runtime),
    ],
  };
}

/** The range of vitest that the tests are written for. */
const VITEST_RANGE = "^4.1.0";

/** The tests of an operation or error stand in files by the name of its module, one for each kind of test. */
function testModules(context: TargetContext): readonly TypeScriptModule[] {
  const builder = new ModuleBuilder();
  const add = (path: string, tests: readonly Code[]): void =>
    builder.add(
      path,
      tests.map((block) => ({ kind: "statement", code: block })),
    );
  for (const operation of context.plan.operations) {
    add(`src/client/${operation.module}.test.ts`, clientOperationTests(operation, context));
    add(`src/server/${operation.module}.test.ts`, serverOperationTests(operation, context));
    add(`src/examples/${operation.module}.test.ts`, exampleTests(operation, context));
    add(`src/smoke/${operation.module}.test.ts`, smokeTestBlocks(operation, context));
  }
  for (const planned of context.plan.shapes.values()) {
    const { shape } = planned;
    if (shape.kind !== "structure" || !hasTrait(shape, error)) continue;
    add(`src/client/${planned.module}.test.ts`, clientErrorTests(shape, context));
    add(`src/server/${planned.module}.test.ts`, serverErrorTests(shape, context));
  }
  builder.add(HANDLERS_FILE, [handlersDeclaration(context)]);
  return builder.build();
}

function protocolTestsReadme(name: string, context: TargetContext): TextFile {
  const title = serviceTitle(context.plan.service);
  return readme(name, `Protocol tests of ${title}, generated from its model. \`npm test\` runs them.`, [
    {
      title: "What is tested",
      body: [
        "- `src/client`: the client turns inputs into the requests of the model, and answers into outputs and errors. Nothing is sent.",
        "- `src/server`: the server turns requests into inputs, outputs and errors into answers, and refuses malformed requests.",
        "- `src/examples`: the examples of the model go from the client to the server and back.",
        "- `src/smoke`: the smoke tests of the model end as they should, against the generated server or, where `SMOKE_TESTS_ENDPOINT` names one, against a live service: `SMOKE_TESTS_ENDPOINT=https://example.com npx vitest run src/smoke`.",
      ].join("\n"),
    },
    {
      title: "Adding one",
      body: "Tests are traits of the model: `smithy.test#httpRequestTests`, `smithy.test#httpResponseTests`, `smithy.test#httpMalformedRequestTests`, `smithy.test#smokeTests`, and `@examples`. A test that fails names its id or title, by which it is found there.",
    },
  ]);
}
