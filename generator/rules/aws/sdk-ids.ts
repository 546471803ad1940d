import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { shapesWith } from "../../model/knowledge/applied-traits.js";
import type { Model } from "../../model/model.js";
import { awsService } from "../../model/traits/aws-traits.js";
import { tickedList } from "../reference-text.js";
import type { Rule } from "../rule.js";
import { traitDiagnostic } from "../trait-diagnostic.js";
import { traitPart } from "../trait-part.js";

/**
 * The SDK id of a service becomes the names of clients and packages: words of letters and digits, without the name of
 * the company and without what clients end with anyway.
 * Spec: https://smithy.io/2.0/aws/aws-core.html#sdkid
 */
export const sdkIds: Rule = { id: "SdkServiceId", check };

function* check(model: Model): Iterable<Diagnostic> {
  for (const [service, { sdkId }] of shapesWith(model, "service", awsService)) {
    if (PUBLISHED.has(sdkId)) continue;
    const problems = problemsOf(sdkId);
    const [first] = problems;
    if (first === undefined) continue;
    yield traitDiagnostic(service, awsService.id, traitPart(service, awsService.id, "sdkId"), {
      severity: "danger",
      code: "aws/unfit-sdk-id",
      eventId: "SdkServiceId",
      message: `The SDK id \`${sdkId}\` ${problems.map(({ says }) => says).join(" and ")}.`,
      reference: `Invalid SDK service ID value, \`${sdkId}\`: ${problems.map(({ reference }) => reference).join(";")}`,
      hint: "an SDK id is a name such as `API Gateway`: up to 50 letters, digits and single spaces.",
    });
  }
}

/** One thing that is wrong with an id, in our words and in those of the reference. */
interface Problem {
  readonly says: string;
  readonly reference: string;
}

const WORDS = /^[a-zA-Z][a-zA-Z0-9]*( [a-zA-Z0-9]+)*$/;
const COMPANY_NAMES = ["AWS", "Amazon", "Aws"];
const ENDINGS = ["service", "client", "api"];

function problemsOf(sdkId: string): readonly Problem[] {
  const problems: Problem[] = [];
  if (!WORDS.test(sdkId)) {
    problems.push({
      says: "is not made of words",
      reference: `Does not match the required pattern \`${WORDS.source}\``,
    });
  }
  const company = COMPANY_NAMES.find((name) => sdkId.includes(name));
  if (company !== undefined) {
    problems.push({
      says: `contains \`${company}\``,
      reference: `Must not contain any of the following company names: [${tickedList(COMPANY_NAMES)}]`,
    });
  }
  const ending = ENDINGS.find((word) => sdkId.toLowerCase().endsWith(word));
  if (ending !== undefined) {
    problems.push({
      says: `ends with \`${sdkId.slice(-ending.length)}\``,
      reference: `Must not case-insensitively end with \`${ending}\``,
    });
  }
  if (sdkId === "" || sdkId.length > 50) {
    const says = sdkId === "" ? "is empty" : `has ${sdkId.length} characters`;
    problems.push({ says, reference: "Must be between 1 and 50 characters long." });
  }
  return problems;
}

/** Ids that were published before the law was, and cannot change any more. */
const PUBLISHED: ReadonlySet<string> = new Set([
  "ACM PCA",
  "ApiGatewayManagementApi",
  "Application Discovery Service",
  "Config Service",
  "Cost and Usage Report Service",
  "Database Migration Service",
  "Directory Service",
  "Elasticsearch Service",
  "IoT 1Click Devices Service",
  "IoTAnalytics",
  "Lex Model Building Service",
  "Lex Runtime Service",
  "Marketplace Entitlement Service",
  "Resource Groups Tagging API",
  "mq",
]);
