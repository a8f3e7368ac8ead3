import type { Digest } from "../../../model/digest.ts";
import type { Ports } from "../../../ports/index.ts";
import { forgetStatements, noteStatement } from "../../../store/statements.ts";
import { statementsIn } from "./statements-in.ts";

const NAME_CHARACTERS = 16;

/** Notes what a digest says before anybody is sent it, each statement once; with what is new, what is old is forgotten. */
export function noteStatements(ports: Pick<Ports, "keyring" | "readers">): (digest: Digest) => Promise<void> {
  const noted = new Set<string>();
  return async (digest) => {
    for (const { matter, statement } of statementsIn(digest)) {
      const { at: _at, ...facts } = statement;
      const name = ports.keyring.hash(JSON.stringify(facts)).slice(0, NAME_CHARACTERS);
      if (noted.has(`${statement.entry} ${name}`)) continue;
      if (await noteStatement(ports.readers, matter, name, statement))
        await forgetStatements(ports.readers, matter, digest.now);
      noted.add(`${statement.entry} ${name}`);
    }
  };
}
