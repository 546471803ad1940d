import { once } from "node:events";
import { connect, type Socket } from "node:net";

/** Connections to a server of this machine that stay open until they are closed. */
export interface Connections {
  /** Sends the request over each at once, and waits for all answers. Throws if one has another status. */
  readonly volley: () => Promise<void>;
  readonly close: () => void;
}

/** Opens connections over which one HTTP request will be sent again and again. */
export async function openConnections(
  port: number,
  count: number,
  request: Buffer,
  status: number,
): Promise<Connections> {
  const sockets = await Promise.all(Array.from({ length: count }, () => open(port)));
  return {
    // At once, so that the server always finds work and never waits: it is measured under load.
    async volley() {
      await Promise.all(sockets.map((socket) => ask(socket, request, `HTTP/1.1 ${status} `)));
    },
    close() {
      for (const socket of sockets) socket.destroy();
    },
  };
}

async function open(port: number): Promise<Socket> {
  const socket = connect({ port, host: "127.0.0.1", noDelay: true });
  await once(socket, "connect");
  return socket.setEncoding("latin1");
}

function ask(socket: Socket, request: Buffer, status: string): Promise<void> {
  return new Promise((resolve, reject) => {
    let received = "";
    const hungUp = (): void => reject(new Error("The server hung up."));
    const listen = (chunk: string): void => {
      received += chunk;
      if (!isWhole(received)) return;
      socket.off("data", listen).off("close", hungUp);
      if (received.startsWith(status)) resolve();
      else reject(new Error(`The server answered ${received}`));
    };
    socket.on("data", listen).on("close", hungUp);
    socket.write(request);
  });
}

/** Headers to their end, and as many bytes as they announce. */
function isWhole(answer: string): boolean {
  const end = answer.indexOf("\r\n\r\n");
  const length = /\r\ncontent-length: (\d+)/i.exec(answer)?.[1];
  if (end >= 0 && length === undefined) throw new Error(`An answer does not say how long it is: ${answer}`);
  return end >= 0 && answer.length >= end + 4 + Number(length);
}
