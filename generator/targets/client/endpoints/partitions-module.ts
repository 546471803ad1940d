import { code, type Code } from "../../../emit/code.js";
import type { Declaration } from "../../../emit/declarations.js";
import { doc } from "../../../emit/doc-comment.js";
import { array, literal, object, regularExpression } from "../../../emit/expressions.js";
import type { Partition } from "../../../endpoints/partition.js";
import type { PartitionField } from "./place.js";

/** What is known of AWS's partitions, as far as the rules ask for it. */
export function partitionDeclarations(
  partitions: readonly Partition[],
  read: ReadonlySet<PartitionField>,
): readonly Declaration[] {
  const fields = [...read].sort();
  const type = code`readonly [Partition, ...Partition[]]`;
  return [
    {
      kind: "interface",
      name: "Partition",
      docs: doc("A partition of AWS: regions that share accounts, and the domains of their endpoints."),
      properties: [
        {
          name: "regions",
          readonly: true,
          type: code`RegExp`,
          docs: doc("The names of its regions, also of those to come."),
        },
        ...fields.map((name) => ({ name, readonly: true, type: fieldType(name) })),
      ],
    },
    {
      kind: "constant",
      name: "partitions",
      docs: doc("AWS's partitions. A region that is not known belongs to the first one."),
      type,
      value: array(partitions.map((partition) => partitionCode(partition, fields))),
    },
  ];
}

function fieldType(field: PartitionField): Code {
  return field === "supportsFIPS" || field === "supportsDualStack" ? code`boolean` : code`string`;
}

function partitionCode(partition: Partition, fields: readonly PartitionField[]): Code {
  const { source, flags } = partition.regions;
  return object([
    ["regions", regularExpression(source, flags)],
    ...fields.map((field) => [field, literal(partition[field])] as const),
  ]);
}
