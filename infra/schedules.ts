import { Duration } from "aws-cdk-lib";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import {
  Schedule,
  ScheduleExpression,
  ScheduleTargetInput,
  type ScheduleTargetInput as TargetInput,
} from "aws-cdk-lib/aws-scheduler";
import { LambdaInvoke } from "aws-cdk-lib/aws-scheduler-targets";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { MATTERS } from "../functions/matters/index.ts";
import type { Settings } from "../functions/model/settings.ts";
import { SOURCES } from "../functions/sources/index.ts";
import type { Lambdas } from "./lambdas.ts";

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
        hosts.set(host, Math.min(hosts.get(host) ?? Number.POSITIVE_INFINITY, source.checkEveryMinutes));
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
  const every = (id: string, minutes: number, target: LambdaFunction, input: TargetInput): void => {
    new Schedule(scope, id, {
      schedule: ScheduleExpression.rate(Duration.minutes(minutes)),
      target: new LambdaInvoke(target, {
        input,
        deadLetterQueue: deadLetters,
        retryAttempts: 2,
        maxEventAge: Duration.minutes(10),
      }),
    });
  };
  for (const { host, everyMinutes } of hostSchedules(settings)) {
    every(`Check${idOf(host)}`, everyMinutes, functions.checkDockets, ScheduleTargetInput.fromObject({ host }));
  }
  every("SendDigestsTick", 5, functions.sendDigests, ScheduleTargetInput.fromObject({}));
  every("ReadDocumentsTick", 5, functions.readDocuments, ScheduleTargetInput.fromObject({}));
}

/** ecf.ca9.uscourts.gov → EcfCa9UscourtsGov */
function idOf(host: string): string {
  return host
    .split(/[^a-z0-9]+/i)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join("");
}
