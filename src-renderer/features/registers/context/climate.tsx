import { Text } from "@mantine/core";
import { IconLeaf } from "@tabler/icons-react";
import { contract } from "../../../../src-shared/contract/index.ts";
import { useQuery } from "../../../ipc/use-query.ts";
import { contextText } from "../../../text/context.ts";
import { AddDialog } from "../../../ui/add-dialog.tsx";
import { formatDay } from "../../../ui/format.ts";
import { today } from "../../../ui/today.ts";
import classes from "./context.module.css";

const text = contextText.climate;
const ANSWERS = [
  { value: "yes", label: text.relevant },
  { value: "no", label: text.irrelevant },
];

/** The decision whether climate change is a relevant issue, above the register of issues. */
export const Climate = () => {
  const { data } = useQuery(contract.context.climate, {});
  if (!data) return null;
  const newest = data[0];
  return (
    <section className={classes.climate} aria-label={text.title}>
      <IconLeaf size={20} aria-hidden />
      <div>
        <Text size="sm" fw={600}>
          {newest ? (newest.relevant ? text.yes : text.no) : text.title}
        </Text>
        <Text size="sm">{newest ? newest.reason : text.none}</Text>
        {newest ? (
          <Text size="xs" c="dimmed">
            {text.line(formatDay(newest.decidedOn), newest.personName)}
          </Text>
        ) : null}
      </div>
      <AddDialog
        label={newest ? text.again : text.decide}
        submit={text.submit}
        variant="default"
        command={contract.context.decideClimate}
        fields={[
          { name: "relevant", label: text.answer, kind: "choice", data: ANSWERS, required: true },
          { name: "reason", label: text.reason, kind: "words", required: true, maxLength: 2000 },
          { name: "decidedOn", label: text.day, kind: "day", required: true, initial: today() },
        ]}
        input={({ relevant, reason, decidedOn }) => ({ relevant: relevant === "yes", reason, decidedOn })}
        onAdded={() => undefined}
      />
    </section>
  );
};
