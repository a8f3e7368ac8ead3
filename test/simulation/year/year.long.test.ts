import { expect, it } from "vitest";
import { addMinutes } from "../../../functions/model/time.ts";
import type { Table } from "../../../functions/ports/index.ts";
import { eventsBetween, headOf } from "../../../functions/store/ledger.ts";
import { readSend } from "../../../functions/store/send-states.ts";
import { checkDockets } from "../../../functions/workflows/checks/check-dockets.ts";
import { readDocuments } from "../../../functions/workflows/documents/read-documents.ts";
import { sendDigests } from "../../../functions/workflows/mail/send-digests.ts";
import { changePreferences } from "../../../functions/workflows/readers/change-preferences.ts";
import { confirm } from "../../../functions/workflows/readers/confirm.ts";
import { subscribe } from "../../../functions/workflows/readers/subscribe.ts";
import { tokenFor } from "../../../functions/workflows/readers/tokens.ts";
import { unsubscribe } from "../../../functions/workflows/readers/unsubscribe.ts";
import { courtListenerEntries, districtFeed, supremeCourtPage } from "../../support/court-pages.ts";
import { dice } from "../../support/seeded.ts";
import { watchedDocket, watchedMatter } from "../../support/watched.ts";
import { world } from "../../support/world.ts";
import { cheapTemplates } from "../mail/cheap-templates.ts";
import { fastTable } from "../mail/fast-table.ts";
import { needless } from "./needless.ts";

const DAYS = 365;
const SUPREME = "https://www.supremecourt.gov/docket/docketfiles/html/public/19-1212.html";
const FEED = "https://ecf.cand.uscourts.gov/cgi-bin/rss_outside.pl";
const COPY = "https://www.courtlistener.com/api/rest/v4/docket-entries/?docket=77&order_by=-date_modified";

/** A copy of two dockets in three sources, with readers who come, choose, change and leave. */
function copyOfAYear() {
  const random = dice(1);
  const matter = watchedMatter(
    watchedDocket("scotus/19-1212", { watchFrom: "2023-01-01" }),
    watchedDocket("cand/3:19-cv-00807", { courtListenerId: "77", watchFrom: "2023-01-01" }),
  );
  const w = world({ now: "2023-01-01T05:00:00.000Z", matters: [matter], receipts: false });
  const record = fastTable();
  const readers = fastTable();
  const ports = { ...w.ports, record, readers };
  const templates = cheapTemplates(ports);
  const filings: { readonly n: number; readonly at: string; readonly isSupreme: boolean }[] = [];
  const joined: string[] = [];
  let count = 0;

  function show(): void {
    const now = w.clock.now();
    const text = (n: number): string => `Letter ${n} of counsel for the respondents received.`;
    const district = filings.filter(({ isSupreme }) => !isSupreme);
    w.sites.on(
      SUPREME,
      supremeCourtPage({
        number: "19-1212",
        caption: "A v. B",
        rows: filings
          .filter(({ isSupreme }) => isSupreme)
          .map(({ n, at }) => ({
            filedOn: at.slice(0, 10),
            text: text(n),
            ...(n % 2 ? { efile: String(100_000 + n) } : {}),
          })),
      }),
    );
    const item = { docketNumber: "3:19-cv-00807", caption: "A v. B", caseId: "338000" };
    const items = district.filter(({ at }) => at > addMinutes(now, -24 * 60));
    const foreign = { ...item, docketNumber: "3:18-cv-01000", caseId: "9", event: "Notice", seq: "1" };
    w.sites.on(
      FEED,
      districtFeed("cand", now, [
        { ...foreign, publishedAt: addMinutes(now, -24 * 60 + 1) },
        ...items.map(({ n, at }) => ({
          ...item,
          publishedAt: at,
          event: text(n),
          seq: `${1000 + n}`,
          number: `${n}`,
          doc: `0350${10_000 + n}`,
        })),
      ]),
    );
    w.sites.on(
      COPY,
      courtListenerEntries(
        77,
        district.slice(-20).map(({ n, at }) => ({
          id: n,
          filedOn: at.slice(0, 10),
          modifiedAt: at,
          number: n,
          seq: `${1000 + n}`,
          text: text(n),
          doc: `0350${10_000 + n}`,
        })),
      ),
    );
  }

  async function peopleOfADay(): Promise<void> {
    count += 1;
    const asked = {
      matter: "mpp",
      cadence: random.pick(["daily", "weekly", "as_filed"] as const),
      language: "en" as const,
    };
    await subscribe(ports, w.deployment, {
      ...asked,
      address: `r${count}@example.org`,
      network: `192.0.2.${count % 250}`,
      formText: "f",
    });
    const request = readers.items().findLast(({ sk }) => sk === "REQUEST");
    if (request && random.chance(0.7)) {
      await confirm(ports, w.deployment, { token: ports.keyring.sign("confirm", request.pk.slice("REQUEST#".length)) });
      joined.push(
        ...readers
          .items()
          .flatMap(({ pk, sk }) => (sk === "SEND" ? [pk.slice("READER#".length)] : []))
          .slice(-1),
      );
    }
    const reader = joined.length > 0 ? random.pick(joined) : undefined;
    const state = reader === undefined ? undefined : await readSend(readers, reader);
    if (!state?.active) return;
    if (random.chance(0.3)) await unsubscribe(ports, w.deployment, { token: tokenFor(ports, "unsubscribe", state) });
    else if (random.chance(0.5)) {
      const hour = `${String(random.between(0, 23)).padStart(2, "0")}:00`;
      const zone = random.pick(["America/New_York", "America/Denver", "Europe/Berlin"]);
      const preferences = { ...state.preferences, cadence: random.pick(["daily", "weekly"] as const), hour, zone };
      await changePreferences(ports, w.deployment, {
        token: tokenFor(ports, "preferences", state),
        change: { preferences },
      });
    }
  }

  return {
    record,
    readers,
    clock: w.clock,
    archive: w.archive,
    async hour(of: number): Promise<void> {
      w.clock.forward(60);
      if (random.chance(0.1)) filings.push({ n: filings.length + 1, at: w.clock.now(), isSupreme: random.chance(0.5) });
      show();
      await checkDockets(ports, w.deployment);
      await readDocuments(ports, w.deployment);
      if (of === 12) await peopleOfADay();
      await sendDigests(ports, w.deployment, { templates });
      if (of === 23) await removeExpired(readers, w.clock.now());
    },
  };
}

