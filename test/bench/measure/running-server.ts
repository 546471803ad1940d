import { fork } from "node:child_process";
import { once } from "node:events";
import { openConnections } from "./load.js";

const CONNECTIONS = 32;
const VOLLEYS = 125;

/** A server of `servers/` in a process of its own. */
export interface RunningServer {
  /** CPU milliseconds that the server's process needs for one request, over connections that stay open. */
  readonly cost: () => Promise<number>;
  readonly stop: () => void;
}

/** Starts a server, and sends it requests until its code is warm. */
export async function startServer(name: string, request: Buffer, status: number): Promise<RunningServer> {
  const child = fork(`dist/servers/${name}.js`, { stdio: ["ignore", "inherit", "inherit", "ipc"] });
  const reply = async (): Promise<number> => {
    const [value] = await once(child, "message");
    return Number(value);
  };
  const port = await reply();
  const cpuTime = (): Promise<number> => {
    child.send("cpu");
    return reply();
  };
  // New connections each time: a server hangs up on those that were idle while others had their turn.
  const cost = async (): Promise<number> => {
    const connections = await openConnections(port, CONNECTIONS, request, status);
    const before = await cpuTime();
    for (let volley = 0; volley < VOLLEYS; volley++) await connections.volley();
    const spent = (await cpuTime()) - before;
    connections.close();
    return spent / (VOLLEYS * CONNECTIONS);
  };
  for (let warmed = 0; warmed < 4; warmed++) await cost();
  return { cost, stop: () => child.kill() };
}
