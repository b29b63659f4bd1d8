import { Button, Text } from "@mantine/core";
import { contract } from "../../../../src-shared/contract/index.ts";
import { useCommand } from "../../../ipc/use-command.ts";
import { useQuery } from "../../../ipc/use-query.ts";
import { improvementText } from "../../../text/improvement.ts";
import { ErrorNote } from "../../../ui/error-note.tsx";
import { goToRecord } from "../../../ui/link-target.ts";
import { RecordSection } from "../../../ui/record-form.tsx";
import { useReadOnly } from "../../../ui/workspace.ts";
import type { Row } from "../register.ts";
import { CauseAnalysis } from "./cause-analysis.tsx";
import classes from "./improvement.module.css";

const text = improvementText.similar;

/** Where it may exist too: candidates to look at, each can be tied. */
const Similar = ({ row }: { readonly row: Row }) => {
  const { data = [], error } = useQuery(contract.improvement.similar, { id: row.id });
  const tie = useCommand(contract.links.add);
  const readOnly = useReadOnly();
  return (
    <RecordSection title={text.title}>
      <Text size="sm">{data.length === 0 ? text.none : text.hint}</Text>
      <ErrorNote error={error ?? tie.error} onClose={tie.clear} />
      {data.length === 0 ? null : (
        <ul className={classes["similar"]} aria-label={text.list}>
          {data.map(({ kind, id, ref, title, why, linked }) => (
            <li key={id}>
              <div>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  onClick={() => goToRecord(kind, id)}
                  aria-label={text.open(ref)}
                >
                  {ref}
                </Button>
                <Text size="sm" span>
                  {title}
                </Text>{" "}
                <Text size="xs" c="dimmed" span>
                  {why}
                </Text>
              </div>
              {linked ? (
                <Text size="xs">{text.tied}</Text>
              ) : readOnly ? null : (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={text.tie(ref)}
                  onClick={() => void tie.send({ from: { kind: "nonconformities", id: row.id }, to: { kind, id } })}
                >
                  {text.tieShort}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </RecordSection>
  );
};

export const NonconformityBelow = ({ row }: { readonly row: Row }) => (
  <>
    <CauseAnalysis key={row.id} row={row} />
    <Similar row={row} />
  </>
);
