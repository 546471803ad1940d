import { generateModel, type Run } from "./generate-model.js";

/*
 * Generates one model after the other, as it is told to by messages. A process of its own, since one that runs out of
 * memory or hangs should not take the others with it.
 */
process.on("message", (message) => {
  // The parent is main.ts, which sends nothing else.
  const { file, run } = message as { readonly file: string; readonly run: Run };
  void generateModel(file, run).then((outcome) => process.send?.(outcome));
});
