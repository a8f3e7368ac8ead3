import { Stack, type StackProps } from "aws-cdk-lib";
import type { Construct } from "constructs";
import type { Settings } from "../functions/model/settings.ts";
import { alarms, alarmTopic } from "./alarms.ts";
import { archiveBucket } from "./archive.ts";
import { budget } from "./budget.ts";
import { dashboard } from "./dashboard.ts";
import { answerBy, httpApi } from "./http-api.ts";
import { lambdas } from "./lambdas.ts";
import { mail } from "./mail.ts";
import { queues } from "./queues.ts";
import { schedules } from "./schedules.ts";
import { secrets } from "./secrets.ts";
import { tables } from "./tables.ts";
import { whatWasMade } from "./what-was-made.ts";

export interface DocketwireStackProps extends StackProps {
  readonly settings: Settings;
  /** Of the program. */
  readonly version: string;
  /** Tests leave the code out: bundling takes seconds and changes nothing but hashes. */
  readonly code?: "bundled" | "empty";
}

/** The whole system on one screen: what is stored, what runs, what wakes it, what is public. */
export class DocketwireStack extends Stack {
  constructor(scope: Construct, id: string, props: DocketwireStackProps) {
    super(scope, id, { ...props, terminationProtection: true });
    const { settings } = props;
    const stored = { ...tables(this, settings), ...archiveBucket(this), ...secrets(this) };
    const waking = queues(this);
    const mailing = mail(this, settings, waking);
    const open = httpApi(this);
    const { api } = open;
    const { code = "bundled", version } = props;
    const baseUrl = settings.baseUrl ?? api.apiEndpoint;
    const functions = lambdas(this, { settings, stored, waking, mailing, baseUrl, version, code });
    answerBy(open, functions.http);
    schedules(this, { settings, functions, deadLetters: waking.deadLetters });
    const ringing = alarmTopic(this, settings);
    dashboard(this, alarms(this, { functions, api, topic: ringing }));
    budget(this, settings, ringing);
    whatWasMade(this, { settings, stored, waking, mailing, baseUrl, version, topic: ringing });
  }
}
