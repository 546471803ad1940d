import * as sdk from "@aws-sdk/client-api-gateway";

/** The package of a client, generated or of the AWS SDK, whose commands are looked up by the names of operations. */
export type ClientModule = Readonly<Record<string, new (setting: object) => object>>;

/** The package whose place the generated one takes. */
export const awsSdk: ClientModule = classesOf(sdk);

/** Calls the operation of a name by a client of its own, and gives the output without its metadata. */
export async function callOperation(
  module: ClientModule,
  settings: object,
  operation: string,
  input: object,
): Promise<object> {
  // Clients of both packages have these methods, whatever the command.
  const client = construct(module, "APIGatewayClient", settings) as Client;
  try {
    const { $metadata: _, ...output } = await client.send(construct(module, `${operation}Command`, input));
    return output;
  } finally {
    client.destroy();
  }
}

interface Client {
  readonly send: (command: object) => Promise<{ readonly $metadata: object }>;
  readonly destroy: () => void;
}

function construct(module: ClientModule, name: string, argument: object): object {
  const Class = module[name];
  if (Class === undefined) throw new Error(`The package has no ${name}.`);
  return new Class(argument);
}

/** The cast lets go of the types of commands: each has its own, and none of them fits one that is looked up by name. */
function classesOf(module: object): ClientModule {
  return module as ClientModule;
}
