import type { Partition } from "../../../endpoints/partition.js";
import type { Scope } from "../../../endpoints/scope.js";
import type { CodeSymbol } from "../../../emit/symbol.js";
import type { RuleType } from "../../../endpoints/types.js";
import type { Facts } from "./facts.js";

/** What is the same for all of a rule set while it is compiled. */
export interface RuleContext {
  /** Something of the runtime that packages have a copy of. */
  readonly runtime: (module: string, name: string) => CodeSymbol;
  /** What `aws.partition` knows, and its type. */
  readonly partitions: readonly Partition[];
  readonly partitionsSymbol: CodeSymbol;
  readonly partitionSymbol: CodeSymbol;
  /** The fields of partitions that rules read: the others are not generated. */
  readonly partitionFields: Set<PartitionField>;
}

/** A field of a partition that rules can read. */
export type PartitionField = Exclude<keyof Partition, "regions">;

/** A constant that holds what conditions assigned. */
export interface Constant {
  readonly name: string;
  /** Its type before any test. */
  readonly type: RuleType;
}

/** A place in the rules: what names mean there, and what is known. */
export interface Place {
  readonly context: RuleContext;
  readonly scope: Scope;
  /** The constants that hold what the rules have names for. */
  readonly names: ReadonlyMap<string, string>;
  /** The constants of this place and those around it, by the text of what they hold: it is not computed again. */
  readonly constants: ReadonlyMap<string, Constant>;
  readonly facts: Facts;
}
