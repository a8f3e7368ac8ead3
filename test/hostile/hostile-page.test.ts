import { once } from "node:events";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startBrowser } from "../support/browser.ts";
import { listeningPorts } from "../support/listening-ports.ts";
import { type StartedCopy, startCopy } from "../support/started-copy.ts";

/** A name that a stranger points at the victim's own machine. */
const REBOUND = "rebound.example.com";
const VICTIM = "victim@example.org";

/**
 * What a page of a stranger tries from inside the browser: everything that listens, in every way a page can ask, as a
 * form, as DynamoDB's client and as a frame. It gives what it could read.
 */
const ATTACK = `async (ports, host, victim) => {
  const read = [];
  const attempt = async (what, url, init) => {
    try {
      const answer = await fetch(url, { ...init, signal: AbortSignal.timeout(3000) });
      const text = await answer.text();
      if (text !== "" && answer.status !== 421) read.push(what + " " + url + ": " + text.slice(0, 80));
    } catch {}
  };
  const form = new URLSearchParams({ matter: "mpp", address: victim, cadence: "daily", language: "en", leave_empty: "" });
  const target = (action, body) => ({
    method: "POST",
    headers: { "content-type": "application/x-amz-json-1.0", "x-amz-target": "DynamoDB_20120810." + action,
      authorization: "AWS4-HMAC-SHA256 Credential=a/20190214/us-east-1/dynamodb/aws4_request, SignedHeaders=host, Signature=0",
      "x-amz-date": "20190214T000000Z" },
    body: JSON.stringify(body),
  });
  for (const port of ports) {
    const at = "http://" + host + ":" + port;
    for (const path of ["/outbox.json", "/outbox", "/outbox/1/html", "/"]) await attempt("read", at + path, {});
    await attempt("tables", at + "/", target("Scan", { TableName: "readers" }));
    await attempt("tables", at + "/", target("PutItem", { TableName: "record",
      Item: { pk: { S: "FORGED" }, sk: { S: "FORGED" }, text: { S: "forged ruling" } } }));
    await attempt("mail", at + "/", { method: "POST", body: new URLSearchParams({ Action: "SendRawEmail", "Destinations.member.1": victim, "RawMessage.Data": btoa("Subject: forged\\n\\n") }) });
    await attempt("form", at + "/subscribe", { method: "POST", body: form });
    await fetch(at + "/subscribe", { method: "POST", mode: "no-cors", body: form }).catch(() => {});
    const frame = document.createElement("iframe");
    frame.src = at + "/outbox";
    document.body.append(frame);
    await new Promise((resolve) => { frame.onload = resolve; setTimeout(resolve, 2000); });
    try { if (frame.contentDocument && frame.contentDocument.body.innerText.includes("@")) read.push("frame " + at); } catch {}
  }
  return read;
}`;

/** A red team: a page of a stranger, open in the browser of whoever runs a copy on this machine. */
describe("a hostile page beside a running copy", () => {
  let [folder, url, port] = ["", "", 0];
  let copy: StartedCopy;
  let browser: Browser;
  let stranger: Server;
  let strangerPort = 0;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "red-team-"));
    stranger = createServer((_request, response) => {
      response.setHeader("Content-Type", "text/html").end("<title>Stranger</title><body>You have won.");
    }).listen(0, "127.0.0.1");
    [browser] = await Promise.all([
      startBrowser(`--host-resolver-rules=MAP ${REBOUND} 127.0.0.1`),
      once(stranger, "listening"),
    ]);
    strangerPort = (stranger.address() as AddressInfo).port;
    copy = startCopy(path.join(folder, "data"));
    await copy.hears(" is at http");
    url = /http:\/\/127\.0\.0\.1:\d+/.exec(copy.said().out)?.[0] ?? "";
    port = Number(new URL(url).port);
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    copy.program.kill("SIGINT");
    await copy.ended;
    stranger.close();
    await rm(folder, { recursive: true, force: true });
  });

  const openPorts = (): number[] => listeningPorts(copy.program.pid ?? 0) ?? [port];
  const attackFrom = async (page: string, host: string): Promise<string[]> => {
    const context = await browser.newContext();
    try {
      const tab = await context.newPage();
      await tab.goto(page);
      return (await tab.evaluate(`(${ATTACK})(${JSON.stringify(openPorts())}, "${host}", "${VICTIM}")`)) as string[];
    } finally {
      await context.close();
    }
  };
  const expectNothingChanged = async (): Promise<void> => {
    const mails = (await (await fetch(`${url}/outbox.json`)).json()) as { to: string; subject: string }[];
    expect(mails.filter(({ to, subject }) => to === VICTIM || subject.includes("forged"))).toEqual([]);
    const found = await (await fetch(`${url}/api/matters/mpp/entries?q=forged`)).json();
    expect(JSON.stringify(found)).not.toContain("forged ruling");
  };

  it("F1 finds no listener but the web server", ({ skip }) => {
    skip(process.platform !== "linux", "only Linux tells which ports a process listens on");
    expect(openPorts()).toEqual([port]);
  });

  it("F2 reads nothing and changes nothing from its own address", { timeout: 120_000 }, async () => {
    expect(await attackFrom(`http://localhost:${strangerPort}/`, "127.0.0.1")).toEqual([]);
    await expectNothingChanged();
  });

  it("F3 reads nothing and changes nothing under a name that it points at this machine", {
    timeout: 120_000,
  }, async () => {
    expect(await attackFrom(`http://${REBOUND}:${port}/`, REBOUND)).toEqual([]);
    await expectNothingChanged();
    const context = await browser.newContext();
    const answer = await (await context.newPage()).goto(`http://${REBOUND}:${port}/outbox.json`);
    expect(answer?.status()).toBe(421);
    await context.close();
  });

  it("F4 finds that another user of the machine can read no file of the copy", async () => {
    const data = path.join(folder, "data");
    const names = ["", ...(await readdir(data, { recursive: true }))];
    const modes = await Promise.all(
      names.map(async (name) => [name, (await stat(path.join(data, name)).catch(() => undefined))?.mode ?? 0] as const),
    );
    expect(modes.length).toBeGreaterThan(10);
    expect(modes.filter(([, mode]) => (mode & 0o077) !== 0)).toEqual([]);
  });
});
