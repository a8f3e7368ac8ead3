import { describe, expect, it } from "vitest";
import { createDescribedApp } from "../support/described-answers.ts";
import { fileEntries, MPP, MPP_ENTRIES } from "../support/filed-entries.ts";
import { world } from "../support/world.ts";

async function copyWithRecord() {
  const outside = world({ matters: [MPP], now: "2020-03-12T15:00:00.000Z" });
  await fileEntries(outside.record, "2020-03-12T14:00:00.000Z", MPP_ENTRIES);
  return { ...outside, app: createDescribedApp(outside.ports, outside.deployment) };
}

describe("the web side", () => {
  it("shows every main page", async () => {
    const { app } = await copyWithRecord();
    for (const path of [
      "/",
      "/matters/mpp",
      "/matters/mpp/entries",
      "/entries/mpp-3",
      "/dockets/ca9/19-15716",
      "/dockets/cand/3%3A19-cv-00807",
      "/health",
      "/about",
    ]) {
      const response = await app.request(path);
      expect([path, response.status]).toEqual([path, 200]);
      expect(await response.text()).toMatch(/<h1>.*[^<>]+<\/h1>/);
    }
  });
  it("answers the entries of a kind", async () => {
    const { app } = await copyWithRecord();
    const response = await app.request("/api/matters/mpp/entries?kind=amicus_brief&limit=10");
    const body = (await response.json()) as { entries: { id: string; filer: string }[]; next: string | null };
    expect(body.entries.map((entry) => [entry.id, entry.filer])).toEqual([
      ["mpp-4", "Former U.S. Government Officials"],
      ["mpp-3", "American Federation of Government Employees Local 1924"],
    ]);
    expect(body.next).toBeNull();
  });
  it("refuses an unknown kind with a problem", async () => {
    const { app } = await copyWithRecord();
    const response = await app.request("/api/matters/mpp/entries?kind=nonsense");
    expect(response.status).toBe(400);
    expect(response.headers.get("Content-Type")).toBe("application/problem+json");
  });
  it("has no outbox unless it is given one", async () => {
    const { app } = await copyWithRecord();
    expect((await app.request("/outbox")).status).toBe(404);
    expect((await app.request("/outbox.json")).status).toBe(404);
  });
});
