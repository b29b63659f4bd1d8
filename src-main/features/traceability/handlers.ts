import type { Contract } from "../../../src-shared/contract/index.ts";
import { exportFiles } from "../../documents/write-files.ts";
import type { HandlersOf } from "../../ipc/handlers.ts";
import { traceabilityModel } from "./document.ts";

export const traceabilityHandlers: HandlersOf<Contract["traceability"]> = {
  export: ({ formats }, ctx) => {
    const { model, name } = traceabilityModel(ctx.session(), ctx.now());
    return exportFiles(ctx, model, name, formats);
  },
};
