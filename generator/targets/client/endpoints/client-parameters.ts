import { code, type Code } from "../../../emit/code.js";
import type { FunctionDeclaration, PropertyDeclaration } from "../../../emit/declarations.js";
import { doc } from "../../../emit/doc-comment.js";
import { object, property } from "../../../emit/expressions.js";
import { returns } from "../../../emit/statements.js";
import { type CodeSymbol, typeOf } from "../../../emit/symbol.js";
import type { Parameter, RuleSet } from "../../../endpoints/rule-set.js";
import type { ServiceShape } from "../../../model/shape.js";
import { traitOf } from "../../../model/trait.js";
import { clientContextParams } from "../../../model/traits/endpoint-rule-traits.js";
import { clientContextName, settingOfBuiltIn } from "./setting-names.js";

/** What client code needs beside the model. */
export interface ClientParametersContext {
  readonly runtime: (module: string, name: string) => CodeSymbol;
  readonly parameters: CodeSymbol;
  readonly config: CodeSymbol;
}

/** A setting of a client that is a parameter of its endpoint rules. */
interface ParameterSetting {
  readonly parameter: string;
  /** The name of the setting that the service's client has for it alone. */
  readonly own?: string;
  readonly value: (context: ClientParametersContext) => Code;
  readonly declared: Parameter;
}

/** The settings that the rules of a service add to those of every client. */
export function ruleSettings(
  service: ServiceShape,
  rules: RuleSet,
  context: ClientParametersContext,
): readonly PropertyDeclaration[] {
  const seen = new Set<string>();
  return settingsOf(service, rules).flatMap(({ own, declared }) => {
    if (own === undefined || seen.has(own)) return [];
    seen.add(own);
    const docs = declared.documentation;
    const type = declared.type === "boolean" ? code`boolean` : code`string`;
    const provided = code`${typeOf(context.runtime("client/provider", "Provided"))}<${type}> | undefined`;
    return [
      {
        name: own,
        readonly: true,
        optional: true,
        type: provided,
        ...(docs !== undefined && { docs: doc(docs) }),
      },
    ];
  });
}

/** `endpointParameters(settings, config)`: what a client's settings say about its endpoints. */
export function clientParametersFunction(
  service: ServiceShape,
  rules: RuleSet,
  context: ClientParametersContext,
): FunctionDeclaration {
  const settings = settingsOf(service, rules);
  const usesConfig = settings.some(({ own }) => own !== undefined);
  return {
    kind: "function",
    name: "endpointParameters",
    local: true,
    async: true,
    parameters: [
      ...(settings.length === 0
        ? []
        : [
            {
              name: "settings",
              type: code`${typeOf(context.runtime("client/endpoint", "EndpointSettings"))}`,
            },
          ]),
      ...(usesConfig ? [{ name: "config", type: code`${typeOf(context.config)}` }] : []),
    ],
    returns: code`Promise<${typeOf(context.runtime("client/endpoints/endpoints-by-rules", "GivenParameters"))}<${typeOf(context.parameters)}>>`,
    statements: [
      returns(
        object(settings.map(({ parameter, value }) => [parameter, code`await ${value(context)}`] as const)),
      ),
    ],
  };
}

/** The parameters that settings of the client give, in the order of the rules. */
function settingsOf(service: ServiceShape, rules: RuleSet): readonly ParameterSetting[] {
  const ofClient = new Map(
    (traitOf(service, clientContextParams) ?? []).map(({ name }) => [
      name.value,
      clientContextName(name.value),
    ]),
  );
  return [...rules.parameters].flatMap(([parameter, declared]): readonly ParameterSetting[] => {
    const builtIn = declared.builtIn?.value;
    const shared = builtIn === undefined ? undefined : SHARED_SETTINGS.get(builtIn);
    if (shared !== undefined) return [{ parameter, declared, value: shared }];
    const own = (builtIn === undefined ? undefined : settingOfBuiltIn(builtIn)) ?? ofClient.get(parameter);
    if (own === undefined) return [];
    const value = ({ runtime }: ClientParametersContext): Code =>
      code`${runtime("client/provider", "toProvider")}(${property(code`config`, own)})()`;
    return [{ parameter, declared, own, value }];
  });
}

/** The built-in parameters that every client has a setting for. */
const SHARED_SETTINGS: ReadonlyMap<string, (context: ClientParametersContext) => Code> = new Map([
  [
    "AWS::Region",
    ({ runtime }: ClientParametersContext) =>
      code`${runtime("client/endpoints/setting-parameters", "regionParameter")}(settings)`,
  ],
  ["AWS::UseFIPS", () => code`settings.useFipsEndpoint()`],
  ["AWS::UseDualStack", () => code`settings.useDualstackEndpoint()`],
  [
    "SDK::Endpoint",
    ({ runtime }: ClientParametersContext) =>
      code`${runtime("client/endpoints/setting-parameters", "endpointParameter")}(settings)`,
  ],
]);
