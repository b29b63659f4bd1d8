import type { Contract } from "../../../src-shared/contract/index.ts";
import { isBeyond, type Direction } from "../../../src-shared/domain/measuring/results.ts";
import { refOf } from "../../../src-shared/domain/refs.ts";
import type { Issue, Value } from "../../../src-shared/domain/registers/register.ts";
import { CallError } from "../../../src-shared/ipc/result.ts";
import { readRecord } from "../../db/records.ts";
import { metric, objective } from "../../db/schema/registers.ts";
import type { CommandContext, HandlersOf, QueryContext } from "../../ipc/handlers.ts";
import { guardIssues } from "../../records/register-guards.ts";
import { addToRegister } from "../../records/registers.ts";
import { followMetric, openBreaches, resultsOf, type Followed, type Subject } from "../../records/results.ts";

const rowOf = (raw: QueryContext["raw"], { kind, id }: Subject) => {
  const row = readRecord(raw, kind === "metrics" ? metric : objective, id);
  const fields = row as unknown as { title: string; unit: string; better: Direction; threshold?: number | null };
  return { ...fields, ref: refOf(kind, row.number) };
};

type Given = { readonly measuredOn: string; readonly value: number; readonly note?: string | undefined };

/** Writes results and what follows from them. `at` is where a row stands in the input. */
const enter = (
  ctx: CommandContext,
  subject: Subject,
  rows: readonly Given[],
  at: (index: number) => string,
): {
  readonly written: readonly { id: string; revision: number }[];
  readonly followed: Followed;
  readonly name: string;
} => {
  const { ref, title } = rowOf(ctx.raw, subject);
  const issues: Issue[] = [];
  const written = rows.map(({ measuredOn, value, note = "" }, index) => {
    const values: Record<string, Value> = {
      title: `${ref} ${title}`.slice(0, 300),
      metricId: subject.kind === "metrics" ? subject.id : null,
      objectiveId: subject.kind === "objectives" ? subject.id : null,
      measuredOn,
      value,
      note,
    };
    for (const { path, message } of guardIssues(ctx.raw, "measurements", null, values, values, ctx.now))
      issues.push({ path: `${at(index)}${path}`, message: `${measuredOn}: ${message}` });
    return addToRegister(ctx, "measurements", values);
  });
  if (issues.length > 0)
    throw new CallError(
      "INVALID_INPUT",
      `Not accepted, nothing was entered. ${issues
        .slice(0, 3)
        .map(({ message }) => message)
        .join("; ")}${issues.length > 3 ? "; …" : ""}.`,
      issues,
    );
  const followed = subject.kind === "metrics" ? followMetric(ctx, subject.id) : { breach: null, nextOn: "", words: "" };
  return { written, followed, name: `${ref} ${title}` };
};

const withWords = (summary: string, { words }: Followed): string => (words === "" ? summary : `${summary}; ${words}`);

export const measuringHandlers: HandlersOf<Contract["measuring"]> = {
  results: (subject, { raw }) => {
    const { better, threshold = null } = rowOf(raw, subject);
    return {
      results: resultsOf(raw, subject).map(({ number, ...result }) => ({
        ...result,
        ref: refOf("measurements", number),
        beyond: isBeyond(better, threshold, result.value),
      })),
      open:
        subject.kind === "metrics"
          ? openBreaches(raw, subject.id).map(({ id, number, title }) => ({
              actionId: id,
              ref: refOf("action", number),
              title,
            }))
          : [],
    };
  },
  record: ({ kind, id, ...given }, ctx) => {
    const { written, followed, name } = enter(ctx, { kind, id }, [given], () => "");
    ctx.summary(withWords(`${name}: ${given.value} on ${given.measuredOn}`, followed));
    const { id: made, revision } = written[0]!;
    return { id: made, revision, breach: followed.breach, nextOn: followed.nextOn };
  },
  importResults: ({ kind, id, fileName, rows }, ctx) => {
    const { followed, name } = enter(ctx, { kind, id }, rows, (index) => `rows.${index}.`);
    ctx.summary(withWords(`${name}: ${rows.length} results from ${fileName}`, followed));
    return { added: rows.length, breach: followed.breach, nextOn: followed.nextOn };
  },
};
