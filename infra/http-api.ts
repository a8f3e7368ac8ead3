import { CfnOutput, RemovalPolicy } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import { type CfnStage, HttpApi, HttpRoute, HttpRouteKey, LogGroupLogDestination } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";

/** No path in the access log: unsubscribe links carry tokens. */
const ACCESS_LOG = {
  at: "$context.requestTime",
  id: "$context.requestId",
  method: "$context.httpMethod",
  route: "$context.routeKey",
  status: "$context.status",
  bytes: "$context.responseLength",
};

/** The public side, throttled for everybody together. */
export function httpApi(scope: Construct): HttpApi {
  const api = new HttpApi(scope, "Api", {
    description: "Docketwire: pages, JSON, subscribing and stopping",
    createDefaultStage: false,
  });
  const logs = new LogGroup(scope, "ApiAccessLogs", {
    retention: RetentionDays.ONE_MONTH,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const stage = api.addStage("Stage", {
    stageName: "$default",
    autoDeploy: true,
    throttle: { rateLimit: 50, burstLimit: 100 },
    accessLogSettings: {
      destination: new LogGroupLogDestination(logs),
      format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
    },
  });
  (stage.node.defaultChild as CfnStage).addPropertyOverride("DefaultRouteSettings.DetailedMetricsEnabled", false);
  new CfnOutput(scope, "Address", { value: api.apiEndpoint, description: "Where this copy is found" });
  return api;
}

/** One `$default` route to the one function that answers it; the application logs its own route's name. */
export function answerBy(api: HttpApi, http: LambdaFunction): void {
  new HttpRoute(api, "Route", {
    httpApi: api,
    routeKey: HttpRouteKey.DEFAULT,
    integration: new HttpLambdaIntegration("Http", http),
  });
}
