import { ExpectedError } from "../../model/errors.ts";
import { entryOf } from "../../store/entries.ts";
import { askedOf } from "../page-request.ts";
import type { Route } from "../page-route.ts";

/** The replay's demonstration documents, which stand nowhere else. A copy of the real courts links to the courts. */
export const demonstrations: Route = {
  mount(app, web) {
    if (!web.deployment.replay) return;
    app.get("/documents/:id", async (context) => {
      const id = askedOf(context, web, {}, "person").param("id");
      const [, entryId = "", matter = ""] = /^(([a-z0-9-]+)-\d+)\.\d+$/.exec(id) ?? []; // mpp-21.0
      const entry = matter ? await entryOf(web.ports.record, matter, entryId) : undefined;
      const document = entry?.demonstration && entry.documents.find((one) => one.id === id);
      if (!document?.sha256) throw new ExpectedError("missing", "There is no such demonstration document.");
      const bytes = await web.ports.archive.get(document.sha256);
      return context.body(new Uint8Array(bytes), 200, {
        "Content-Type": "application/pdf",
        "Content-Disposition": `inline; filename="${id}.pdf"`,
        "Cache-Control": "public, max-age=3600",
      });
    });
  },
};
