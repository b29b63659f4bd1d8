import type { Contract } from "../../../src-shared/contract/index.ts";
import type { HandlersOf } from "../../ipc/handlers.ts";
import { readDifference } from "./difference.ts";
import { exportAssessment } from "./export.ts";
import { toAction, toRisk } from "./flow.ts";
import { checkAssessments, listAssessments } from "./list.ts";
import { readWhole } from "./read.ts";
import { approve, create, openNewVersion, remove, requestChanges, startMonitoring, submit, update } from "./steps.ts";
import {
  addItem,
  answer,
  comment,
  confirmSection,
  removeItem,
  resolveComment,
  saveScreening,
  setItem,
  signScreening,
} from "./writing.ts";

export const assessmentsHandlers: HandlersOf<Contract["assessments"]> = {
  list: (_input, { raw, now }) => listAssessments(raw, now.slice(0, 10)),
  read: ({ id }, { raw, now, session }) => readWhole(raw, id, now, session.person?.id ?? null),
  checks: (_input, { raw, now }) => checkAssessments(raw, now.slice(0, 10)),
  difference: ({ id, otherId }, { raw }) => readDifference(raw, id, otherId),
  create,
  update,
  saveScreening,
  signScreening,
  answer,
  confirmSection,
  addItem,
  setItem,
  removeItem,
  comment,
  resolveComment,
  submit,
  requestChanges,
  approve,
  startMonitoring,
  openNewVersion,
  remove,
  toRisk,
  toAction,
  export: exportAssessment,
};
