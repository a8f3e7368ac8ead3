import { ICON } from "../../render/pages/icon.ts";
import { STYLE } from "../../render/pages/style.ts";
import type { Route } from "../page-route.ts";
import { STYLE_PATH } from "../style.ts";

const FOR_GOOD = "public, max-age=31536000, immutable";

/** The stylesheet, the icon, and what robots may ask. */
export const assets: Route = {
  mount(app) {
    app.get(STYLE_PATH, (context) =>
      context.body(STYLE, 200, { "Content-Type": "text/css; charset=utf-8", "Cache-Control": FOR_GOOD }),
    );
    app.get("/icon.svg", (context) =>
      context.body(ICON, 200, { "Content-Type": "image/svg+xml", "Cache-Control": "public, max-age=86400" }),
    );
    app.get("/robots.txt", (context) =>
      context.text(
        "User-agent: *\nDisallow: /c/\nDisallow: /u/\nDisallow: /p/\nDisallow: /move/\nDisallow: /export/\nDisallow: /erase/\nDisallow: /outbox\n",
        200,
        {
          "Cache-Control": "public, max-age=86400",
        },
      ),
    );
  },
};
