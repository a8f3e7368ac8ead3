import { expect, it } from "vitest";
import { BUDGETS } from "../../functions/sources/courtlistener/budgets.ts";
import { SOURCES } from "../../functions/sources/index.ts";
import { keepSourceState, NEW_SOURCE_STATE } from "../../functions/store/dockets.ts";
import { createApp } from "../../functions/web/create-app.ts";
import { anEntry, fileEntries, MPP } from "../support/filed-entries.ts";
import { world } from "../support/world.ts";

it("says how many briefs and rulings could be read, and what of each budget is spent", async () => {
  const outside = world({ matters: [MPP], now: "2020-03-12T15:00:00.000Z" });
  const document = { id: "mpp-1.0", title: "Brief", url: null, pages: null, sha256: null, reason: null };
  const withState = (state: "read" | "scan" | "paywalled") => ({ documents: [{ ...document, state }] });
  await fileEntries(outside.record, "2020-03-12T14:00:00.000Z", [
    anEntry({ kind: "amicus_brief", weight: "filing", ...withState("read") }),
    anEntry({ kind: "amicus_brief", weight: "filing", ...withState("scan") }),
    anEntry({ kind: "order", weight: "ruling", ...withState("paywalled") }),
    anEntry({ kind: "order", weight: "ruling", documents: [] }),
    anEntry({ kind: "order", weight: "minor", ...withState("read") }),
  ]);
  const app = createApp(outside.ports, outside.deployment);
  const answer = (await (await app.request("/api/health")).json()) as { counts: unknown; budgets: unknown };
  expect(answer.counts).toEqual([
    {
      matter: { id: MPP.id, name: MPP.name },
      counts: [
        { of: "amicus briefs", read: 1, unread: 1, paywalled: 0, without: 0 },
        { of: "rulings", read: 0, unread: 0, paywalled: 1, without: 1 },
      ],
    },
  ]);
  expect(answer.budgets).toEqual([{ source: "courtlistener", minute: [0, 5], hour: [0, 50], day: [0, 125] }]);
  const page = await (await app.request("/health")).text();
  expect(page).toContain("Amicus briefs: 1 read, 1 free but unread, 0 on PACER, 0 without a document.");
  expect(page).toContain("0 of 5 this minute, 0 of 50 this hour, 0 of 125 today (UTC).");
});

it("says that a page was read in part, and does not call it unread", async () => {
  const outside = world({ matters: [MPP], now: "2020-03-12T15:00:00.000Z" });
  const docket = MPP.dockets.find(({ state }) => state === "open");
  for (const source of docket?.sources ?? [])
    await keepSourceState(outside.record, MPP.id, docket?.id ?? "", source, {
      ...NEW_SOURCE_STATE,
      state: "partial",
      partials: 1,
      lastHealthyAt: "2020-03-12T14:00:00.000Z",
    });
  const page = await (await createApp(outside.ports, outside.deployment).request("/health")).text();
  expect(page).toContain("We could read part of");
  expect(page).not.toContain("We have not been able to read");
});

it("knows every source's budget", () => {
  for (const { id, budget } of SOURCES)
    expect(budget).toEqual((BUDGETS as Record<string, { budget: unknown }>)[id]?.budget);
});
