import { ExpectedError } from "../../model/errors.ts";
import type { OutboxMail } from "../../model/outbox-mail.ts";
import { outboxMailPage, outboxPage } from "../../render/pages/outbox-page.ts";
import { policyWith } from "../http/security-headers.ts";
import { pageResponse, type Route } from "../page-route.ts";
import type { Web } from "../web.ts";

/** A mail's own markup, shut in: it may style itself and nothing else. */
const MAIL_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'; base-uri 'none'; form-action 'none'; sandbox allow-top-navigation-by-user-activation";

/** The mails of a copy that runs on one machine. Nothing in it was sent to anybody. */
export const outbox: Route = {
  mount(app, web) {
    if (!web.extras.outbox) return;
    app.get("/outbox.json", async (context) => {
      context.header("Cache-Control", "no-cache");
      return context.json(await mailsOf(web));
    });
    app.get("/outbox", async (context) => {
      const mails = await mailsOf(web);
      return pageResponse(context, web, (frame) => outboxPage(mails, frame));
    });
    app.get("/outbox/:place", async (context) => {
      const place = Number(context.req.param("place"));
      const mail = await mailAt(web, place);
      context.header("Content-Security-Policy", policyWith("frame-src 'self'"));
      return pageResponse(context, web, (frame) => outboxMailPage(mail, place, frame));
    });
    app.get("/outbox/:place/html", async (context) => {
      const mail = await mailAt(web, Number(context.req.param("place")));
      return context.body(outOfTheFrame(mail.html), 200, {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": MAIL_POLICY,
        "X-Frame-Options": "SAMEORIGIN",
        "Cache-Control": "no-cache",
      });
    });
  },
};

async function mailsOf(web: Web): Promise<readonly OutboxMail[]> {
  return (await web.extras.outbox?.()) ?? [];
}

/** The mail's links open our pages in the whole window: they refuse to stand in a frame. */
function outOfTheFrame(html: string): string {
  return html.replace(/<head>/i, '<head><base target="_top">'); // <head>
}

/** The mail at a place counted from the oldest, 1: newer mails do not move it. @throws ExpectedError("missing") */
async function mailAt(web: Web, place: number): Promise<OutboxMail> {
  const mails = await mailsOf(web);
  const mail = mails[mails.length - place];
  if (!mail) throw new ExpectedError("missing", "there is no such mail in the outbox");
  return mail;
}
