import { AlarmStatusWidget, Dashboard, GraphWidget, TextWidget } from "aws-cdk-lib/aws-cloudwatch";
import type { Construct } from "constructs";
import type { Watched } from "./alarms.ts";

const WIDTH = 24;
const PER_ROW = 3;

/** One page with every alarm and the figure behind it. Three dashboards an account are free. */
export function dashboard(scope: Construct, watched: readonly Watched[]): void {
  const graphs = watched.map(
    ({ plan, metric, alarm }) =>
      new GraphWidget({
        title: plan.meaning,
        left: [metric],
        leftAnnotations: [alarm.toAnnotation()],
        width: WIDTH / PER_ROW,
      }),
  );
  new Dashboard(scope, "Dashboard", {
    widgets: [
      [new AlarmStatusWidget({ alarms: watched.map(({ alarm }) => alarm), title: "Alarms", width: WIDTH })],
      [
        new TextWidget({
          markdown: "What to do for each alarm: infra/README.md, one heading an alarm.",
          width: WIDTH,
          height: 1,
        }),
      ],
      ...Array.from({ length: Math.ceil(graphs.length / PER_ROW) }, (_, row) =>
        graphs.slice(row * PER_ROW, (row + 1) * PER_ROW),
      ),
    ],
  });
}
