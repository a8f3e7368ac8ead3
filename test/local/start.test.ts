import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startCopy } from "../support/started-copy.ts";

describe("npm start", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "start-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const data = (name: string): string => path.join(folder, name);

  it("serves the replay, refuses to run twice on one folder, and stops cleanly", { timeout: 60_000 }, async () => {
    const first = startCopy(data("one"));
    await first.hears(" is at http");
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(first.said().out)?.[0];
    const page = await fetch(`${url}/`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain("Docket text here is reconstructed from public facts.");
    expect(Array.isArray(await (await fetch(`${url}/outbox.json`)).json())).toBe(true);
    const second = startCopy(data("one"));
    expect(await second.ended).toBe(1);
    expect(second.said().err).toBe(`another Docketwire is running on the data in ${data("one")}: stop it first\n`);
    first.program.kill("SIGINT");
    expect(await first.ended).toBe(0);
    expect(first.said()).toMatchObject({
      out: expect.stringMatching(/Stopped\. Starting again goes on from here\.\n$/),
      err: "",
    });
  });

  it("says in one line that the port is taken", { timeout: 60_000 }, async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, "127.0.0.1", resolve));
    const { port } = taken.address() as { port: number };
    const program = startCopy(data("two"), { port });
    expect(await program.ended).toBe(1);
    expect(program.said()).toEqual({
      out: "",
      err: `port ${port} is taken: choose another, for example PORT=${port + 1} npm start\n`,
    });
    taken.close();
  });

  it("says in one line what --live needs, and what it does not understand", { timeout: 60_000 }, async () => {
    const live = startCopy(data("three"), { args: ["--live"], cwd: folder });
    expect(await live.ended).toBe(1);
    expect(live.said().err).toBe('--live needs settings.json: "npm run init" writes it\n');
    const odd = startCopy(data("four"), { args: ["--fast"] });
    expect(await odd.ended).toBe(1);
    expect(odd.said().err).toMatch(/^usage: npm start .*\n$/);
  });
});
