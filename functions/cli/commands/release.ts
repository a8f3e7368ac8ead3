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
  notes: COPY_NOTES,
  async run(args, io) {
    const { words, live } = readArguments(this, args);
    const [what, id] = words;
    if (!(what === "docket" && id) && what !== "mail") throw new ExpectedError("invalid", `usage: ${usageOf(this)}`);
    return withCopy(io, live, async ({ ports, deployment }) => {
      if (what === "mail") {
        await releaseMail(ports, deployment);
        io.out("Mail goes out again from the next tick on.");
        return 0;
      }
      const matters = deployment.matters.filter((matter) => matter.dockets.some((docket) => docket.id === id));
      if (matters.length === 0) throw new ExpectedError("missing", `no litigation followed here has a docket ${id}`);
      for (const matter of matters) await releaseDocket(ports, { matter: matter.id, docket: id ?? "" });
      io.out(`${id}: the next check goes on.`);
      return 0;
    });
  },
};
