import { useState } from "react";
import { risksForSystem, SYSTEM_KINDS } from "../../../../src-shared/domain/identification/fits-system.ts";
import { workshopText as text } from "../../../text/workshop.ts";
import { useCatalogue } from "../../../ui/catalogue.ts";
import { ChoiceList } from "./choice-list.tsx";
import { Hint, Question } from "./questions.tsx";
import { useWorkshopKeys } from "./use-workshop-keys.ts";
import classes from "./workshop.module.css";

export type WorkshopSystem = {
  readonly id: string;
  readonly ref: string;
  readonly name: string;
  readonly lifeCycleStage: string;
};

/** Which system the workshop is about. */
export const ChooseSystem = ({
  systems,
  onChoose,
}: {
  readonly systems: readonly WorkshopSystem[];
  readonly onChoose: (id: string) => void;
}) => {
  const [at, setAt] = useState(0);
  useWorkshopKeys({
    ...Object.fromEntries(systems.slice(0, 9).map(({ id }, index) => [String(index + 1), () => onChoose(id)])),
    ArrowUp: () => setAt(Math.max(0, at - 1)),
    ArrowDown: () => setAt(Math.min(systems.length - 1, at + 1)),
    Enter: () => (systems[at] ? onChoose(systems[at].id) : undefined),
  });
  return (
    <>
      <Question words={text.choose.title} />
      {systems.length === 0 ? (
        <p className={classes.about}>{text.choose.empty}</p>
      ) : (
        <ChoiceList
          label={text.choose.title}
          active={systems[at]?.id ?? ""}
          choices={systems.map(({ id, name, ref }, index) => ({
            id,
            key: index < 9 ? String(index + 1) : "",
            label: name,
            hint: ref,
          }))}
          onChoose={onChoose}
        />
      )}
      <Hint words={text.choose.keys} />
    </>
  );
};

/** What the system does: the questions follow from it. */
export const ChooseKinds = ({
  system,
  kinds,
  onChange,
  onBack,
  onBegin,
}: {
  readonly system: WorkshopSystem;
  readonly kinds: readonly string[];
  readonly onChange: (kinds: readonly string[]) => void;
  readonly onBack: () => void;
  readonly onBegin: () => void;
}) => {
  const { risks } = useCatalogue();
  const toggle = (kind: string): void =>
    onChange(kinds.includes(kind) ? kinds.filter((known) => known !== kind) : [...kinds, kind]);
  useWorkshopKeys({
    ...Object.fromEntries(SYSTEM_KINDS.map(({ id }, index) => [String(index + 1), () => toggle(id)])),
    ArrowLeft: onBack,
    ArrowRight: onBegin,
    Enter: onBegin,
  });
  return (
    <>
      <Question words={text.kinds.title(system.name)} />
      <p className={classes.about}>{text.kinds.hint}</p>
      <ChoiceList
        label={text.kinds.title(system.name)}
        choices={SYSTEM_KINDS.map(({ id, label }, index) => ({
          id,
          key: String(index + 1),
          label,
          chosen: kinds.includes(id),
        }))}
        onChoose={toggle}
      />
      <p className={classes.about} role="status">
        {text.kinds.questions(risksForSystem(risks, kinds, system.lifeCycleStage).length)}
      </p>
      <Hint words={text.kinds.keys} />
    </>
  );
};
