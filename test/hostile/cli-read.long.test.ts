import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { feedPage, HOSTILE_TEXTS } from "../support/hostile-pages.ts";
import { ROOT } from "../support/imports.ts";
import * as pdf from "../support/pdf-bombs.ts";
import { courtPage } from "./hostile-copy.ts";
import { HOSTILE_PAGES } from "./hostile-pages.ts";
import { nastyPages } from "./nasty-pages.ts";

const folder = mkdtempSync(join(tmpdir(), "cli-read-"));
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly ms: number;
  readonly memoryMb: number;
}

/** Runs `cli read` as a program of its own and watches its memory from outside. */
function read(format: string, name: string, bytes: Uint8Array, court = "cand"): Promise<Ended> {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const begun = Date.now();
  const program = spawn(process.execPath, [
    "--disable-warning=ExperimentalWarning",
    join(ROOT, "functions/cli/cli.ts"),
    "read",
    format,
    file,
    "--court",
    court,
  ]);
  let [stdout, stderr, memoryMb] = ["", "", 0];
  program.stdout.on("data", (chunk) => {
    stdout += String(chunk);
  });
  program.stderr.on("data", (chunk) => {
    stderr += String(chunk);
  });
  const look = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${program.pid}/status`, "utf8");
      memoryMb = Math.max(memoryMb, Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1_000); // VmHWM:   81234 kB
    } catch {
      // it has ended, or this is no Linux
    }
  }, 20);
  return new Promise((resolve) =>
    program.on("close", (code) => {
      clearInterval(look);
      resolve({ code, stdout, stderr, ms: Date.now() - begun, memoryMb });
    }),
  );
}

const entities = `<!DOCTYPE r [<!ENTITY a "lolz"><!ENTITY b "&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;
const FILES: readonly (readonly [string, string, string, () => Uint8Array])[] = [
  ...Object.entries(HOSTILE_TEXTS).map(
    ([name, text]) =>
      [
        name,
        "scotus-html",
        "29-1001.html",
        () => Buffer.from(courtPage(`<tr><td>Apr 02 2030</td><td>x ${text}</td></tr>`)),
      ] as const,
  ),
  ...Object.entries(HOSTILE_TEXTS).map(
    ([name, text]) =>
      [name, "pacer-rss", "cand.xml", () => Buffer.from(feedPage({ event: text, title: text }))] as const,
  ),
  ...HOSTILE_PAGES.map(({ name, what, bytes }) => [`${name} ${what}`, "scotus-html", "29-1001.html", bytes] as const),
  ["C11 entities", "pacer-rss", "cand.xml", () => Buffer.from(feedPage({ declaration: entities, title: "A &b; &f;" }))],
  ["C15 a PDF", "scotus-html", "29-1001.html", () => pdf.flateBomb(100_000_000)],
  ["C16 two things", "scotus-html", "29-1001.html", pdf.polyglot],
  ["D14 deep JSON", "scotus-json", "29-1001.json", () => Buffer.from("[".repeat(5_000_000))],
];

const IN_TIME = "ends in time, in words or in the normal form";

describe("cli read", () => {
  it.each(FILES)(`%s (%s): ${IN_TIME}`, { timeout: 60_000 }, async (_name, format, name, bytes) =>
    expectHeld(await read(format, name, bytes())),
  );

  it.each(nastyPages())(`$format of $court, $what: ${IN_TIME}`, { timeout: 60_000 }, async (page) =>
    expectHeld(await read(page.format, page.file, page.bytes(), page.court)),
  );
});

/** Exit, time, memory, and nothing of the page but words and web addresses. */
function expectHeld({ code, stdout, stderr, ms, memoryMb }: Ended): void {
  expect([0, 2], stderr).toContain(code);
  expect(ms).toBeLessThan(20_000);
  expect(memoryMb).toBeLessThan(700);
  expect(stdout).not.toMatch(
    /<\/?(?:script|img|svg|style|base|meta|noscript|table|t[dr])\b|onerror|alert\(|lolz|root:x/i,
  );
  expect(stdout).not.toMatch(/(?:javascript|vbscript|data|file|ftp):[^\s"]/i); // javascript:alert
  for (const [, url = ""] of stdout.matchAll(/"[a-zA-Z]*[uU]rl": "([^"]*)"/g)) expect(url).toMatch(/^https?:\/\//);
  if (code === 2) expect([stdout, stderr.split("\n").length]).toEqual(["", 2]);
  else expect(() => JSON.parse(stdout)).not.toThrow();
}
