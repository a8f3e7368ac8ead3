import { readFileSync } from "node:fs";
import { App } from "aws-cdk-lib";
import { readSettings } from "./read-settings.ts";
import { DocketwireStack } from "./stack.ts";

/** The flags of cdk.json count however the app is started. */
const { context } = JSON.parse(readFileSync(new URL("../cdk.json", import.meta.url), "utf8"));
const app = new App({ context });
const settings = readSettings(process.cwd());
const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};
new DocketwireStack(app, "Docketwire", { settings, version, env: { region: settings.region } });
app.synth();
