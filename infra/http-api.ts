import { CfnOutput, RemovalPolicy } from "aws-cdk-lib";
import { AccessLogFormat } from "aws-cdk-lib/aws-apigateway";
import {
  type CfnStage,
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  type HttpStage,
  LogGroupLogDestination,
} from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import { REQUESTS } from "../functions/model/settings.ts";

/** No path in the access log: unsubscribe links carry tokens. */
const ACCESS_LOG = {
  at: "$context.requestTime",
  id: "$context.requestId",
  method: "$context.httpMethod",
  route: "$context.routeKey",
  status: "$context.status",
  bytes: "$context.responseLength",
};

/**
 * What must be answered while strangers flood the pages, each with a throttle of its own: requests a second, and at once. A
 * one-click unsubscribe that is answered 429 is a mail that cannot be stopped.
 */
export const OWN_THROTTLES: Readonly<Record<string, { readonly rate: number; readonly burst: number }>> = {
  "ANY /u/{proxy+}": { rate: 50, burst: 100 },
  "ANY /c/{proxy+}": { rate: 10, burst: 20 },
  "ANY /n/{proxy+}": { rate: 10, burst: 20 },
  "ANY /p/{proxy+}": { rate: 10, burst: 20 },
  "POST /hooks/{proxy+}": { rate: 5, burst: 10 },
  "POST /subscribe": { rate: 5, burst: 10 },
};

export interface PublicSide {
  readonly api: HttpApi;
  readonly stage: HttpStage;
}

/** The public side, throttled for everybody together, and route by route where mail hangs on it. */
export function httpApi(scope: Construct): PublicSide {
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
    throttle: { rateLimit: REQUESTS.perSecond, burstLimit: REQUESTS.atOnce },
    accessLogSettings: {
      destination: new LogGroupLogDestination(logs),
      format: AccessLogFormat.custom(JSON.stringify(ACCESS_LOG)),
    },
  });
  const settings = stage.node.defaultChild as CfnStage;
  settings.addPropertyOverride("DefaultRouteSettings.DetailedMetricsEnabled", false);
  settings.routeSettings = Object.fromEntries(
    Object.entries(OWN_THROTTLES).map(([route, { rate, burst }]) => [
      route,
      { ThrottlingRateLimit: rate, ThrottlingBurstLimit: burst },
    ]),
  );
  new CfnOutput(scope, "Address", { value: api.apiEndpoint, description: "Where this copy is found" });
  return { api, stage };
}

/** One `$default` route to the one function that answers everything, and those with throttles of their own. */
export function answerBy({ api, stage }: PublicSide, http: LambdaFunction): void {
  const integration = new HttpLambdaIntegration("Http", http);
  new HttpRoute(api, "Route", { httpApi: api, routeKey: HttpRouteKey.DEFAULT, integration });
  for (const key of Object.keys(OWN_THROTTLES)) {
    const [method, path = ""] = key.split(" ");
    const routeKey = HttpRouteKey.with(path, method === "ANY" ? HttpMethod.ANY : HttpMethod.POST);
    const id = `Route${path.replace(/[^a-z]/g, "")}`; // "/u/{proxy+}" → Routeuproxy
    // The stage's settings of a route are refused before the route is there.
    stage.node.addDependency(new HttpRoute(api, id, { httpApi: api, routeKey, integration }));
  }
}
