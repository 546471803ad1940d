// Loaded before anything else by the processes that are measured: tells their CPU milliseconds when they end.
// A worker's `exit` comes too, its time is already in its process's.
// Nothing is imported: all processes are to start as they would without it.
const { isMainThread } = process.getBuiltinModule("node:worker_threads");
const { writeFileSync } = process.getBuiltinModule("node:fs");

if (isMainThread) {
  process.on("exit", () => {
    const { user, system } = process.cpuUsage();
    writeFileSync(`${process.env["TINSMITH_BENCH_CPU"]}/${process.pid}`, String((user + system) / 1000));
  });
}
