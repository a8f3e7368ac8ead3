import { Stack } from "aws-cdk-lib";
import { CfnBudget } from "aws-cdk-lib/aws-budgets";
import type { Topic } from "aws-cdk-lib/aws-sns";
import type { Construct } from "constructs";
import type { Settings } from "../functions/model/settings.ts";

/** Above what one matter and a hundred readers cost. */
export const BUDGET_USD = 5;

/** Rings when the account's month is forecast to cost more than planned, and when it did. */
export function budget(scope: Construct, settings: Settings, topic: Topic): void {
  const ring = (notificationType: "FORECASTED" | "ACTUAL") => ({
    notification: { notificationType, comparisonOperator: "GREATER_THAN", threshold: 100, thresholdType: "PERCENTAGE" },
    subscribers: [{ subscriptionType: "SNS", address: topic.topicArn }],
  });
  new CfnBudget(scope, "Budget", {
    budget: {
      budgetName: `${Stack.of(scope).stackName} month`,
      budgetType: "COST",
      timeUnit: "MONTHLY",
      budgetLimit: { amount: settings.budgetUsd ?? BUDGET_USD, unit: "USD" },
    },
    notificationsWithSubscribers: [ring("FORECASTED"), ring("ACTUAL")],
  });
}
