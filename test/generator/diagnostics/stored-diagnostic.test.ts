import { expect, test } from "vitest";
import type { Diagnostic } from "../../../generator/diagnostics/diagnostic.js";
import { reviveDiagnostics, storeDiagnostic } from "../../../generator/diagnostics/stored-diagnostic.js";
import { markedSource } from "../../support/marked-source.js";

test("a diagnostic comes back from JSON over the same texts", async () => {
  const { file, spans } = markedSource("/a.smithy", "structure «A» {}\nstructure «A» {}");
  const [first, second] = spans;
  if (first === undefined || second === undefined) throw new Error("two spans are marked");
  const full: Diagnostic = {
    severity: "warning",
    code: "a/b",
    eventId: "Model",
    message: "Twice.",
    span: second,
    shapeId: "a#A",
    related: [{ span: first, message: "first" }],
    hint: "once.",
    fix: { title: "Remove.", span: second, text: "" },
  };
  const bare: Diagnostic = { severity: "note", code: "c/d", message: "Bare." };
  const stored = JSON.parse(JSON.stringify([full, bare].map(storeDiagnostic))) as ReturnType<
    typeof storeDiagnostic
  >[];
  let reads = 0;
  const revived = await reviveDiagnostics(stored, async () => {
    reads++;
    return file.text;
  });
  expect(revived).toEqual([full, bare]);
  expect(reads).toBe(1);
});
