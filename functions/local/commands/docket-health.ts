import type { Docket } from "../../model/docket.ts";
import type { DocketHealth, SourceHealth } from "../../model/health.ts";
import type { Instant } from "../../model/time.ts";
import { allEntries } from "../../store/entries.ts";
import { docketHealths } from "../../store/health.ts";

import { readCounts } from "../../workflows/read-counts.ts";
import { isSilent, isStanding } from "../../workflows/silence.ts";
import { spentBudgets } from "../../workflows/spent-budgets.ts";
import type { Command, CommandIo } from "./command.ts";
import { type OpenedCopy, withCopy } from "./opened-copy.ts";

/** Says how well each docket is seen, what could not be read first. */
export const docketHealthCommand: Command = {
  name: "docket:health",
  usage: "docket:health [--live]",
  async run(args, io) {
    return withCopy(io, args.includes("--live") ? ["--live"] : [], async (copy) => {
      let silent = 0;
      for (const matter of copy.deployment.matters) {
        const healths = await docketHealths(copy.ports.record, matter);
        const now = copy.ports.clock.now();
        const troubled = (health: DocketHealth): number =>
          health.sources.some((source) => isSilent(source, now))
            ? 2
            : health.sources.some((source) => source.failures > 0) || health.openGaps.length > 0 || health.held
              ? 1
              : 0;
        silent += healths.filter((health) => troubled(health) === 2).length;
        io.out(`${matter.name}`);
        for (const health of [...healths].sort((a, b) => troubled(b) - troubled(a))) {
          const docket = matter.dockets.find((one) => one.id === health.docket);
          if (docket) sayDocket(io, docket, health, now);
        }
        for (const counts of readCounts(await allEntries(copy.ports.record, matter.id)))
          io.out(
            `  ${counts.of}: ${counts.read} read, ${counts.unread} free but unread, ${counts.paywalled} behind PACER, ${counts.without} without a document`,
          );
      }
      await sayBudgets(io, copy);
      return silent > 0 ? 1 : 0;
    });
  },
};

function sayDocket(io: CommandIo, docket: Docket, health: DocketHealth, now: Instant): void {
  io.out(
    `${health.docket}  ${docket.caption}  ${health.state}, coverage: ${health.coverage}${health.since ? ` since ${health.since}` : ""}`,
  );
  for (const source of health.sources) saySource(io, source, now);
  for (const source of health.sources.filter((one) => isStanding(one, docket.court, now)))
    io.out(`  ${source.source}: STANDS STILL, answers well and was last built ${source.builtAt}`);
  for (const gap of health.openGaps) io.out(`  GAP at ${gap.source} from ${gap.from} to ${gap.to}`);
  if (health.notSeen.length > 0)
    io.out(
      `  numbers not seen: ${health.notSeen.map(([from, to]) => (from === to ? from : `${from} to ${to}`)).join(", ")}`,
    );
  if (health.held) io.out(`  HELD by the storm brake: look, then: npm run -s cli -- release docket ${health.docket}`);
}

function saySource(io: CommandIo, source: SourceHealth, now: Instant): void {
  const silent = isSilent(source, now) ? " SILENT" : "";
  io.out(
    `  ${source.source}: ${source.state}${silent}; last healthy ${source.lastHealthyAt ?? "never"}; next ${source.nextCheckAt ?? "when due"}`,
  );
  if (source.failures > 0) io.out(`    ${source.failures} failed checks since ${source.failingSince}`);
  for (const reason of source.reasons) io.out(`    ${reason}`);
  if (source.quarantined) io.out(`    quarantined page: ${source.quarantined}`);
}

async function sayBudgets(io: CommandIo, { ports }: OpenedCopy): Promise<void> {
  for (const { source, minute, hour, day } of await spentBudgets(ports.record, ports.clock.now()))
    io.out(
      `budget of ${source}: ${minute.join(" of ")} this minute, ${hour.join(" of ")} this hour, ${day.join(" of ")} today`,
    );
}
