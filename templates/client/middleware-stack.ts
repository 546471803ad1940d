import type {
  AbsoluteLocation,
  DeserializeHandler,
  HandlerExecutionContext,
  HandlerOptions,
  InitializeHandler,
  InitializeHandlerOptions,
  InitializeMiddleware,
  MiddlewareStack as SmithyMiddlewareStack,
  MiddlewareType,
  Pluggable,
  Relation,
  RelativeLocation,
  RelativeMiddlewareOptions,
} from "@smithy/types";

/**
 * The middleware of a client or of one command, in the order of the AWS SDK: by step, by priority, then as added; a
 * relative one stands beside the one that it names. Names are unique, so that middleware can be replaced and removed.
 */
export class MiddlewareStack<Input extends object, Output extends object> implements SmithyMiddlewareStack<
  Input,
  Output
> {
  #entries: readonly Entry<Input, Output>[] = [];
  #logsOrder = false;

  add(middleware: MiddlewareType<Input, Output>, options: HandlerOptions & AbsoluteLocation = {}): void {
    this.#put({ step: "initialize", priority: "normal", ...options, middleware });
  }

  addRelativeTo(middleware: MiddlewareType<Input, Output>, options: RelativeMiddlewareOptions): void {
    this.#put({ ...options, middleware });
  }

  use(pluggable: Pluggable<Input, Output>): void {
    pluggable.applyToStack(this);
  }

  remove(toRemove: MiddlewareType<Input, Output> | string): boolean {
    return this.#removeWhere(
      (entry) => entry.middleware === toRemove || namesOf(entry).includes(String(toRemove)),
    );
  }

  removeByTag(tag: string): boolean {
    return this.#removeWhere(({ tags }) => tags?.includes(tag) === true);
  }

  clone(): MiddlewareStack<Input, Output> {
    const copy = new MiddlewareStack<Input, Output>();
    this.applyToStack(copy);
    return copy;
  }

  concat<InputType extends Input, OutputType extends Output>(
    from: SmithyMiddlewareStack<InputType, OutputType>,
  ): MiddlewareStack<InputType, OutputType> {
    // Guaranteed by the bounds: middleware that runs for every input runs for a narrower one.
    const joined = this.clone() as unknown as MiddlewareStack<InputType, OutputType>;
    joined.use(from);
    return joined;
  }

  applyToStack(stack: SmithyMiddlewareStack<Input, Output>): void {
    for (const { middleware, ...options } of this.#entries) {
      if (isRelative(options)) stack.addRelativeTo(middleware, options);
      // Guaranteed by `add`: the step is the one that the middleware came with.
      else stack.add(middleware as InitializeMiddleware<Input, Output>, options as InitializeHandlerOptions);
    }
    if (this.#logsOrder) stack.identifyOnResolve(true);
  }

  identify(): string[] {
    return this.#ordered().map(describe);
  }

  identifyOnResolve(toggle: boolean = this.#logsOrder): boolean {
    return (this.#logsOrder = toggle);
  }

  resolve<InputType extends Input, OutputType extends Output>(
    handler: DeserializeHandler<InputType, OutputType>,
    context: HandlerExecutionContext,
  ): InitializeHandler<InputType, OutputType> {
    for (const entry of this.#entries) {
      if (!isRelative(entry) || this.#entries.some((other) => namesOf(other).includes(entry.toMiddleware)))
        continue;
      throw new Error(
        `The middleware \`${entry.toMiddleware}\`, beside which another is to run, is not there.`,
      );
    }
    if (this.#logsOrder) console.log(this.identify());
    // Guaranteed by the order: each middleware is given the handler of its own step or of a later one.
    type Wrap = (next: unknown, context: HandlerExecutionContext) => unknown;
    let next: unknown = handler;
    for (const { middleware } of this.#ordered().reverse())
      next = (middleware as unknown as Wrap)(next, context);
    return next as InitializeHandler<InputType, OutputType>;
  }

  #put(entry: Entry<Input, Output>): void {
    const names = namesOf(entry);
    const taken = this.#entries.find((other) => namesOf(other).some((name) => names.includes(name)));
    if (taken === undefined) {
      this.#entries = [...this.#entries, entry];
      return;
    }
    if (!entry.override) throw new Error(`Duplicate middleware name '${names.join(", ")}'`);
    this.#entries = this.#entries.map((other) => (other === taken ? entry : other));
  }

  #removeWhere(matches: (entry: Entry<Input, Output>) => boolean): boolean {
    const before = this.#entries.length;
    this.#entries = this.#entries.filter((entry) => !matches(entry));
    return this.#entries.length < before;
  }

  #ordered(): Entry<Input, Output>[] {
    return this.#entries
      .filter((entry) => !isRelative(entry))
      .sort(
        (a, b) =>
          rank(STEPS, a.step) - rank(STEPS, b.step) ||
          rank(PRIORITIES, a.priority) - rank(PRIORITIES, b.priority),
      )
      .flatMap((entry) => this.#withRelatives(entry));
  }

  #withRelatives(entry: Entry<Input, Output>): Entry<Input, Output>[] {
    const beside = (relation: Relation): Entry<Input, Output>[] =>
      this.#entries.filter(
        (other) => other.relation === relation && namesOf(entry).includes(other.toMiddleware ?? ""),
      );
    const before = beside("before").flatMap((other) => this.#withRelatives(other));
    // The one that was added last stands closest.
    const after = beside("after")
      .reverse()
      .flatMap((other) => this.#withRelatives(other));
    return [...before, entry, ...after];
  }
}

interface Place extends HandlerOptions, AbsoluteLocation, Partial<RelativeLocation> {}

interface Entry<Input extends object, Output extends object> extends Place {
  readonly middleware: MiddlewareType<Input, Output>;
}

const STEPS = ["initialize", "serialize", "build", "finalizeRequest", "deserialize"];
const PRIORITIES = ["high", "normal", "low"];

function rank(order: readonly string[], value: string | undefined): number {
  return order.indexOf(value ?? "");
}

function isRelative<Some extends Place>(place: Some): place is Some & RelativeMiddlewareOptions {
  return place.toMiddleware !== undefined;
}

function namesOf({ name, aliases = [] }: Place): readonly string[] {
  return name === undefined ? aliases : [name, ...aliases];
}

function describe(entry: Place): string {
  const [name = "anonymous", ...aliases] = namesOf(entry);
  const known = aliases.length === 0 ? name : `${name} (a.k.a. ${aliases.join(",")})`;
  return `${known} - ${entry.step ?? `${entry.relation} ${entry.toMiddleware}`}`;
}
