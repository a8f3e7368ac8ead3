import { bodyLimit } from "hono/body-limit";
import { isDocketAlertToken, takeDocketAlert } from "../../workflows/checks/take-docket-alert.ts";
import { alertedDockets } from "../http/alerted-dockets.ts";
import type { Route } from "../page-route.ts";

/** An alert with a filing of many attachments is long. */
const ALERT_BYTES_MAX = 1024 * 1024;

/**
 * `POST /hooks/courtlistener/<token>`: CourtListener says that a docket has news, and its check is woken. The operator
 * gives it this address (`cli courtlistener:address`); it stands in no document of the API. Whatever is posted, the answer is
 * the same: it must come within three seconds, and tells nobody anything.
 */
export const docketAlerts: Route = {
  mount(app, web) {
    app.post(
      "/hooks/courtlistener/:token",
      async (context, next) =>
        isDocketAlertToken(web.ports, context.req.param("token")) ? next() : context.body(null, 202),
      bodyLimit({ maxSize: ALERT_BYTES_MAX, onError: (context) => context.body(null, 202) }),
      async (context) => {
        const token = context.req.param("token");
        const key = context.req.header("idempotency-key");
        await takeDocketAlert(web.ports, { token, key, dockets: alertedDockets(await context.req.text()) });
        return context.body(null, 202);
      },
    );
  },
};
