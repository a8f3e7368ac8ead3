import { existsSync, readFileSync } from "node:fs";
import { App } from "aws-cdk-lib";
import { Template } from "aws-cdk-lib/assertions";
import { beforeAll, describe, expect, it } from "vitest";
import { parseSettings } from "../../functions/model/settings.ts";
import { ALARMS, BUDGET_HEADING } from "../../infra/alarm-plans.ts";
import { DocketwireStack } from "../../infra/stack.ts";
import { ROOT } from "../support/imports.ts";

const settings = parseSettings({
  operator: { name: "Example Operator", email: "operator@example.org", postalAddress: "P.O. Box 1, Anytown" },
  mail: { from: "Digests <digests@example.org>" },
});

let template: Template;
beforeAll(() => {
  const app = new App({ context: JSON.parse(readFileSync(`${ROOT}cdk.json`, "utf8")).context });
  const how = { settings, version: "0.1.0", code: "empty", env: { region: "us-east-1" } } as const;
  template = Template.fromStack(new DocketwireStack(app, "Docketwire", how));
}, 60_000);

const resources = (type: string): Record<string, unknown>[] =>
  Object.values(template.findResources(type)).map((one) => one["Properties"] ?? {});

/** "## Checks are late" → "checks-are-late", as a link writes it. */
function headings(): string[] {
  const readme = readFileSync(`${ROOT}infra/README.md`, "utf8");
  const found = [...readme.matchAll(/^#{1,4} (.+)$/gm)].map(([, heading = ""]) => heading);
  return found.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\w\s-]/g, "")
      .trim()
      .replace(/\s+/g, "-"),
  );
}

describe("the alarms", () => {
  it("are at most ten with the budget's, and ring at the operator's mail", () => {
    const alarms = resources("AWS::CloudWatch::Alarm");
    expect(alarms.length).toBe(ALARMS.length);
    expect(alarms.length + resources("AWS::Budgets::Budget").length).toBeLessThanOrEqual(10);
    const topics = template.findResources("AWS::SNS::Topic", { Properties: { DisplayName: "Docketwire" } });
    const [topic = ""] = Object.keys(topics);
    for (const alarm of alarms) expect(alarm["AlarmActions"]).toEqual([{ Ref: topic }]);
    const mail = template.findResources("AWS::SNS::Subscription", { Properties: { Protocol: "email" } });
    expect(Object.values(mail).map((one) => one["Properties"])).toEqual([
      { Protocol: "email", Endpoint: "operator@example.org", TopicArn: { Ref: topic } },
    ]);
    for (const one of resources("AWS::Budgets::Budget"))
      expect(JSON.stringify(one["NotificationsWithSubscribers"])).toContain(topic);
  });

  it("take a figure that does not come for a broken promise", () => {
    for (const alarm of resources("AWS::CloudWatch::Alarm")) expect(alarm["TreatMissingData"]).toBe("breaching");
  });

  it("have figures: each own metric is read from a log line that a function writes", () => {
    const filters = resources("AWS::Logs::MetricFilter").flatMap(
      (one) => one["MetricTransformations"] as { MetricName: string; MetricNamespace: string }[],
    );
    const made = new Set(filters.map((one) => `${one.MetricNamespace} ${one.MetricName}`));
    const own = resources("AWS::CloudWatch::Alarm").filter((one) => one["Namespace"] === "Docketwire");
    expect(own.length).toBe(ALARMS.length - 1);
    for (const alarm of own) expect(made).toContain(`${alarm["Namespace"]} ${alarm["MetricName"]}`);
    expect(made.size).toBeLessThanOrEqual(10); // ten custom metrics are free
    const watch = readFileSync(`${ROOT}functions/workflows/watch/keep-watch.ts`, "utf8");
    const canary = readFileSync(`${ROOT}functions/workflows/watch/walk-canary.ts`, "utf8");
    for (const { figure } of ALARMS.filter((one) => one.figure !== "5xx" && one.figure !== "errorLines"))
      expect(`${watch}${canary}`).toContain(`${figure}`);
  });

  it("link to a heading that infra/README.md has", () => {
    expect(existsSync(`${ROOT}infra/README.md`)).toBe(true);
    const known = headings();
    for (const alarm of resources("AWS::CloudWatch::Alarm")) {
      const [, heading] = /infra\/README\.md#([\w-]+)$/.exec(String(alarm["AlarmDescription"])) ?? [];
      expect(known).toContain(heading);
    }
    expect(known).toContain(BUDGET_HEADING);
  });

  it("stand on one dashboard", () => {
    expect(resources("AWS::CloudWatch::Dashboard")).toHaveLength(1);
    const body = JSON.stringify(resources("AWS::CloudWatch::Dashboard")[0]);
    for (const { meaning } of ALARMS) expect(body).toContain(meaning);
  });
});
