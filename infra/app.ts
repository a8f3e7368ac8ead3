import { App } from "aws-cdk-lib";
import { readSettings } from "./read-settings.ts";
import { DocketwireStack } from "./stack.ts";

const app = new App();
const settings = readSettings(process.cwd());
new DocketwireStack(app, "Docketwire", { settings, env: { region: settings.region } });
app.synth();
