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
  const { climate, designated } = content;
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
    ...content.coverage.map(({ audit, by, targets }): Step => ({
      by,
      run: () =>
        void call(contract.audits.cover, { auditId: ids.get("audits", audit), targets: targets.map(targetOf) }),
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
