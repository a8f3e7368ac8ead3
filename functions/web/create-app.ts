import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { except } from "hono/combine";
import { cors } from "hono/cors";
import { etag } from "hono/etag";
import { HTTPException } from "hono/http-exception";
import { matterRecords } from "../history/matter-records.ts";
import type { Deployment } from "../model/deployment.ts";
import { rateLimitPolicy, SEEN_HEADERS } from "./answer-headers.ts";
import type { Extras } from "./extras.ts";
import { answerError, answerMissing } from "./http/answer-error.ts";
import { securityHeaders } from "./http/security-headers.ts";
import { serveLanguages } from "./language.ts";
import { ROUTES } from "./routes/index.ts";
import type { Web, WebPorts } from "./web.ts";

/** Largest body of a request. */
export const BODY_BYTES_MAX = 64 * 1024;

/** The whole web side: Request → Response. `extras` is what only some copies have (outbox, replay, the peer's address). */
export function createApp(ports: WebPorts, deployment: Deployment, extras: Extras = {}): Hono {
  const operations = ROUTES.flatMap((route) => route.operations ?? []);
  const web: Web = { ports, deployment, extras, records: matterRecords(ports.record, deployment), operations };
  const app = new Hono();
  app.use(securityHeaders(deployment));
  app.use(
    // A hook has a bound of its own, and its caller hears nothing of it.
    except(
      "/hooks/*",
      bodyLimit({
        maxSize: BODY_BYTES_MAX,
        onError: () => {
          throw new HTTPException(413, { message: `The request is larger than ${BODY_BYTES_MAX / 1024} kB.` });
        },
      }),
    ),
  );
  app.use("/api/*", cors({ origin: "*", allowMethods: ["GET", "HEAD"], exposeHeaders: [...SEEN_HEADERS] }));
  if (extras.requestsPerSecond !== undefined) app.use("/api/*", rateLimitPolicy(extras.requestsPerSecond));
  app.get("*", etag());
  for (const route of ROUTES) route.mount(app, web);
  serveLanguages(app);
  app.notFound((context) => answerMissing(context, web));
  app.onError((error, context) => answerError(error, context, web));
  return app;
}