/** What DynamoDB's time to live does, and the table on one machine as well. */
async function removeExpired(table: ReturnType<typeof fastTable> & Table, now: string): Promise<void> {
  for (const item of table.items())
    if (typeof item["expires"] === "number" && item["expires"] * 1000 < Date.parse(now)) await table.delete(item);
}

it("a year of one copy leaves at most one item in a hundred that nothing needs", { timeout: 1_800_000 }, async () => {
  const copy = copyOfAYear();
  for (let day = 0; day < DAYS; day += 1) for (let hour = 0; hour < 24; hour += 1) await copy.hour(hour);
  const items = [...copy.record.items(), ...copy.readers.items()];
  const spare = needless(items, copy.clock.now());
  const kinds = Map.groupBy(spare, (key) => key.split(/[# ]/)[0] ?? "");
  const share = spare.length / items.length;
  process.stdout.write(
    `${items.length} items after ${DAYS} days, ${spare.length} that nothing needs (${(share * 100).toFixed(2)} %): ${[...kinds].map(([kind, keys]) => `${kind} ${keys.length}`).join(", ")}\n`,
  );
  expect(items.length).toBeGreaterThan(2000);
  expect(share).toBeLessThanOrEqual(0.01);
  const events = await eventsBetween(copy.record, "mpp", 0, await headOf(copy.record, "mpp"));
  const named = new Set(
    events.flatMap(({ sha256, after }) => [sha256, ...(after?.sources ?? []).map((one) => one.sha256)]),
  );
  const unnamed = [...copy.archive.kept.keys()].filter((sha256) => !named.has(sha256));
  process.stdout.write(
    `${copy.archive.kept.size} archived files kept for good, ${unnamed.length} that nothing names\n`,
  );
  expect(unnamed.length).toBeLessThanOrEqual(copy.archive.kept.size * 0.01);
});
