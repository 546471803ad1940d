import type { Service } from "./service.js";
import { toWebHandler } from "./web.js";

/** How a service lives among the routes of an application. */
export interface HonoOptions {
  /** What the application's routes put before the model's paths, such as `/api`. */
  readonly basePath?: string | undefined;
  /** Leaves requests to the next handler whose path no operation has. Otherwise they are a 404. */
  readonly passThrough?: boolean | undefined;
}

/** What is used of the context of Hono. */
export interface HonoContext {
  readonly req: { readonly raw: Request };
}

/** Makes a service a handler of Hono, for `app.all("/api/*", …)` and for `app.use(…)`. */
export function toHonoHandler(
  service: Service,
  { basePath, passThrough = false }: HonoOptions = {},
): (context: HonoContext, next: () => Promise<void>) => Promise<Response | undefined> {
  const handle = toWebHandler(service, { basePath, passThrough });
  return async ({ req }, next) => (await handle(req.raw)) ?? (await next(), undefined);
}
