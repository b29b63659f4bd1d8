/** The impact assessments of the fictional organisation, by the commands their author, reviewers and approver give. */
import { contract } from "../../../src-shared/contract/index.ts";
import { addMonths } from "../../../src-shared/domain/risk/review.ts";
import type { Demo } from "./demo-schema.ts";
import type { DemoCall, Ids, Step } from "./demo-steps.ts";

type Tools = { readonly call: DemoCall; readonly ids: Ids };
type Given = Demo["assessments"][number];

export const assessmentSteps = (tools: Tools, demo: Demo): Step[] =>
  demo.assessments.flatMap((given) => [
    ...writeSteps(tools, given, demo.systems.find(({ key }) => key === given.system)?.owner ?? given.author),
    ...reviewSteps(tools, given),
    ...approvalSteps(tools, given),
  ]);

const read = ({ call, ids }: Tools, { key }: Given) =>
  call(contract.assessments.read, { id: ids.get("assessment", key) });

const begin = ({ call, ids }: Tools, given: Given): void => {
  const { key, system, author, approver, reviewers, dueDate, screening, conclusion, publicSummary } = given;
  const { id } = call(contract.assessments.create, {
    systemId: ids.get("system", system),
    authorId: ids.get("person", author),
    approverId: ids.get("person", approver),
    dueDate,
  });
  ids.put("assessment", key, id);
  const column = <T>(pick: (one: Given["screening"][string]) => T) =>
    Object.fromEntries(Object.entries(screening).map(([question, one]) => [question, pick(one)]));
  const { revision } = call(contract.assessments.saveScreening, {
    id,
    revision: 1,
    answers: column((one) => one.answer),
    notes: column((one) => one.note),
  });
  const reviewerIds = reviewers.map((person) => ids.get("person", person));
  call(contract.assessments.update, { id, revision, patch: { conclusion, publicSummary, reviewerIds } });
};

/** `owner` is the owner of the system, who signs the screening. */
const writeSteps = (tools: Tools, given: Given, owner: string): Step[] => {
  const { call, ids } = tools;
  const by = given.author;
  const id = (): string => ids.get("assessment", given.key);
  return [
    { by, run: () => begin(tools, given) },
    {
      by: owner,
      run: () => void call(contract.assessments.signScreening, { id: id(), revision: read(tools, given).revision }),
    },
    ...Object.entries(given.answers).map(([questionId, answer]) => ({
      by,
      run: () => void call(contract.assessments.answer, { id: id(), questionId, revision: 0, patch: { answer } }),
    })),
    ...Object.entries(given.excused).map(([questionId, notApplicable]) => ({
      by,
      run: () =>
        void call(contract.assessments.answer, { id: id(), questionId, revision: 0, patch: { notApplicable } }),
    })),
    { by, run: () => rate(tools, given) },
    ...given.controls.map((ref) => ({
      by,
      run: () =>
        void call(contract.links.add, {
          from: { kind: "assessment", id: id() },
          to: { kind: "control", id: ids.get("control", ref) },
        }),
    })),
    { by, run: () => void call(contract.assessments.submit, { id: id(), revision: read(tools, given).revision }) },
  ];
};

/** Rates what is relevant, adds own lines, ties risks; every other line is not relevant. */
const rate = (tools: Tools, given: Given): void => {
  const { call, ids } = tools;
  const lines = read(tools, given).impacts;
  const named = new Set(given.impacts.map(({ item }) => item));
  for (const { id, revision, itemId } of lines)
    if (!named.has(itemId))
      call(contract.assessments.setItem, {
        id,
        revision,
        patch: { relevant: "no", description: given.dismissed[itemId] ?? "" },
      });
  for (const { item, title, dimension, kind, risk, ...fields } of given.impacts) {
    const line = lines.find(({ itemId }) => itemId === item);
    const written = line
      ? call(contract.assessments.setItem, {
          id: line.id,
          revision: line.revision,
          patch: { ...fields, relevant: "yes" },
        })
      : call(contract.assessments.addItem, {
          assessmentId: ids.get("assessment", given.key),
          fields: { ...fields, title: title ?? "", dimension: dimension ?? "individuals", kind: kind ?? "harm" },
        });
    if (risk !== undefined) call(contract.assessments.toRisk, { ...written, riskId: ids.get("risk", risk) });
  }
};

const reviewSteps = (tools: Tools, given: Given): Step[] => {
  const { call, ids } = tools;
  const id = (): string => ids.get("assessment", given.key);
  return [
    ...given.comments.map(({ by, target, body }) => ({
      by,
      run: () => void call(contract.assessments.comment, { id: id(), target, body }),
    })),
    ...given.comments
      .filter(({ resolved }) => resolved)
      .map(({ body }) => ({
        by: given.author,
        run: () => {
          const known = read(tools, given).comments.find((one) => one.body === body)!;
          call(contract.assessments.resolveComment, { id: known.id, revision: known.revision, resolved: true });
        },
      })),
  ];
};

/** The day of the newest entry of the trail: the demo is made on no fixed day. */
const today = (call: DemoCall): string =>
  call(contract.trail.list, { before: null, limit: 1, text: "" })[0]!.at.slice(0, 10);

const approvalSteps = (tools: Tools, given: Given): Step[] => {
  const { call, ids } = tools;
  const { decision, conditions, action, state, reviewInMonths, approver: by } = given;
  if (state === "in-review") return [];
  const id = (): string => ids.get("assessment", given.key);
  const edited = () => ({ id: id(), revision: read(tools, given).revision });
  return [
    ...(action
      ? [
          {
            by,
            run: () => {
              const { owner, ...fields } = action;
              call(contract.assessments.toAction, {
                id: id(),
                itemId: null,
                ...fields,
                ownerId: ids.get("person", owner),
              });
            },
          },
        ]
      : []),
    {
      by,
      run: () => {
        const nextReviewDate = addMonths(today(call), reviewInMonths);
        call(contract.assessments.update, { ...edited(), patch: { decision, conditions, nextReviewDate } });
      },
    },
    { by, run: () => void call(contract.assessments.approve, edited()) },
    ...(state === "monitoring" ? [{ by, run: () => void call(contract.assessments.startMonitoring, edited()) }] : []),
  ];
};
