import type { Docket } from "../../model/docket.ts";
import type { DocketHealth, SourceHealth } from "../../model/health.ts";
import type { Instant } from "../../model/time.ts";
import { SOURCES } from "../../sources/index.ts";
import { spentNow } from "../../store/budgets.ts";
import { allEntries } from "../../store/entries.ts";
import { docketHealths } from "../../store/health.ts";

import { readCounts } from "../../workflows/read-counts.ts";
import { isSilent } from "../../workflows/silence.ts";
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
        for (const line of readCounts(await allEntries(copy.ports.record, matter.id))) io.out(`  ${line}`);
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

async function sayBudgets(io: CommandIo, { ports, deployment }: OpenedCopy): Promise<void> {
  const dockets = deployment.matters.flatMap((matter) => matter.dockets);
  for (const source of SOURCES) {
    const asked = dockets.find((docket) => docket.sources.includes(source.id));
    const [host] = asked ? source.hosts(asked).pages : [];
    if (!source.budget || host === undefined) continue;
    const used = await spentNow(ports.record, host, source.id, ports.clock.now());
    const { perMinute, perHour, perDay } = source.budget;
    io.out(
      `budget of ${source.id}: ${used.minute} of ${perMinute} this minute, ${used.hour} of ${perHour} this hour, ${used.day} of ${perDay} today`,
    );
  }
}
