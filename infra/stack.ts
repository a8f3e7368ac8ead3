import { RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { Settings } from "../functions/model/settings.ts";
import { archiveBucket } from "./archive.ts";
import { httpApi } from "./http-api.ts";
import { lambdas } from "./lambdas.ts";
import { mail } from "./mail.ts";
import { queues } from "./queues.ts";
import { schedules } from "./schedules.ts";
import { secrets } from "./secrets.ts";
import { tables } from "./tables.ts";

export interface DocketwireStackProps extends StackProps {
  readonly settings: Settings;
  /** Tests leave the code out: bundling takes seconds and changes nothing but hashes. */
  readonly code?: "bundled" | "empty";
}

/** The whole system on one screen: what is stored, what runs, what wakes it, what is public. */
export class DocketwireStack extends Stack {
  constructor(scope: Construct, id: string, props: DocketwireStackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    const { settings } = props;
    const stored = { ...tables(this), bucket: archiveBucket(this), ...secrets(this) };
    const waking = queues(this);
    const mailing = mail(this, settings, waking);
    const functions = lambdas(this, { settings, stored, waking, mailing, code: props.code ?? "bundled" });
    schedules(this, { settings, functions, deadLetters: waking.deadLetters });
    httpApi(this, functions.http);
  }
}

/** What holds data outlives the stack: `destroy` removes it by a second, separate step. */
export const KEPT = RemovalPolicy.RETAIN;
