import { parseArgs } from "node:util";
import { runCourt } from "./court/run-court.ts";
import { runMail } from "./mail/run-mail.ts";
import { runRestore } from "./restore/run-restore.ts";

/** `npm run simulate -- --court|--mail|--restore --seeds N [--from S]`, `-- --mail --faults 1|2`: prints failing seeds, then one last line; exit 1 when a promise broke. */
const { values } = parseArgs({
  options: {
    court: { type: "boolean" },
    mail: { type: "boolean" },
    restore: { type: "boolean" },
    faults: { type: "string" },
    seeds: { type: "string", default: "200" },
    from: { type: "string", default: "1" },
  },
});

async function simulateCourt(from: number, seeds: number): Promise<boolean> {
  const sum = { missed: 0, invented: 0, doubled: 0, gaps: 0, told: 0, false: 0, misjudged: 0, unsealed: 0 };
  for (let seed = from; seed < from + seeds; seed += 1) {
    const { reached: _, ...run } = await runCourt(seed);
    const wrong = [...run.missed, ...run.invented, ...run.doubled, ...run.misjudged, ...run.unsealed].length;
    if (wrong + run.falseGaps > 0 || run.toldGaps !== run.trueGaps)
      process.stdout.write(`seed ${seed}: ${JSON.stringify(run)}\n`);
    sum.missed += run.missed.length;
    sum.invented += run.invented.length;
    sum.doubled += run.doubled.length;
    sum.gaps += run.trueGaps;
    sum.told += run.toldGaps;
    sum.false += run.falseGaps;
    sum.misjudged += run.misjudged.length;
    sum.unsealed += run.unsealed.length;
  }
  process.stdout.write(
    `missed: ${sum.missed} invented: ${sum.invented} doubled: ${sum.doubled} gaps told: ${sum.told} of ${sum.gaps} false gaps: ${sum.false} misjudged: ${sum.misjudged} unsealed: ${sum.unsealed} runs: ${seeds}\n`,
  );
  const { gaps, told, ...wrong } = sum;
  return Object.values(wrong).every((count) => count === 0) && told === gaps;
}

function simulateMail(from: number, seeds: number): Promise<boolean> {
  const faults = values.faults === "1" ? 1 : values.faults === "2" ? 2 : undefined;
  return runMail({ from, seeds, ...(faults && { faults }) }, (line) => void process.stdout.write(`${line}\n`));
}

/** Restores of the record, of the archive, of a whole machine and of the readers, in turn. */
async function simulateRestore(from: number, seeds: number): Promise<boolean> {
  const sum = { lost: 0, doubled: 0, late: 0, stuck: 0, afterUnsubscribe: 0, early: 0 };
  for (let seed = from; seed < from + seeds; seed += 1) {
    const { kind, reached: _, ...run } = await runRestore(seed);
    const { lost, doubled, late, stuck, afterUnsubscribe, early } = run;
    if ([...lost, ...doubled, ...late, ...stuck, ...afterUnsubscribe].length + early > 0)
      process.stdout.write(`seed ${seed} (${kind}): ${JSON.stringify(run)}\n`);
    sum.late += late.length;
    sum.stuck += stuck.length;
    sum.afterUnsubscribe += afterUnsubscribe.length;
    sum.lost += lost.length;
    sum.doubled += doubled.length;
    sum.early += early;
  }
  process.stdout.write(
    `lost: ${sum.lost} doubled: ${sum.doubled} late: ${sum.late} stuck: ${sum.stuck} after-unsubscribe: ${sum.afterUnsubscribe} before-release: ${sum.early} runs: ${seeds}\n`,
  );
  return Object.values(sum).every((count) => count === 0);
}

const simulate = values.court
  ? simulateCourt
  : values.mail
    ? simulateMail
    : values.restore
      ? simulateRestore
      : undefined;
if (!simulate) {
  process.stderr.write("simulate: say what: --court, --mail or --restore\n");
  process.exit(2);
}
process.exit((await simulate(Number(values.from), Number(values.seeds))) ? 0 : 1);
