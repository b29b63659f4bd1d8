import { Button, Modal } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { useState } from "react";
import { contract } from "../../../../src-shared/contract/index.ts";
import { risksForSystem } from "../../../../src-shared/domain/identification/fits-system.ts";
import type { Criteria } from "../../../../src-shared/domain/risk/types.ts";
import { useCommand } from "../../../ipc/use-command.ts";
import { useQuery } from "../../../ipc/use-query.ts";
import { workshopText as text } from "../../../text/workshop.ts";
import { useCatalogue } from "../../../ui/catalogue.ts";
import { ErrorNote } from "../../../ui/error-note.tsx";
import { useRecordEditor } from "../../../ui/use-record.ts";
import type { Risk, RiskPatch } from "../risk.ts";
import { ChooseKinds, ChooseSystem, type WorkshopSystem } from "./begin.tsx";
import { AskApplies, AskLevel, AskOwner, AskWords } from "./questions.tsx";
import { WorkshopSummary } from "./summary.tsx";
import { moved, resumeAt, stepsOf, type Answer, type Step } from "./workshop-model.ts";
import classes from "./workshop.module.css";

type Move = { readonly back: () => void; readonly next: () => void };
type RiskStep = Exclude<Step, { readonly kind: "summary" | "applies" | "why-not" }>;

/** The questions about a risk that applies; each answer is a change of the risk in the register. */
const AboutRisk = ({ risk, step, criteria, back, next }: Move & { risk: Risk; step: RiskStep; criteria: Criteria }) => {
  const update = useCommand(contract.risks.update);
  const { save } = useRecordEditor<RiskPatch>({
    key: `risk:${risk.id}`,
    revision: risk.revision,
    send: (revision, patch) => update.send({ id: risk.id, revision, patch }),
  });
  const onSave = (patch: RiskPatch): void => void save(patch);
  return (
    <>
      {step.kind === "cause" ? (
        <AskWords question={text.cause.question} value={risk.cause} onSave={(cause) => onSave({ cause })} next={next} />
      ) : step.kind === "owner" ? (
        <AskOwner risk={risk} onSave={onSave} back={back} next={next} />
      ) : (
        <AskLevel step={step} risk={risk} criteria={criteria} onSave={onSave} back={back} next={next} />
      )}
      <ErrorNote error={update.error} onClose={update.clear} />
    </>
  );
};

const RiskQuestion = ({ riskId, ...rest }: Move & { riskId: string; step: RiskStep; criteria: Criteria }) => {
  const { data: risk } = useQuery(contract.risks.read, { id: riskId });
  return risk ? <AboutRisk key={JSON.stringify(rest.step)} risk={risk} {...rest} /> : null;
};

type RunProps = {
  readonly system: WorkshopSystem;
  readonly kinds: readonly string[];
  readonly criteria: Criteria;
  readonly onBegin: () => void;
  readonly onClose: () => void;
};

