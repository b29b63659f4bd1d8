import { Textarea } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { contract } from "../../../../src-shared/contract/index.ts";
import type { CatalogueRisk } from "../../../../src-shared/catalogue/schema.ts";
import type { Criteria } from "../../../../src-shared/domain/risk/types.ts";
import { useQuery } from "../../../ipc/use-query.ts";
import { workshopText as text } from "../../../text/workshop.ts";
import type { Risk, RiskPatch } from "../risk.ts";
import { ChoiceList } from "./choice-list.tsx";
import { useWorkshopKeys } from "./use-workshop-keys.ts";
import type { Answer, Step } from "./workshop-model.ts";
import classes from "./workshop.module.css";

type Move = { readonly back: () => void; readonly next: () => void };
type Asked<K extends Step["kind"]> = Extract<Step, { readonly kind: K }>;

export const Question = ({ words }: { readonly words: string }) => (
  <div role="status">
    <h2 className={classes.question}>{words}</h2>
  </div>
);

export const Hint = ({ words }: { readonly words: string }) => <p className={classes.keys}>{words}</p>;

/** Does this risk of the library apply to the system? */
export const AskApplies = ({
  known,
  answer,
  onAnswer,
  back,
  next,
}: Move & {
  readonly known: CatalogueRisk;
  readonly answer: Answer | undefined;
  readonly onAnswer: (answer: Answer) => void;
}) => {
  useWorkshopKeys({
    y: () => onAnswer("applies"),
    n: () => onAnswer("not"),
    s: () => onAnswer("later"),
    ArrowLeft: back,
    ArrowRight: next,
    Enter: next,
  });
  return (
    <>
      <p className={classes.about}>
        {known.description} {text.applies.causes}: {known.typicalCauses.join(", ")}.
      </p>
      <Question words={text.applies.question} />
      <ChoiceList
        label={text.applies.question}
        choices={[
          { id: "applies", key: "Y", label: text.applies.yes, chosen: answer === "applies" },
          { id: "not", key: "N", label: text.applies.no, chosen: answer === "not" },
          { id: "later", key: "S", label: text.applies.skip, chosen: answer === "later" },
        ]}
        onChoose={(id) => onAnswer(id as Answer)}
      />
      <Hint words={text.applies.keys} />
    </>
  );
};

/** A sentence or two, sent with Enter. */
export const AskWords = ({
  question,
  value,
  onSave,
  next,
}: Pick<Move, "next"> & {
  readonly question: string;
  readonly value: string;
  readonly onSave: (value: string) => void;
}) => {
  const [typed, setTyped] = useState(value);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const leave = useRef(() => undefined as void);
  useEffect(() => {
    leave.current = () => (typed === value ? undefined : onSave(typed));
  });
  // However the question is left, by Enter or by Esc, what was written is kept.
  useEffect(() => () => leave.current(), []);
  useWorkshopKeys({ Enter: next });
  return (
    <>
      <Question words={question} />
      <Textarea
        className={classes.words}
        aria-label={question}
        autosize
        minRows={3}
        maxRows={8}
        maxLength={2000}
        ref={field}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Hint words={text.cause.keys} />
    </>
  );
};

/** One level of the scale in force, by its number. */
export const AskLevel = ({
  step,
  risk,
  criteria,
  onSave,
  back,
  next,
}: Move & {
  readonly step: Asked<"likelihood"> | Asked<"consequence">;
  readonly risk: Risk;
  readonly criteria: Criteria;
  readonly onSave: (patch: RiskPatch) => void;
}) => {
  const area = step.kind === "consequence" ? step.area : null;
  const field =
    area === null
      ? ("inherentLikelihood" as const)
      : (`inherent${(area.charAt(0).toUpperCase() + area.slice(1)) as Capitalize<typeof area>}` as const);
  const levels =
    area === null
      ? criteria.likelihood.map(({ value, name, anchor }) => ({ value, name, anchor }))
      : criteria.impact.map((level) => ({ value: level.value, name: level.name, anchor: level[area] }));
  const choose = (value: number): void => {
    onSave({ [field]: value });
    next();
  };
  useWorkshopKeys({
    ...Object.fromEntries(levels.map(({ value }) => [String(value), () => choose(value)])),
    s: next,
    ArrowLeft: back,
    ArrowRight: next,
    Enter: next,
  });
  const question = area === null ? text.likelihood.question : text.consequence.question(text.areas[area]);
  return (
    <>
      <Question words={question} />
      <ChoiceList
        label={question}
        choices={levels.map(({ value, name, anchor }) => ({
          id: String(value),
          key: String(value),
          label: name,
          hint: anchor,
          chosen: risk[field] === value,
        }))}
        onChoose={(id) => choose(Number(id))}
      />
      <Hint words={text.rate(levels.length)} />
    </>
  );
};

/** Who answers for the risk. */
export const AskOwner = ({
  risk,
  onSave,
  back,
  next,
}: Move & { readonly risk: Risk; readonly onSave: (patch: RiskPatch) => void }) => {
  const { data: people = [] } = useQuery(contract.people.list, {});
  const choices = [
    ...people.filter(({ active }) => active).map(({ id, name, role }) => ({ id, label: name, hint: role })),
    { id: "", label: text.owner.nobody, hint: "" },
  ];
  const [moved, setMoved] = useState<number | null>(null);
  const at = Math.min(
    choices.length - 1,
    moved ??
      Math.max(
        0,
        choices.findIndex(({ id }) => id === (risk.ownerId ?? "")),
      ),
  );
  const choose = (id: string): void => {
    if (id !== (risk.ownerId ?? "")) onSave({ ownerId: id === "" ? null : id });
    next();
  };
  useWorkshopKeys({
    ...Object.fromEntries(choices.slice(0, 9).map(({ id }, index) => [String(index + 1), () => choose(id)])),
    ArrowUp: () => setMoved(Math.max(0, at - 1)),
    ArrowDown: () => setMoved(Math.min(choices.length - 1, at + 1)),
    ArrowLeft: back,
    ArrowRight: next,
    s: next,
    Enter: () => choose(choices[at]!.id),
  });
  return (
    <>
      <Question words={text.owner.question} />
      <ChoiceList
        label={text.owner.question}
        active={choices[at]!.id}
        choices={choices.map((choice, index) => ({
          ...choice,
          key: index < 9 ? String(index + 1) : "",
          chosen: choice.id === (risk.ownerId ?? ""),
        }))}
        onChoose={choose}
      />
      <Hint words={text.ownerKeys} />
    </>
  );
};
