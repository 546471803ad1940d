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
  RelativeLocation,
  RelativeMiddlewareOptions,
} from "@smithy/types";

/**
 * The middleware of a client or of one command, in the order of the AWS SDK: by step, by priority, then as added; a
 * relative one stands beside the one that it names. Who takes a name that is taken has to say `override`, and replaces it.
 */
export class MiddlewareStack<Input extends object, Output extends object> implements SmithyMiddlewareStack<
  Input,
  Output
> {
  #entries: Entry<Input, Output>[] = [];

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
    return this.#keep((entry) => entry.middleware !== toRemove && !namesOf(entry).includes(toRemove));
  }

  removeByTag(tag: string): boolean {
    return this.#keep(({ tags }) => !tags?.includes(tag));
  }

  clone(): MiddlewareStack<Input, Output> {
    return this.concat(new MiddlewareStack<Input, Output>());
  }

  concat<InputType extends Input, OutputType extends Output>(
    from: SmithyMiddlewareStack<InputType, OutputType>,
  ): MiddlewareStack<InputType, OutputType> {
    const joined = new MiddlewareStack<InputType, OutputType>();
    // Guaranteed by the bounds: middleware that runs for every input runs for a narrower one.
    joined.use(this as unknown as Pluggable<InputType, OutputType>);
    joined.use(from);
    return joined;
  }

  applyToStack(stack: SmithyMiddlewareStack<Input, Output>): void {
    for (const entry of this.#entries) {
      if (isRelative(entry)) stack.addRelativeTo(entry.middleware, entry);
      // Guaranteed by `add`: the step is the one that the middleware came with.
      else
        stack.add(entry.middleware as InitializeMiddleware<Input, Output>, entry as InitializeHandlerOptions);
    }
  }

  identify(): string[] {
    return this.#ordered(false).map(
      ({ name, step, relation, toMiddleware }) => `${name} - ${step ?? `${relation} ${toMiddleware}`}`,
    );
  }

  /** Nothing is printed here: whoever wants to see the order asks `identify`. */
  identifyOnResolve(): boolean {
    return false;
  }

  resolve<InputType extends Input, OutputType extends Output>(
    handler: DeserializeHandler<InputType, OutputType>,
    context: HandlerExecutionContext,
  ): InitializeHandler<InputType, OutputType> {
    // Guaranteed by the order: each middleware is given the handler of its own step or of a later one.
    type Wrap = (next: unknown, context: HandlerExecutionContext) => unknown;
    const outermost = this.#ordered(true).reduceRight<unknown>(
      (next, { middleware }) => (middleware as unknown as Wrap)(next, context),
      handler,
    );
    // The outermost step is the first one, or there is no middleware and it is the handler itself.
    return outermost as InitializeHandler<InputType, OutputType>;
  }

  #put(entry: Entry<Input, Output>): void {
    const isOther = (other: Place): boolean => !namesOf(other).some((name) => namesOf(entry).includes(name));
    if (!entry.override && !this.#entries.every(isOther))
      throw new Error(`Duplicate middleware name '${entry.name}'`);
    this.#keep(isOther);
    this.#entries.push(entry);
  }

  #keep(condition: (entry: Entry<Input, Output>) => boolean): boolean {
    const before = this.#entries.length;
    this.#entries = this.#entries.filter(condition);
    return this.#entries.length < before;
  }

  /** Relative ones stand at the end while the one that they name is not there, which is an error when they are to run. */
  #ordered(isComplete: boolean): Entry<Input, Output>[] {
    const ordered = this.#entries.filter((entry) => !isRelative(entry)).sort((a, b) => rank(a) - rank(b));
    for (const entry of this.#entries.filter(isRelative)) {
      const place = ordered.findIndex((other) => namesOf(other).includes(entry.toMiddleware));
      if (place < 0 && isComplete) throw new Error(`Middleware \`${entry.toMiddleware}\` is not found.`);
      ordered.splice(place < 0 ? Infinity : place + Number(entry.relation === "after"), 0, entry);
    }
    return ordered;
  }
}

interface Place extends HandlerOptions, AbsoluteLocation, Partial<RelativeLocation> {}

interface Entry<Input extends object, Output extends object> extends Place {
  readonly middleware: MiddlewareType<Input, Output>;
}

function isRelative<Some extends Place>(place: Some): place is Some & RelativeMiddlewareOptions {
  return place.toMiddleware !== undefined;
}

function namesOf({ name, aliases = [] }: Place): readonly unknown[] {
  return name === undefined ? aliases : [name, ...aliases];
}

const STEPS = ["initialize", "serialize", "build", "finalizeRequest", "deserialize"];
const PRIORITIES = ["high", "normal", "low"];

function rank({ step, priority }: Place): number {
  return 3 * STEPS.indexOf(String(step)) + PRIORITIES.indexOf(String(priority));
}
