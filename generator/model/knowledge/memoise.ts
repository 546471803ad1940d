import type { Model } from "../model.js";

/**
 * Computes something about a model, or what is made of one, once, however many rules and emitters ask. Models never change, so neither do the
 * answers. This is the only state below the stages; it goes with its model.
 *
 * @example `export const shapesWithErrors = memoise((model) => …)`
 */
export function memoise<Value, About extends object = Model>(
  compute: (about: About) => Value,
): (about: About) => Value {
  const values = new WeakMap<About, { readonly value: Value }>();
  return (about) => {
    const known = values.get(about);
    if (known !== undefined) return known.value;
    const value = compute(about);
    values.set(about, { value });
    return value;
  };
}

/** The same for something about one part of a model, such as the bindings of an operation. */
export function memoiseFor<Key, Value>(
  compute: (model: Model, key: Key) => Value,
): (model: Model, key: Key) => Value {
  const valuesOf = memoise(() => new Map<Key, { readonly value: Value }>());
  return (model, key) => {
    const values = valuesOf(model);
    const known = values.get(key);
    if (known !== undefined) return known.value;
    const value = compute(model, key);
    values.set(key, { value });
    return value;
  };
}
