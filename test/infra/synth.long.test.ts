import { execFile } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { ROOT } from "../support/imports.ts";

const run = promisify(execFile);

it("writes the template offline, without an account, from a command anybody can type", async () => {
  const began = Date.now();
  await run("sh", ["-c", "npm run -s synth"], {
    cwd: ROOT,
    timeout: 110_000,
    env: { ...process.env, AWS_ACCESS_KEY_ID: "", AWS_PROFILE: "", HTTPS_PROXY: "http://127.0.0.1:9" },
  });
  const file = join(ROOT, "cdk.out/Docketwire.template.json");
  expect(statSync(file).mtimeMs).toBeGreaterThan(began - 1000);
  const { Resources } = JSON.parse(readFileSync(file, "utf8")) as { Resources: Record<string, { Type: string }> };
  expect(Object.values(Resources).filter(({ Type }) => Type === "AWS::Lambda::Function").length).toBeGreaterThanOrEqual(
    5,
  );
}, 120_000);
