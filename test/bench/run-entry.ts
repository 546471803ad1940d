import type { Entry } from "./entry.js";

const name = process.argv[2] ?? "";
// Every file of `entries/` exports an entry of this type: the compiler checks it there.
const { entry } = (await import(new URL(`./entries/${name}.js`, import.meta.url).href)) as { entry: Entry };
process.send?.(await entry.measure());
process.disconnect();
