import { ExpectedError } from "../../model/errors.ts";
import { releaseDocket } from "../../workflows/checks/release-docket.ts";
import { releaseMail } from "../../workflows/mail/release-mail.ts";
import { readArguments, usageOf } from "../arguments.ts";
import { COPY_NOTES, type Command, LIVE_FLAG } from "./command.ts";
import { withCopy } from "./opened-copy.ts";

/** The operator has looked: a held batch or a page quarantined for its size goes on, or mail does. */
export const releaseCommand: Command = {
  name: "release",
  words: { usage: "docket <court/number> | mail", min: 1, max: 2 },
  flags: LIVE_FLAG,
  facts: true,
  notes: COPY_NOTES,
  async run(args, io) {
    const { words, live, tell } = readArguments(this, args);
    const [what, id] = words;
    if (!(what === "docket" && id) && what !== "mail") throw new ExpectedError("invalid", `usage: ${usageOf(this)}`);
    return withCopy(io, live, async ({ ports, deployment }) => {
      if (what === "mail") {
        await releaseMail(ports, deployment);
        tell(io, { released: "mail" }, ["Mail goes out again from the next tick on."]);
        return 0;
      }
      const matters = deployment.matters.filter((matter) => matter.dockets.some((docket) => docket.id === id));
      if (matters.length === 0) throw new ExpectedError("missing", `no litigation followed here has a docket ${id}`);
      for (const matter of matters) await releaseDocket(ports, { matter: matter.id, docket: id ?? "" });
      tell(io, { released: "docket", docket: id, matters: matters.map((matter) => matter.id) }, [
        `${id}: the next check goes on.`,
      ]);
      return 0;
    });
  },
};
