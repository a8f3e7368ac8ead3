import { Duration, Stack } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { Alarm, ComparisonOperator, Metric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { FilterPattern, MetricFilter } from "aws-cdk-lib/aws-logs";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Construct } from "constructs";
import type { Settings } from "../functions/model/settings.ts";
import { ALARMS, type AlarmPlan, type FigureName } from "./alarm-plans.ts";
import type { Lambdas } from "./lambdas.ts";

/** A line of a function that says error, a crash, and a timeout (Lambda's own lines). */
const ERROR_LINES =
  '{ ($.level = "error") || ($.level = "ERROR") || ($.record.status = "timeout") || ($.record.status = "error") }';

/** Where alarms ring: the operator's mail. AWS asks once to confirm it; `doctor` says when that was forgotten. */
export function alarmTopic(scope: Construct, settings: Settings): Topic {
  const topic = new Topic(scope, "AlarmTopic", { enforceSSL: true, displayName: "Docketwire" });
  topic.addSubscription(new EmailSubscription(settings.operator.email));
  topic.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal("cloudwatch.amazonaws.com"), new ServicePrincipal("budgets.amazonaws.com")],
      actions: ["sns:Publish"],
      resources: [topic.topicArn],
      conditions: { StringEquals: { "AWS:SourceAccount": Stack.of(scope).account } },
    }),
  );
  return topic;
}

export interface AlarmsProps {
  readonly functions: Lambdas;
  readonly api: HttpApi;
  readonly topic: Topic;
}

/** What an alarm looks at, for the dashboard. */
export interface Watched {
  readonly plan: AlarmPlan;
  readonly metric: Metric;
  readonly alarm: Alarm;
}

/** One alarm a promise. A figure that does not come is an alarm too: silence is never taken for peace. */
export function alarms(scope: Construct, { functions, api, topic }: AlarmsProps): Watched[] {
  const figures = figuresInLogs(scope, functions);
  return ALARMS.map((plan) => {
    const metric = metricOf(plan, figures, api);
    const alarm = new Alarm(scope, `${plan.id}Alarm`, {
      alarmName: `${Stack.of(scope).stackName} ${plan.id}`,
      alarmDescription: `${plan.meaning} What to do: infra/README.md#${plan.heading}`,
      metric,
      threshold: plan.above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: plan.periods,
      datapointsToAlarm: plan.periods,
      treatMissingData: TreatMissingData.BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(topic));
    alarm.addOkAction(new SnsAction(topic));
    return { plan, metric, alarm };
  });
}

function metricOf({ figure, everyMinutes }: AlarmPlan, figures: Figures, api: HttpApi): Metric {
  const period = Duration.minutes(everyMinutes);
  if (figure === "5xx") return api.metricServerError({ period, statistic: "Sum" });
  return figures(figure, period);
}

type Figures = (name: FigureName, period: Duration) => Metric;

/** Figures are read from log lines that the functions write anyway: no call, no right, no cost. */
function figuresInLogs(scope: Construct, functions: Lambdas): Figures {
  const namespace = Stack.of(scope).stackName;
  const filter = (id: string, from: LambdaFunction, name: string, how: { pattern: string; value: string }): void => {
    new MetricFilter(scope, id, {
      logGroup: from.logGroup,
      metricNamespace: namespace,
      metricName: name,
      filterPattern: FilterPattern.literal(how.pattern),
      metricValue: how.value,
    });
  };
  for (const { figure } of ALARMS) {
    if (figure === "5xx" || figure === "errorLines") continue;
    const from = figure === "canarySeconds" ? functions.walkCanary : functions.keepWatch;
    filter(`${figure}Figure`, from, figure, { pattern: `{ $.${figure} >= 0 }`, value: `$.${figure}` });
  }
  for (const [id, from] of Object.entries(functions)) {
    filter(`${id}Errors`, from, "errorLines", { pattern: ERROR_LINES, value: "1" });
  }
  // The watch logs a line every time: so that no error is a zero and not a silence.
  filter("noErrors", functions.keepWatch, "errorLines", { pattern: '{ $.message = "watch" }', value: "0" });
  return (name, period) =>
    new Metric({ namespace, metricName: name, period, statistic: name === "errorLines" ? "Sum" : "Maximum" });
}
