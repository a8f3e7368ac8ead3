import { runCommand } from "../../functions/cli/run-command.ts";
import { measureSummariesCommand } from "./measure-summaries.ts";

process.exitCode = await runCommand(measureSummariesCommand, process.argv.slice(2));
