import { Policy, PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { CfnSchedule } from "aws-cdk-lib/aws-scheduler";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { MATTERS } from "../functions/matters/index.ts";
import type { Settings } from "../functions/model/settings.ts";
import { SOURCES } from "../functions/sources/index.ts";
import type { Lambdas } from "./lambdas.ts";

/** The alarms' periods are made of these. */
export const WATCH_EVERY_MINUTES = 15;
export const CANARY_EVERY_MINUTES = 60;

/** Where only so many requests a minute are allowed, what there was no room for comes soon after. */
const SMALL_BUDGET_MINUTES = 10;

export interface HostSchedule {
  readonly host: string;
  readonly everyMinutes: number;
}

/** One schedule for each host that the watched dockets' sources ask, made from the registry: none is written by hand. */
export function hostSchedules(settings: Settings): HostSchedule[] {
  const hosts = new Map<string, number>();
  const watched = MATTERS.filter((matter) => (settings.matters ? settings.matters.includes(matter.id) : !matter.off));
  for (const docket of watched.flatMap((matter) => matter.dockets).filter((one) => one.state !== "closed")) {
    for (const source of SOURCES.filter((one) => docket.sources.includes(one.id) && one.tells === "entries")) {
      if (source.optIn && !settings.sources.optIn.includes(source.id)) continue;
      for (const request of source.first([docket], { [docket.id]: {} })) {
        const host = new URL(request.url).hostname;
        const minutes = source.budget ? SMALL_BUDGET_MINUTES : source.checkEveryMinutes;
        hosts.set(host, Math.min(hosts.get(host) ?? Number.POSITIVE_INFINITY, minutes));
      }
    }
  }
  return [...hosts]
    .map(([host, everyMinutes]) => ({ host, everyMinutes }))
    .sort((a, b) => a.host.localeCompare(b.host));
}

export interface SchedulesProps {
  readonly settings: Settings;
  readonly functions: Lambdas;
  readonly deadLetters: Queue;
}

/** A slow court never delays another: each host has its own schedule. The mail and the documents tick every five minutes. */
export function schedules(scope: Construct, { settings, functions, deadLetters }: SchedulesProps): void {
  const { checkDockets, sendDigests, readDocuments, keepWatch, deliverWebhooks, writeDataset, walkCanary } = functions;
  const role = new Role(scope, "ScheduleRole", {
    assumedBy: new ServicePrincipal("scheduler.amazonaws.com"),
    description: "Starts what is due",
  });
  const started = [checkDockets, sendDigests, readDocuments, keepWatch, deliverWebhooks, writeDataset, walkCanary].map(
    (one) => one.functionArn,
  );
  new Policy(scope, "SchedulePolicy", {
    roles: [role],
    statements: [
      new PolicyStatement({ actions: ["lambda:InvokeFunction"], resources: started }),
      new PolicyStatement({ actions: ["sqs:SendMessage"], resources: [deadLetters.queueArn] }),
    ],
  });
  const every = (id: string, minutes: number, target: LambdaFunction, input: object): void => {
    new CfnSchedule(scope, id, {
      scheduleExpression: minutes === 1 ? "rate(1 minute)" : `rate(${minutes} minutes)`,
      flexibleTimeWindow: { mode: "OFF" },
      target: {
        arn: target.functionArn,
        roleArn: role.roleArn,
        input: JSON.stringify(input),
        deadLetterConfig: { arn: deadLetters.queueArn },
        retryPolicy: { maximumRetryAttempts: 2, maximumEventAgeInSeconds: 600 },
      },
    });
  };
  for (const { host, everyMinutes } of hostSchedules(settings)) {
    every(`Check${idOf(host)}`, everyMinutes, checkDockets, { host });
  }
  every("SendDigestsTick", 5, sendDigests, {});
  every("ReadDocumentsTick", 5, readDocuments, {});
  every("KeepWatchTick", WATCH_EVERY_MINUTES, keepWatch, {});
  every("DeliverWebhooksTick", 5, deliverWebhooks, {});
  every("WriteDatasetTick", 24 * 60, writeDataset, {});
  every("WalkCanaryTick", CANARY_EVERY_MINUTES, walkCanary, {});
}

/** ecf.ca9.uscourts.gov → EcfCa9UscourtsGov */
function idOf(host: string): string {
  return host
    .split(/[^a-z0-9]+/i)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");
}
