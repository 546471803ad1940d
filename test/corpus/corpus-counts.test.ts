import { expect, it } from "vitest";
import { dedent } from "../support/strings.js";
import { corpusCounts, withCorpusCounts } from "./corpus-counts.js";
import { failed, type Outcome, rejected } from "./outcome.js";
import { renderOutcomes } from "./render-outcomes.js";

const generated: Outcome = {
  model: "shop",
  kind: "generated",
  operations: 2,
  shapes: 30,
  seconds: 1.25,
  bytes: 4000,
  typeErrors: ["one"],
  problems: [],
  targets: ["types", "validators", "client", "server"],
};
const outcomes = [
  generated,
  { ...generated, targets: ["types"] },
  rejected("odd", 1, []),
  failed("bad", 1, "no"),
];

it("the README has the counts of all models between its marks", () => {
  const text = withCorpusCounts("before <!-- corpus -->old<!-- /corpus --> after", corpusCounts(outcomes));
  expect(text).toBe(
    dedent`
    before <!-- corpus -->

    | services of AWS                     | count |
    | ----------------------------------- | ----: |
    | services with types and validators  |     2 |
    | services with a client and a server |     1 |
    | operations                          |     4 |
    | shapes                              |    60 |
    | rejected                            |     1 |
    | failed                              |     1 |
    | type errors                         |     2 |

    <!-- /corpus --> after
  `.trimEnd(),
  );
});

it("the last line of a run is the verdict", () => {
  expect(renderOutcomes(outcomes).split("\n").at(-1)).toBe(
    "generated 2, rejected 1, failed 1, type errors 2",
  );
});
