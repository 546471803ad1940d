import { parse } from "graphql";
import { tokenize } from "../../../generator/inputs/smithy-idl/lexer.js";
import { parseFile } from "../../../generator/inputs/smithy-idl/parse-file.js";
import { parseSmithyIdl } from "../../../generator/inputs/smithy-idl/parse-smithy-idl.js";
import { SourceFile } from "../../../generator/source/source-file.js";
import { shown, type Entry, type Figure } from "../entry.js";
import { compare } from "../measure/compare.js";
import { documentedService, terseService, type ServiceText } from "../service-text.js";

/**
 * What it costs to make a tree with places of a megabyte of Smithy, in megabytes of GraphQL of the same content by
 * graphql-js. Cutting it into tokens is a part of that; lowering it to a fragment of a model comes on top.
 */
export const entry: Entry = {
  async measure() {
    return [
      ...(await compareOn("parse/terse", terseService())),
      ...(await compareOn("parse/documented", documentedService())),
    ];
  },
};

async function compareOn(name: string, { smithy, graphql }: ServiceText): Promise<readonly Figure[]> {
  const { diagnostics } = parseSmithyIdl(new SourceFile("service.smithy", smithy));
  if (diagnostics.length > 0) throw new Error(`The model has a flaw: ${diagnostics[0]?.message}`);
  const figures = await compare({
    name,
    floor: { name: "graphql-js", run: () => parse(graphql) },
    ours: [{ name: "tinsmith", run: () => parseFile(new SourceFile("service.smithy", smithy)) }],
    peers: [
      { name: "tinsmith, tokens alone", run: () => tokenize(smithy) },
      {
        name: "tinsmith, with lowering",
        run: () => parseSmithyIdl(new SourceFile("service.smithy", smithy)),
      },
    ],
    bar: 1,
  });
  return [...figures, ...speeds(figures, smithy.length)];
}

/** The same as speeds: that of the peer, and how many times as fast we are. */
function speeds([floor, ours]: readonly Figure[], length: number): readonly Figure[] {
  if (floor === undefined || ours === undefined) return [];
  return [
    shown(`${floor.name}, speed`, length / floor.figure, "MB/s"),
    shown(`${ours.name}, speed ÷ graphql-js's`, 1 / ours.figure, "×"),
  ];
}
