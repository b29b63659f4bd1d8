import type { Contract } from "../../../src-shared/contract/index.ts";
import { exportFiles } from "../../documents/write-files.ts";
import type { HandlersOf } from "../../ipc/handlers.ts";
import { planDocument } from "./documents/plan-document.ts";
import { reportDocument } from "./documents/report-document.ts";
import { planFileName, planInput, reportFileName, reportInput } from "./documents/read-input.ts";
import { readTreatmentPlan } from "./treatment-plan.ts";

export const treatmentHandlers: HandlersOf<Contract["treatment"]> = {
  plan: (_input, { raw, now }) => readTreatmentPlan(raw, now.slice(0, 10)),
  exportPlan: async ({ formats }, ctx) => {
    const input = planInput(ctx.session(), ctx.now());
    return exportFiles(ctx, planDocument(input), planFileName(input), formats);
  },
  exportReport: async ({ formats }, ctx) => {
    const input = reportInput(ctx.session(), ctx.now());
    return exportFiles(ctx, reportDocument(input), reportFileName(input), formats);
  },
};
