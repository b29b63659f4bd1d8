/** Fills a new workspace with a fictional organisation by giving the commands its people would have given. */
import { contract } from "../../../src-shared/contract/index.ts";
import { assessmentSteps } from "./demo-assessments.ts";
import { programmeSteps, registerSteps } from "./demo-registers.ts";
import { ownControlSteps, soaSteps } from "./demo-soa.ts";
import { riskSteps, triggerSteps } from "./demo-risks.ts";
import { demoSchema } from "./demo-schema.ts";
import {
  actionSteps,
  clauseSteps,
  createIds,
  documentSteps,
  evidenceSteps,
  figureSteps,
  settingsSteps,
  systemSteps,
  type DemoCall,
  type StoreBytes,
} from "./demo-steps.ts";

export type DemoParts = {
  readonly call: DemoCall;
  /** The content of resources/demo; checked here. */
  readonly demo: unknown;
  /** Stores the bytes of an evidence file; gives their SHA-256. */
  readonly storeBytes: StoreBytes;
  /** Says whose commands follow, so that the trail shows several people at work. */
  readonly choosePerson?: (id: string) => void;
  readonly onProgress?: (progress: { done: number; total: number }) => void;
  readonly signal?: AbortSignal;
};

/** After so many commands the window gets a moment to draw. */
const BREATH = 8;

const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Expects a workspace whose one person is the demo's first. Throws the failure of a command, or what the signal was aborted with. */
export const buildDemo = async ({
  call,
  demo: raw,
  storeBytes,
  choosePerson,
  onProgress,
  signal,
}: DemoParts): Promise<void> => {
  const demo = demoSchema.parse(raw);
  const ids = createIds();
  const tools = { call, ids, storeBytes };
  const first = demo.people[0]!;
  const creator = call(contract.people.list, {}).find((person) => person.name === first.name);
  if (!creator) throw new Error("The demo's first person must have created the workspace.");
  ids.put("person", first.key, creator.id);

  const steps = [
    ...settingsSteps(tools, demo),
    ...systemSteps(tools, demo),
    ...ownControlSteps(tools, demo),
    ...riskSteps(tools, demo),
    ...figureSteps(tools, demo),
    ...clauseSteps(tools, demo),
    ...documentSteps(tools, demo),
    ...evidenceSteps(tools, demo),
    ...actionSteps(tools, demo),
    ...assessmentSteps(tools, demo),
    ...registerSteps(tools),
    ...soaSteps(tools, demo),
    ...programmeSteps(tools),
    ...triggerSteps(tools, demo),
  ];
  let actor = creator.id;
  const act = (id: string): void => {
    if (id !== actor) choosePerson?.(id);
    actor = id;
  };
  for (const [i, step] of steps.entries()) {
    signal?.throwIfAborted();
    act(ids.get("person", step.by));
    await step.run();
    onProgress?.({ done: i + 1, total: steps.length });
    if (i % BREATH === 0) await breathe();
  }
  act(creator.id);
};
