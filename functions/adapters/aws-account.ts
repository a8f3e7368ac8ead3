import { resolveTxt } from "node:dns/promises";
import { BudgetsClient, DescribeBudgetCommand } from "@aws-sdk/client-budgets";
import {
  CloudFormationClient,
  DeleteStackCommand,
  DescribeStacksCommand,
  UpdateTerminationProtectionCommand,
} from "@aws-sdk/client-cloudformation";
import { CloudWatchClient, paginateDescribeAlarms } from "@aws-sdk/client-cloudwatch";
import {
  DescribeContinuousBackupsCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  DynamoDBClient,
  UpdateTimeToLiveCommand,
} from "@aws-sdk/client-dynamodb";
import { GetAccountSettingsCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { paginateListSubscriptionsByTopic, SNSClient } from "@aws-sdk/client-sns";
import { GetParameterCommand, PutParameterCommand, SSMClient } from "@aws-sdk/client-ssm";
import { GetCallerIdentityCommand, STSClient } from "@aws-sdk/client-sts";
import { ExpectedError, isExpected } from "../model/errors.ts";
import { type AwsMailAccount, awsMailAccount } from "./aws-mail-account.ts";
import { answerOf, answerOrNone, pagesOf } from "./aws-refusal.ts";
import { type AwsRemovals, awsRemovals } from "./aws-removals.ts";

/*
 * What the operator's commands ask of AWS, with the operator's own rights. No function ever does: the clients of services
 * that are asked here alone are in no bundle.
 */

export interface TableSafety {
  readonly pointInTimeRecovery: boolean;
  readonly deletionProtection: boolean;
}

/** AWS as one operator sees it. Every method @throws ExpectedError: "missing" for what is not there, "unreachable" for the rest */
export interface AwsAccount extends AwsRemovals, AwsMailAccount {
  caller(): Promise<{ readonly account: string; readonly clockSkewSeconds: number }>;
  /** Undefined when there is none. */
  parameter(name: string): Promise<string | undefined>;
  /** Makes a SecureString; @throws ExpectedError("conflict") when there is one. */
  makeSecret(name: string, value: string): Promise<void>;
  /** Puts another value in place of a secret; AWS keeps the old one in the parameter's history. */
  replaceSecret(name: string, value: string): Promise<void>;
  /** Status of the stack; undefined when there is none. */
  stackStatus(name: string): Promise<string | undefined>;
  deleteStack(name: string): Promise<void>;
  unprotectStack(name: string): Promise<void>;
  concurrency(): Promise<number>;
  tableSafety(name: string): Promise<TableSafety>;
  /** Has a table's items removed when the time in `attribute` is over; a table that was restored has lost this setting. @returns whether it had to be set */
  expireItems(table: string, attribute: string): Promise<boolean>;
  /** Mail addresses of an alarm topic that confirmed, and that did not. */
  subscriptions(topic: string): Promise<{ readonly confirmed: number; readonly pending: number }>;
  /** Names of the stack's alarms that ring now, by state. */
  alarms(prefix: string): Promise<readonly { readonly name: string; readonly state: string }[]>;
  hasBudget(account: string, name: string): Promise<boolean>;
  texts(name: string): Promise<readonly string[]>;
}

/** How AWS is reached: everything but the region is for tests. */
type Reaching = Pick<ConstructorParameters<typeof SSMClient>[0] & object, "requestHandler" | "maxAttempts">;

/** The account that the operator's credentials belong to, in `region`. */
export function awsAccount(region: string, reaching: Reaching = {}): AwsAccount {
  const config = { region, ...reaching };
  const ssm = new SSMClient(config);
  const dynamo = new DynamoDBClient(config);
  const cloudFormation = new CloudFormationClient(config);
  const lambda = new LambdaClient(config);
  const sns = new SNSClient(config);
  const cloudWatch = new CloudWatchClient(config);
  const budgets = new BudgetsClient(config);
  return {
    ...awsRemovals(config, { ssm, dynamo }),
    ...awsMailAccount(config),
    async caller() {
      const { Account: account = "", toldAt } = await callerIdentity(new STSClient(config));
      return { account, clockSkewSeconds: Math.round(Math.abs(Date.now() - toldAt) / 1000) };
    },
    async parameter(name) {
      const asked = new GetParameterCommand({ Name: name, WithDecryption: true });
      return (await answerOrNone("ssm", () => ssm.send(asked)))?.Parameter?.Value;
    },
    async makeSecret(name, value) {
      const secret = new PutParameterCommand({ Name: name, Value: value, Type: "SecureString", Overwrite: false });
      try {
        await answerOf("ssm", () => ssm.send(secret));
      } catch (error) {
        if (!isExpected(error) || !error.message.includes("ParameterAlreadyExists")) throw error;
        throw new ExpectedError("conflict", `the parameter ${name} is there already`, { cause: error });
      }
    },
    async replaceSecret(name, value) {
      const secret = new PutParameterCommand({ Name: name, Value: value, Type: "SecureString", Overwrite: true });
      await answerOf("ssm", () => ssm.send(secret));
    },
    async stackStatus(name) {
      const asked = new DescribeStacksCommand({ StackName: name });
      const found = await answerOrNone("cloudformation", () => cloudFormation.send(asked));
      return found?.Stacks?.[0]?.StackStatus;
    },
    async deleteStack(name) {
      await answerOf("cloudformation", () => cloudFormation.send(new DeleteStackCommand({ StackName: name })));
    },
    async unprotectStack(name) {
      const open = new UpdateTerminationProtectionCommand({ StackName: name, EnableTerminationProtection: false });
      await answerOf("cloudformation", () => cloudFormation.send(open));
    },
    async concurrency() {
      const { AccountLimit: limit } = await answerOf("lambda", () => lambda.send(new GetAccountSettingsCommand({})));
      return limit?.ConcurrentExecutions ?? 0;
    },
    async tableSafety(name) {
      const which = { TableName: name };
      const backups = await answerOf("dynamodb", () => dynamo.send(new DescribeContinuousBackupsCommand(which)));
      const { Table: table } = await answerOf("dynamodb", () => dynamo.send(new DescribeTableCommand(which)));
      const recovery = backups.ContinuousBackupsDescription?.PointInTimeRecoveryDescription;
      return {
        pointInTimeRecovery: recovery?.PointInTimeRecoveryStatus === "ENABLED",
        deletionProtection: table?.DeletionProtectionEnabled === true,
      };
    },
    async expireItems(table, attribute) {
      const TableName = table;
      const known = await answerOf("dynamodb", () => dynamo.send(new DescribeTimeToLiveCommand({ TableName })));
      const { AttributeName, TimeToLiveStatus: status } = known.TimeToLiveDescription ?? {};
      if (AttributeName === attribute && (status === "ENABLED" || status === "ENABLING")) return false;
      const set = { TableName, TimeToLiveSpecification: { AttributeName: attribute, Enabled: true } };
      await answerOf("dynamodb", () => dynamo.send(new UpdateTimeToLiveCommand(set)));
      return true;
    },
    async subscriptions(topic) {
      const pages = await pagesOf("sns", () => paginateListSubscriptionsByTopic({ client: sns }, { TopicArn: topic }));
      const arns = pages.flatMap((page) => (page.Subscriptions ?? []).map((one) => one.SubscriptionArn ?? ""));
      const confirmed = arns.filter((arn) => arn.startsWith("arn:")).length;
      return { confirmed, pending: arns.length - confirmed };
    },
    async alarms(prefix) {
      const asked = { AlarmNamePrefix: prefix };
      const pages = await pagesOf("cloudwatch", () => paginateDescribeAlarms({ client: cloudWatch }, asked));
      const found = pages.flatMap((page) => page.MetricAlarms ?? []);
      return found.map(({ AlarmName: name = "", StateValue: state = "" }) => ({ name, state }));
    },
    async hasBudget(account, name) {
      const asked = new DescribeBudgetCommand({ AccountId: account, BudgetName: name });
      return (await answerOrNone("budgets", () => budgets.send(asked))) !== undefined;
    },
    async texts(name) {
      try {
        return (await resolveTxt(name)).map((parts) => parts.join(""));
      } catch (error) {
        const code = (error as NodeJS.ErrnoException).code ?? "";
        if (["ENOTFOUND", "ENODATA"].includes(code)) return [];
        throw new ExpectedError("unreachable", `no answer for ${name}: ${code}`, { cause: error });
      }
    },
  };
}

/** Whom AWS takes us for, and when it said so, by its own clock. */
async function callerIdentity(sts: STSClient) {
  let toldAt = Number.NaN;
  sts.middlewareStack.add(
    (next) => async (args) => {
      const result = await next(args);
      const { headers } = result.response as { readonly headers?: Readonly<Record<string, string>> };
      toldAt = Date.parse(headers?.["date"] ?? "");
      return result;
    },
    { step: "deserialize", priority: "low" },
  );
  const identity = await answerOf("sts", () => sts.send(new GetCallerIdentityCommand({})));
  return { ...identity, toldAt: Number.isNaN(toldAt) ? Date.now() : toldAt };
}
