import { code, type Code } from "../../emit/code.js";
import { hasDefaultForClients } from "../../model/knowledge/nullability.js";
import { timestampFormatOf, timestampFormatOfPlace } from "../../model/knowledge/timestamp-format.js";
import type { HttpBinding } from "../../model/knowledge/http-binding.js";
import { targetOf } from "../../model/model.js";
import type { Member } from "../../model/shape.js";
import { effectiveTrait } from "../../model/trait.js";
import { mediaType, type TimestampFormat } from "../../model/traits/protocol-traits.js";
import { defaultText } from "../json/default-value.js";
import { type JsonContext, longWriter, runtime } from "../json/json-context.js";

/**
 * Writes the code that turns a value into the text of a label, a query value or a header.
 * Spec: https://smithy.io/2.0/spec/http-bindings.html
 */
export class TextWriter {
  readonly #context: JsonContext;
  readonly #place: HttpBinding["kind"];

  constructor(context: JsonContext, place: HttpBinding["kind"]) {
    this.#context = context;
    this.#place = place;
  }

  /** The text of a value that is there, of a member that targets no list. */
  text(member: Member, value: Code): Code {
    const target = targetOf(this.#context.plan.model, member);
    switch (target.kind) {
      case "string":
        return this.#isEncoded(member)
          ? code`${this.#runtime("base64", "encodeBase64Text")}(${value})`
          : value;
      case "enum":
        return value;
      case "blob":
        return code`${this.#runtime("base64", "encodeBase64")}(${value})`;
      case "timestamp":
        return this.#timestamp(member, value);
      case "long":
        return code`String(${longWriter(this.#context)}(${value}))`;
      default:
        return code`String(${value})`;
    }
  }

  /** The text that an absent member stands for; undefined where it stays out. */
  absent(member: Member): string | undefined {
    const { plan } = this.#context;
    if (!hasDefaultForClients(plan.model, member)) return undefined;
    const text = defaultText(member, this.#timestampFormat(member), this.#context);
    return text !== undefined && this.#isEncoded(member) ? Buffer.from(text).toString("base64") : text;
  }

  /** The texts of a list's items, as an array. */
  texts(list: Member, value: Code): Code {
    const target = targetOf(this.#context.plan.model, list);
    if (target.kind !== "list") return code`[${this.text(list, value)}]`;
    const text = this.text(target.member, code`item`);
    return text.parts.length === 1 && text.parts[0] === "item"
      ? value
      : code`${value}.map((item) => ${text})`;
  }

  /** The one value of a header: of a list, its items with commas between them. */
  header(member: Member, value: Code): Code {
    const target = targetOf(this.#context.plan.model, member);
    if (target.kind !== "list") return this.text(member, value);
    // HTTP's dates hold commas, but are never quoted.
    return targetOf(this.#context.plan.model, target.member).kind === "timestamp"
      ? code`${this.texts(member, value)}.join(", ")`
      : code`${this.#runtime("header-list", "writeHeaderList")}(${this.texts(member, value)})`;
  }

  /** A string with a media type travels in base64 where line breaks and quotes cannot. */
  #isEncoded(member: Member): boolean {
    const isHeader = this.#place === "header" || this.#place === "prefixHeaders";
    const target = targetOf(this.#context.plan.model, member);
    return isHeader && target.kind === "string" && effectiveTrait(member, target, mediaType) !== undefined;
  }

  #timestamp(member: Member, value: Code): Code {
    switch (this.#timestampFormat(member)) {
      case "date-time":
        return code`${this.#runtime("timestamps", "formatDateTime")}(${value})`;
      case "http-date":
        return code`${this.#runtime("timestamps", "formatHttpDate")}(${value})`;
      case "epoch-seconds":
        return code`String(${this.#runtime("timestamps", "toEpochSeconds")}(${value}))`;
    }
  }

  #timestampFormat(member: Member): TimestampFormat {
    const place = timestampFormatOfPlace(this.#place, this.#context.settings.defaultTimestampFormat);
    return timestampFormatOf(this.#context.plan.model, member, place);
  }

  #runtime(module: string, name: string) {
    return runtime(this.#context, `codec/${module}`, name);
  }
}
