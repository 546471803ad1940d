import { configKeys, serviceKeys, type ConfigKey, type ConfigKeys } from "./config-keys.js";

/** The JSON Schema of `tinsmith.json`, for editors. The committed `tinsmith.schema.json` is its text. */
export function configSchema(): object {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Tinsmith",
    description: "Which services Tinsmith generates, and what it makes of them.",
    ...objectSchema(configKeys),
  };
}

function objectSchema(keys: ConfigKeys): object {
  const entries = Object.entries(keys);
  return {
    type: "object",
    properties: Object.fromEntries(entries.map(([name, key]) => [name, keySchema(key)])),
    required: entries.filter(([, key]) => key.required).map(([name]) => name),
    additionalProperties: false,
  };
}

function keySchema(key: ConfigKey): object {
  const { description } = key;
  const examples = key.example === undefined ? {} : { examples: [key.example] };
  switch (key.holds) {
    case "string":
      return { description, ...stringSchema(key), ...examples };
    case "strings": {
      const items = stringSchema(key);
      return { description, type: "array", items, minItems: 1, uniqueItems: true, ...examples };
    }
    case "services":
      return { description, type: "array", items: objectSchema(serviceKeys), minItems: 1 };
  }
}

function stringSchema({ form, known }: ConfigKey): object {
  const schema = form === undefined ? { minLength: 1 } : { pattern: form.pattern.source };
  // Editors offer the values of an `enum`; plugins may bring others.
  return { type: "string", ...(known === undefined ? schema : { anyOf: [{ enum: known }, schema] }) };
}
