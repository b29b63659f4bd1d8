/** The statement of the fictional organisation: its own controls, the first approved version, and the next one with what changed. */
import { contract } from "../../../src-shared/contract/index.ts";
import type { Demo } from "./demo-schema.ts";
import { linkSteps, type Step, type Tools } from "./demo-steps.ts";

type Control = Demo["ownControls"][number];

const addControl = ({ call, ids }: Tools, { owner, ...control }: Control): Step => ({
  by: owner,
  run: () => ids.put("control", control.ref, call(contract.soa.addControl, control).id),
});

export const ownControlSteps = (tools: Tools, demo: Demo): Step[] =>
  demo.ownControls.map((control) => addControl(tools, control));

const approve = ({ call, ids }: Tools, { approver, ...version }: Demo["approval"]): Step => ({
  by: approver,
  run: () => void call(contract.soa.approve, { ...version, approverId: ids.get("person", approver) }),
});

export const soaSteps = (tools: Tools, demo: Demo): Step[] => [
  ...demo.soa.map(({ control, owner, appliesTo, ...fields }) => ({
    // Who approves the statement writes no part of it.
    by: owner === demo.approval.approver ? demo.people[0]!.key : owner,
    run: () => {
      const { call, ids } = tools;
      const concerned = appliesTo === "all" ? appliesTo : appliesTo.map((key) => ids.get("system", key)).join(" ");
      const patch = { ...fields, ownerId: ids.get("person", owner), appliesTo: concerned };
      call(contract.soa.decide, { controlId: ids.get("control", control), revision: 0, patch });
    },
  })),
  approve(tools, demo.approval),
  ...revisionSteps(tools, demo.soaRevision),
];

const revisionSteps = (tools: Tools, { changes, added, approval }: Demo["soaRevision"]): Step[] => {
  const { call, ids } = tools;
  return [
    ...changes.map(({ control, by, patch }) => ({
      by,
      run: () => {
        const controlId = ids.get("control", control);
        const { revision } = call(contract.soa.sheet, {}).rows.find((row) => row.controlId === controlId)!;
        call(contract.soa.decide, { controlId, revision, patch });
      },
    })),
    ...added.flatMap(({ control, supplier, entry, links }): Step[] => [
      addControl(tools, control),
      ...linkSteps(tools, control.owner, `control:${control.ref}`, links),
      {
        by: control.owner,
        run: () => {
          const supplierId = ids.get("suppliers", supplier);
          const patch = { ...entry, ownerId: ids.get("person", control.owner), supplierId };
          call(contract.soa.decide, { controlId: ids.get("control", control.ref), revision: 0, patch });
        },
      },
    ]),
    approve(tools, approval),
  ];
};
