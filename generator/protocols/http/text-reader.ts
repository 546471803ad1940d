import { code, type Code } from "../../emit/code.js";
import { identifier, literal } from "../../emit/expressions.js";
import { timestampFormatOf, timestampFormatOfPlace } from "../../model/knowledge/timestamp-format.js";
import { targetOf } from "../../model/model.js";
import type { Member, Shape } from "../../model/shape.js";
import { effectiveTrait } from "../../model/trait.js";
import { mediaType, type TimestampFormat } from "../../model/traits/protocol-traits.js";
import { defaultText } from "../json/default-value.js";
import { type JsonContext, runtime } from "../json/json-context.js";

/** Where text stands in a request. */
export type TextPlace = "label" | "query" | "header";

/**
 * Writes the code with which servers read the text of a label, a query value or a header: strictly, as JSON is read.
 * Spec: https://smithy.io/2.0/spec/http-bindings.html
 */
export class TextReader {
  readonly #context: JsonContext;
  readonly #place: TextPlace;

  constructor(context: JsonContext, place: TextPlace) {
    this.#context = context;
    this.#place = place;
  }

  /** The value of a text, of a member that targets no list. */
  value(member: Member, text: Code): Code {
    return this.#value(member, text, literal(""), literal(member.name));
  }

  /** The values of some texts, of the items of a list; what is wrong with one is said with its index. */
  values(list: Member, texts: Code): Code {
    const target = targetOf(this.#context.plan.model, list);
    if (target.kind !== "list") return code`[${this.value(list, texts)}]`;
    const path = literal(`/${list.name}`);
    const value = this.#value(target.member, identifier("item"), path, identifier("index"));
    return isItem(value) ? texts : code`${texts}.map((item, index) => ${value})`;
  }

  /** The text of what an absent member stands for; undefined where it stands for nothing. */
  defaultText(member: Member): Code | undefined {
    const text = defaultText(member, this.format(member), this.#context);
    if (text === undefined) return undefined;
    const isEncoded = this.#isEncoded(member, targetOf(this.#context.plan.model, member));
    return literal(isEncoded ? Buffer.from(text).toString("base64") : text);
  }

  /** The format that a timestamp has here. */
  format(member: Member): TimestampFormat {
    const place = timestampFormatOfPlace(this.#place, this.#context.settings.defaultTimestampFormat);
    return timestampFormatOf(this.#context.plan.model, member, place);
  }

  #value(member: Member, text: Code, path: Code, key: Code): Code {
    const reader = this.#reader(member, targetOf(this.#context.plan.model, member));
    return reader === undefined ? text : code`${reader}(${text}, ${path}, ${key})`;
  }

  /** The function of the runtime that reads a member; undefined where its text is its value. */
  #reader(member: Member, target: Shape): Code | undefined {
    switch (target.kind) {
      case "string":
        return this.#isEncoded(member, target) ? this.#runtime("text-reader", "readBase64Text") : undefined;
      case "boolean":
        return this.#runtime("text-reader", "readBooleanText");
      case "byte":
        return this.#runtime("text-reader", "readByteText");
      case "short":
        return this.#runtime("text-reader", "readShortText");
      case "integer":
      case "intEnum":
        return this.#runtime("text-reader", "readIntegerText");
      case "long":
        return this.#runtime(
          "text-reader",
          this.#context.plan.longs === "exact" ? "readLongText" : "readSafeLongText",
        );
      case "float":
      case "double":
        return this.#runtime("text-reader", "readDoubleText");
      case "bigInteger":
        return this.#runtime("big-number-reader", "readBigIntegerText");
      case "bigDecimal":
        return this.#runtime("big-number-reader", "readBigDecimalText");
      case "timestamp":
        return this.#runtime("timestamp-reader", TIMESTAMPS[this.format(member)]);
      case "blob":
        return this.#runtime("json-reader", "readBlob");
      default:
        return undefined;
    }
  }

  #isEncoded(member: Member, target: Shape): boolean {
    const isText = this.#place === "header" && target.kind === "string";
    return isText && effectiveTrait(member, target, mediaType) !== undefined;
  }

  #runtime(module: string, name: string): Code {
    return code`${runtime(this.#context, `server/${module}`, name)}`;
  }
}

const TIMESTAMPS = {
  "epoch-seconds": "readEpochSecondsText",
  "date-time": "readDateTime",
  "http-date": "readHttpDate",
} as const;

function isItem(value: Code): boolean {
  return value.parts.length === 1 && value.parts[0] === "item";
}
