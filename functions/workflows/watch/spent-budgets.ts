import type { SpentBudget } from "../../model/health.ts";
import type { Instant } from "../../model/time.ts";
import type { Table } from "../../ports/index.ts";
import { BUDGETS } from "../../sources/courtlistener/budgets.ts";
import { spentNow } from "../../store/budgets.ts";

/** What is spent of each source's budget in the minute, hour and day (UTC) of `now`. */
export function spentBudgets(record: Table, now: Instant): Promise<SpentBudget[]> {
  return Promise.all(
    Object.entries(BUDGETS).map(async ([source, { host, budget }]) => {
      const { minute, hour, day } = await spentNow(record, host, source, now);
      return { source, minute: [minute, budget.perMinute], hour: [hour, budget.perHour], day: [day, budget.perDay] };
    }),
  );
}
