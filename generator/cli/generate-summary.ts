import { displayPath, type GenerateReport, type ServiceReport } from "../index.js";
import type { Surroundings } from "./surroundings.js";

type Finished = Exclude<GenerateReport, { kind: "failed" }>;

/** What a run read, wrote, left and removed, and how long it took. */
export function generateSummary(report: Finished, surroundings: Surroundings): string {
  const isCheck = report.kind === "checked";
  const services = report.services.map((service) =>
    serviceLines(service, isCheck, surroundings.workingFolder),
  );
  return [...services.flat(), closingLine(report, duration(surroundings.now()))].join("\n") + "\n";
}

function serviceLines(service: ServiceReport, isCheck: boolean, workingFolder: string): readonly string[] {
  const committed = service.changes.filter((change) => !change.built);
  const built = service.changes.length - committed.length;
  const folder = displayPath(service.output, workingFolder);
  const listed = committed.slice(0, MOST_LISTED).map(({ kind, path }) => row(kind, `${folder}/${path}`));
  const more = committed.length - listed.length;
  return [
    `${service.service} → ${folder}`,
    row("read", count(service.read, "file")),
    ...listed,
    ...(more > 0 ? [row("", `and ${count(more, "more file")}`)] : []),
    ...(built > 0 && !isCheck ? [row("built", count(built, "file"))] : []),
    row("unchanged", count(service.unchanged, "file")),
  ];
}

/** A first run writes hundreds, and nobody reads their names. */
const MOST_LISTED = 20;

function row(label: string, text: string): string {
  return `  ${label.padEnd(9)}  ${text}`;
}

function closingLine(report: Finished, time: string): string {
  const changes = report.services.flatMap((service) => service.changes).filter((change) => !change.built);
  const written = changes.filter((change) => change.kind !== "removed").length;
  const removed = changes.length - written;
  const counts = [count(written, "file"), ...(removed > 0 ? [`${count(removed, "file")} to remove`] : [])];
  if (report.kind === "checked") {
    if (changes.length === 0) return `Up to date, in ${time}.`;
    return `Stale: ${counts.join(" to write, ")}${removed > 0 ? "" : " to write"}. Run \`tinsmith generate\`. (${time})`;
  }
  if (report.services.every((service) => service.changes.length === 0)) return `Up to date, in ${time}.`;
  return `Wrote ${count(written, "file")}${removed > 0 ? `, removed ${removed}` : ""}, in ${time}.`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

function duration(milliseconds: number): string {
  return milliseconds < 1_000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1_000).toFixed(1)} s`;
}
