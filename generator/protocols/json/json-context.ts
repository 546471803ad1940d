import type { CodeSymbol } from "../../emit/symbol.js";
import type { Member } from "../../model/shape.js";
import { traitOf } from "../../model/trait.js";
import { jsonName, type TimestampFormat } from "../../model/traits/protocol-traits.js";
import type { ServicePlan, ShapePlan } from "../../plan/service-plan.js";
import type { PackageNames } from "../../targets/package-names.js";
import { runtimeSymbol } from "../../targets/runtime-library.js";
import type { Exactness } from "./exact-numbers.js";

/** One end of the wire, for which JSON code is generated: the package that holds it, and the protocol's choices. */
export interface JsonContext {
  readonly plan: ServicePlan;
  readonly packageNames: PackageNames;
  /** The npm name of the client's or the server's package. */
  readonly packageName: string;
  readonly settings: JsonSettings;
}

/** What protocols with JSON documents differ in. */
export interface JsonSettings {
  readonly defaultTimestampFormat: TimestampFormat;
  /** Whether `@jsonName` counts; the awsJson protocols ignore it. */
  readonly useJsonName: boolean;
}

/** The name of a member in a JSON object. */
export function wireName(member: Member, settings: JsonSettings): string {
  return (settings.useJsonName ? traitOf(member, jsonName) : undefined) ?? member.name;
}

/** Something of the runtime, as the package of this end knows it. */
export function runtime(context: JsonContext, module: string, name: string): CodeSymbol {
  return runtimeSymbol(context.packageName, module, name);
}

/** The function that reads JSON text with all digits of its numbers. */
export function exactParser(context: JsonContext, exactness: Exactness): CodeSymbol {
  return exactness === "long"
    ? runtime(context, "codec/long-json", "parseLongJson")
    : runtime(context, "codec/big-json", "parseBigJson");
}

/** The counterpart of `exactParser`. */
export function exactWriter(context: JsonContext, exactness: Exactness): CodeSymbol {
  return exactness === "long"
    ? runtime(context, "codec/long-json", "stringifyLongJson")
    : runtime(context, "codec/big-json", "stringifyBigJson");
}

/** The function that writes a long. */
export function longWriter(context: JsonContext): CodeSymbol {
  return runtime(context, "codec/longs", context.plan.longs === "exact" ? "writeLong" : "writeSafeLong");
}

/** A function of this end's codec for one shape, such as `readStage`. */
export function codecSymbol(context: JsonContext, shape: ShapePlan, name: string): CodeSymbol {
  return { kind: "symbol", name, package: context.packageName, file: codecFile(shape.module) };
}

/** The file of the JSON functions of a module's shapes. */
export function codecFile(module: string): string {
  return `src/codec/${module}.ts`;
}