/** The questions of one system, one after the other. */
const Run = ({ system, kinds, criteria, onBegin, onClose }: RunProps) => {
  const catalogue = useCatalogue();
  const consider = useCommand(contract.identification.consider);
  const { data: considered } = useQuery(contract.identification.considerations, { systemId: system.id });
  const [at, setAt] = useState<Step | null>(null);
  if (!considered) return null;
  const asked = risksForSystem(catalogue.risks, kinds, system.lifeCycleStage);
  const ids = asked.map(({ id }) => id);
  const byId = new Map(considered.map((row) => [row.catalogueId, row]));
  const answers = new Map(ids.flatMap((id) => (byId.has(id) ? [[id, byId.get(id)!.answer] as const] : [])));
  const steps = stepsOf(ids, answers);
  const step = at ?? resumeAt(ids, answers);
  const first = steps[0]!;
  const back = (): void => (JSON.stringify(step) === JSON.stringify(first) ? onBegin() : setAt(moved(steps, step, -1)));
  const next = (): void => setAt(moved(steps, step, 1));
  if (step.kind === "summary")
    return (
      <WorkshopSummary
        answers={answers}
        riskIds={new Set(considered.flatMap(({ riskId }) => riskId ?? []))}
        criteria={criteria}
        onBack={back}
        onAgain={() => {
          const left = ids.find((id) => answers.get(id) === "later");
          if (left !== undefined) setAt({ kind: "applies", catalogueId: left });
        }}
        onClose={onClose}
      />
    );
  const { catalogueId } = step;
  const known = catalogue.riskById.get(catalogueId)!;
  const row = byId.get(catalogueId);
  const answer = async (given: Answer, reason = row?.reason ?? ""): Promise<void> => {
    const result = await consider.send({ systemId: system.id, catalogueId, answer: given, reason });
    if (result.ok)
      setAt(moved(stepsOf(ids, new Map(answers).set(catalogueId, given)), { kind: "applies", catalogueId }, 1));
  };
  return (
    <>
      <p className={classes.about}>{text.progress(ids.indexOf(catalogueId) + 1, ids.length)}</p>
      <p className={classes.risk}>{known.name}</p>
      {step.kind === "applies" ? (
        <AskApplies
          known={known}
          answer={row?.answer}
          onAnswer={(given) => void answer(given)}
          back={back}
          next={() => {
            const following = ids[ids.indexOf(catalogueId) + 1];
            if (row?.answer === "applies") next();
            else setAt(following === undefined ? { kind: "summary" } : { kind: "applies", catalogueId: following });
          }}
        />
      ) : step.kind === "why-not" ? (
        <AskWords
          key={catalogueId}
          question={text.applies.why}
          value={row?.reason ?? ""}
          onSave={(reason) => void consider.send({ systemId: system.id, catalogueId, answer: "not", reason })}
          next={next}
        />
      ) : row?.riskId ? (
        <RiskQuestion riskId={row.riskId} step={step} criteria={criteria} back={back} next={next} />
      ) : null}
      <ErrorNote error={consider.error} onClose={consider.clear} />
    </>
  );
};

type Props = { readonly criteria: Criteria; readonly onClose: () => void };

/**
 * Identifying and assessing risks with a room: the whole window, one system, one question at a time, by keyboard alone. Each
 * answer is a command of its own, so that nothing is lost when it is left, and a later workshop goes on where this one ended.
 */
export const Workshop = ({ criteria, onClose }: Props) => {
  const { data: systems } = useQuery(contract.systems.list, {});
  const [systemId, setSystemId] = useState<string | null>(null);
  const [begun, setBegun] = useState(false);
  const [kindsOf, setKindsOf] = useLocalStorage<Readonly<Record<string, readonly string[]>>>({
    key: "aims.workshop.kinds",
    defaultValue: {},
    getInitialValueInEffect: false,
  });
  const system = systems?.find(({ id }) => id === systemId);
  const kinds = kindsOf[systemId ?? ""] ?? [];
  return (
    <Modal.Root opened fullScreen padding={0} onClose={onClose} transitionProps={{ duration: 0 }}>
      <Modal.Content aria-label={text.title}>
        <div className={classes.stage}>
          <div className={classes.bar}>
            <span>{system ? `${text.title} · ${system.ref} ${system.name}` : text.title}</span>
            <span>{text.saved}</span>
            <Button size="xs" variant="default" onClick={onClose}>
              {text.leave}
            </Button>
          </div>
          <div className={classes.middle}>
            {!systems ? null : !system ? (
              <ChooseSystem systems={systems} onChoose={setSystemId} />
            ) : begun ? (
              <Run
                system={system}
                kinds={kinds}
                criteria={criteria}
                onBegin={() => setBegun(false)}
                onClose={onClose}
              />
            ) : (
              <ChooseKinds
                system={system}
                kinds={kinds}
                onChange={(next) => setKindsOf({ ...kindsOf, [system.id]: next })}
                onBack={() => setSystemId(null)}
                onBegin={() => setBegun(true)}
              />
            )}
          </div>
        </div>
      </Modal.Content>
    </Modal.Root>
  );
};
