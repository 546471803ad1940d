import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** Listens on a free port of this machine, tells it the parent, and its CPU milliseconds whenever asked. Ends with the parent. */
export function serve(server: Server): void {
  server.listen(0, "127.0.0.1", () => {
    // Guaranteed for a server that listens on a port.
    process.send?.((server.address() as AddressInfo).port);
  });
  process.on("disconnect", () => process.exit());
  process.on("message", () => {
    const { user, system } = process.cpuUsage();
    process.send?.((user + system) / 1000);
  });
}
