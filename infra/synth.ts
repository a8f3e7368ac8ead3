import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/** `npm run synth`: writes cdk.out/Docketwire.template.json, offline and without an account. */
const result = spawnSync(process.execPath, ["infra/app.ts"], {
  stdio: "inherit",
  env: { ...process.env, CDK_OUTDIR: "cdk.out" },
});
if (result.status !== 0) process.exit(result.status ?? 1);
if (!existsSync("cdk.out/Docketwire.template.json")) {
  process.stderr.write("synth wrote no template\n");
  process.exit(1);
}
process.stdout.write("cdk.out/Docketwire.template.json\n");
