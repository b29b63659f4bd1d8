/** The work of the fictional organisation as a list of real commands, in the order in which a firm would have done it. */
import { contract } from "../../../src-shared/contract/index.ts";
import { classifySystem } from "../../../src-shared/domain/ai-act/classify.ts";
import type { Estimate } from "../../../src-shared/domain/simulation/estimate.ts";
import type { LinkKind } from "../../../src-shared/domain/vocabulary.ts";
import type { JobContext } from "../../ipc/handlers.ts";
import { richTextOf } from "./demo-rich-text.ts";
import type { Demo } from "./demo-schema.ts";

export type DemoCall = JobContext["call"];
export type StoreBytes = (bytes: Uint8Array) => string | Promise<string>;

/** One command, and the key of the person who gives it. */
export type Step = { readonly by: string; readonly run: () => void | Promise<void> };

export type Ids = {
  readonly put: (kind: LinkKind | "person", key: string, id: string) => void;
  readonly get: (kind: LinkKind | "person", key: string) => string;
};

export type Tools = { readonly call: DemoCall; readonly ids: Ids; readonly storeBytes: StoreBytes };

/** Ids by kind and key. What the catalogue names has its own id. */
export const createIds = (): Ids => {
  const map = new Map<string, string>();
  return {
    put: (kind, key, id) => void map.set(`${kind}:${key}`, id),
    get: (kind, key) => {
      const id = map.get(`${kind}:${key}`) ?? (kind === "point" || kind === "control" ? key : undefined);
      if (id === undefined) throw new Error(`The demo names ${kind} ${key}, which it does not have.`);
      return id;
    },
  };
};

const targetOf = (ids: Ids, text: string) => {
  const cut = text.indexOf(":");
  const kind = text.slice(0, cut) as LinkKind;
  return { kind, id: ids.get(kind, text.slice(cut + 1)) };
};

export const linkSteps = ({ call, ids }: Tools, by: string, from: string, targets: readonly string[]): Step[] =>
  targets.map((to) => ({
    by,
    run: () => void call(contract.links.add, { from: targetOf(ids, from), to: targetOf(ids, to) }),
  }));

export const settingsSteps = ({ call, ids }: Tools, demo: Demo): Step[] => {
  const first = demo.people[0]!.key;
  return [
    {
      by: first,
      run: () => {
        const state = call(contract.workspace.state, {});
        if (state) call(contract.workspace.update, { revision: state.revision, patch: demo.workspace });
      },
    },
    ...demo.people.slice(1).map(({ key, name, role, email }) => ({
      by: first,
      run: () => ids.put("person", key, call(contract.people.add, { name, role, email }).id),
    })),
  ];
};

export const systemSteps = ({ call, ids }: Tools, demo: Demo): Step[] =>
  demo.systems.flatMap(({ key, owner, act, ...fields }) => [
    {
      by: owner,
      run: () =>
        ids.put("system", key, call(contract.systems.create, { ...fields, ownerId: ids.get("person", owner) }).id),
    },
    ...(act ? [{ by: owner, run: () => classify(call, ids.get("system", key), act) }] : []),
  ]);

/** Answers the questions that lie on the path, and no other. */
const classify = (
  call: DemoCall,
  systemId: string,
  { yes, notes }: NonNullable<Demo["systems"][number]["act"]>,
): void => {
  const { steps } = call(contract.catalogue.read, {}).aiAct;
  const all = Object.fromEntries(steps.map(({ id }) => [id, yes.includes(id) ? ("yes" as const) : ("no" as const)]));
  const answers = Object.fromEntries(classifySystem(all).path.map(({ step, answer }) => [step, answer]));
  call(contract.systems.classify, { systemId, revision: 0, answers, notes });
};

const pointFields = (group: string, points: readonly [number, number, number] | null) => ({
  [`${group}Low`]: points?.[0] ?? null,
  [`${group}Mode`]: points?.[1] ?? null,
  [`${group}High`]: points?.[2] ?? null,
});

export const figureSteps = ({ call, ids }: Tools, demo: Demo): Step[] =>
  demo.figures.map(({ risk, by, shape, treatmentCost, basis, ...groups }) => ({
    by,
    run: () => {
      const points = Object.assign({}, ...Object.entries(groups).map(([group, three]) => pointFields(group, three)));
      const estimate = { shape, treatmentCost, basis, ...points } as Estimate;
      call(contract.estimates.set, { riskId: ids.get("risk", risk), revision: 0, estimate });
    },
  }));

export const clauseSteps = ({ call, ids }: Tools, demo: Demo): Step[] =>
  demo.clauses.map(({ point, status, answer, reason = "", owner, dueDate }) => ({
    by: owner,
    run: () =>
      void call(contract.clauses.answer, {
        pointId: point,
        revision: 0,
        patch: { status, answer: richTextOf(answer), reason, ownerId: ids.get("person", owner), dueDate },
      }),
  }));

export const documentSteps = (tools: Tools, demo: Demo): Step[] =>
  demo.documents.flatMap(({ key, owner, links, ...fields }) => [
    {
      by: owner,
      run: () =>
        tools.ids.put(
          "document",
          key,
          tools.call(contract.documents.create, { ...fields, ownerId: tools.ids.get("person", owner) }).id,
        ),
    },
    ...linkSteps(tools, owner, `document:${key}`, links),
  ]);

export const evidenceSteps = (tools: Tools, demo: Demo): Step[] =>
  demo.evidence.flatMap((item) => [
    recordEvidence(tools, item),
    ...linkSteps(tools, item.owner, `evidence:${item.key}`, item.links),
  ]);

const recordEvidence = ({ call, ids, storeBytes }: Tools, item: Demo["evidence"][number]): Step => ({
  by: item.owner,
  run: async () => {
    const bytes = new TextEncoder().encode(item.content);
    const sha256 = await storeBytes(bytes);
    const { title, fileName, mediaType, description } = item;
    const made = call(contract.evidence.record, {
      files: [{ title, fileName, mediaType, size: bytes.byteLength, sha256 }],
      linkTo: null,
    });
    const id = made.ids[0]!;
    ids.put("evidence", item.key, id);
    const listed = call(contract.evidence.list, {}).find((one) => one.id === id);
    if (listed) call(contract.evidence.update, { id, revision: listed.revision, patch: { description } });
  },
});

export const actionSteps = ({ call, ids }: Tools, demo: Demo): Step[] =>
  demo.actions.map(({ owner, source, ...fields }) => ({
    by: owner,
    run: () =>
      void call(contract.actions.create, {
        ...fields,
        ownerId: ids.get("person", owner),
        source: source === "" ? null : targetOf(ids, source),
      }),
  }));
