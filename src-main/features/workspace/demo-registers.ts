/** The registers of the fictional organisation: records that name people and each other by short keys, as real commands. */
import content from "../../../resources/demo/registers.json";
import { contract } from "../../../src-shared/contract/index.ts";
import { isRegister, registerOf, type RegisterId } from "../../../src-shared/domain/registers/all.ts";
import type { Field, Value } from "../../../src-shared/domain/registers/register.ts";
import { isLinkKind, type LinkKind } from "../../../src-shared/domain/vocabulary.ts";
import { linkSteps, type Ids, type Step, type Tools } from "./demo-steps.ts";

type Row = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

const textOf = (value: Row[string]): string => (typeof value === "string" ? value : "");
const listOf = (value: Row[string]): readonly string[] => (Array.isArray(value) ? (value as readonly string[]) : []);

/** What a key in the demo stands for. */
const resolved = (
  ids: Ids,
  field: Field,
  value: Exclude<Row[string], undefined>,
): Exclude<Value, readonly string[]> | string[] => {
  if (field.kind === "person") return ids.get("person", textOf(value));
  if (field.kind === "people") return listOf(value).map((key) => ids.get("person", key));
  if (field.kind === "record" && isLinkKind(field.of)) return ids.get(field.of, textOf(value));
  return Array.isArray(value) ? [...(value as readonly string[])] : (value as string | number | boolean);
};

const valuesOf = (ids: Ids, register: RegisterId, row: Row) =>
  Object.fromEntries(
    Object.entries(registerOf(register).fields).flatMap(([name, field]) => {
      const value = row[name];
      return value === undefined ? [] : [[name, resolved(ids, field, value)] as const];
    }),
  );

const targetOf = (text: string): { kind: "clause" | "control"; id: string } => {
  const [kind, id = ""] = text.split(":");
  return { kind: kind === "control" ? "control" : "clause", id };
};

/** Takes a record on to its next state. */
const move = ({ call }: Tools, register: RegisterId, id: string, status: string): void => {
  const found = call(contract.registers.list, { register }).find((row) => row.id === id)!;
  call(contract.registers.update, { register, id, revision: found.revision, patch: { status } });
};

type Audit = (typeof content.coverage)[number];
type Answer = { readonly notes: string; readonly samples: string; readonly result?: string };

/** What the auditor noted, in the order of the points: by requirement point or control, one for each of its questions. */
const answer = ({ call }: Tools, auditId: string, answers: Readonly<Record<string, readonly Answer[]>>): void => {
  const taken = new Map<string, number>();
  for (const { id, revision, ref, question } of call(contract.audits.read, { auditId }).points) {
    const position = taken.get(ref) ?? 0;
    taken.set(ref, position + 1);
    const given = answers[ref]?.[position];
    if (!given) throw new Error(`The demo has no answer to ${ref}: ${question}`);
    const { notes, samples, result } = given;
    call(contract.audits.answer, {
      id,
      revision,
      patch: { result: result === "nonconform" ? result : "conform", notes, samples },
    });
  }
};

const coverStep = ({ call, ids }: Tools, { audit, by, targets }: Audit): Step => ({
  by,
  run: () => {
    const covered = targets.map(targetOf).map(({ kind, id }) => ({
      kind,
      // An own control is named by its reference and known by its id.
      id: kind === "control" ? ids.get(kind, id) : id,
    }));
    call(contract.audits.cover, { auditId: ids.get("audits", audit), targets: covered });
  },
});

const auditSteps = (tools: Tools, audit: Audit): Step[] => {
  const { call, ids } = tools;
  const auditId = (): string => ids.get("audits", audit.audit);
  const step = (run: () => void, by = audit.by): Step => ({ by, run });
  return [
    coverStep(tools, audit),
    ...audit.states.flatMap((status): Step[] => [
      ...(status === "in-progress" ? [step(() => void call(contract.audits.prepare, { auditId: auditId() }))] : []),
      ...(status === "reported" && audit.answers
        ? [step(() => answer(tools, auditId(), audit.answers), audit.auditor)]
        : []),
      step(() => move(tools, "audits", auditId(), status)),
    ]),
  ];
};

const isCarriedOut = ({ states }: Audit): boolean => states.length > 0;

/** What the audits still to come cover; after the statement, whose own controls they cover too. */
export const programmeSteps = (tools: Tools): Step[] =>
  content.coverage.filter((audit) => !isCarriedOut(audit)).map((audit) => coverStep(tools, audit));

export const registerSteps = (tools: Tools): Step[] => {
  const { call, ids } = tools;
  const records = content.registers.flatMap(({ register, by, rows }): Step[] => {
    if (!isRegister(register)) throw new Error(`The demo names a register ${register}, which there is not.`);
    return (rows as readonly Row[]).flatMap((row): Step[] => {
      const key = textOf(row["key"]);
      const add = (): void => {
        const { id } = call(contract.registers.create, { register, values: valuesOf(ids, register, row) });
        if (key !== "") ids.put(register satisfies LinkKind, key, id);
      };
      return [{ by, run: add }, ...linkSteps(tools, by, `${register}:${key}`, listOf(row["links"]))];
    });
  });
  const { climate, designated, reviewStates } = content;
  return [
    {
      by: designated,
      run: () => {
        const person = call(contract.people.list, {}).find(({ id }) => id === ids.get("person", designated));
        if (person && !person.designated)
          call(contract.people.update, { id: person.id, revision: person.revision, patch: { designated: true } });
      },
    },
    ...records,
    ...content.coverage.filter(isCarriedOut).flatMap((audit) => auditSteps(tools, audit)),
    {
      by: reviewStates.by,
      run: () => void call(contract.meetings.freeze, { reviewId: ids.get("reviews", reviewStates.review) }),
    },
    ...reviewStates.states.map((status): Step => ({
      by: reviewStates.by,
      run: () => move(tools, "reviews", ids.get("reviews", reviewStates.review), status),
    })),
    ...content.responsibilities.flatMap(({ role, by, part, targets }) =>
      targets.map((target): Step => ({
        by,
        run: () =>
          void call(contract.responsibilities.set, {
            roleId: ids.get("roles", role),
            target: targetOf(target),
            part: part === "R" ? "R" : "A",
          }),
      })),
    ),
    {
      by: climate.by,
      run: () => {
        const { by: _by, ...decision } = climate;
        call(contract.context.decideClimate, decision);
      },
    },
  ];
};
