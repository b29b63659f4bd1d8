import { ScrollArea, Table } from "@mantine/core";
import { contract } from "../../../../src-shared/contract/index.ts";
import type { Criteria } from "../../../../src-shared/domain/risk/types.ts";
import { useQuery } from "../../../ipc/use-query.ts";
import { workshopText } from "../../../text/workshop.ts";
import { usePeople } from "../../../ui/use-people.ts";
import { RiskBadge } from "../risk-badge.tsx";
import { Hint, Question } from "./questions.tsx";
import { ChoiceList } from "./choice-list.tsx";
import { useWorkshopKeys } from "./use-workshop-keys.ts";
import type { Answers } from "./workshop-model.ts";
import classes from "./workshop.module.css";

const text = workshopText.summary;

type Props = {
  readonly answers: Answers;
  readonly riskIds: ReadonlySet<string>;
  readonly criteria: Criteria;
  readonly onBack: () => void;
  readonly onAgain: () => void;
  readonly onClose: () => void;
};

/** What came out: how many apply, and the new risks with their score and owner. */
export const WorkshopSummary = ({ answers, riskIds, criteria, onBack, onAgain, onClose }: Props) => {
  const { data: risks = [] } = useQuery(contract.risks.list, {});
  const people = usePeople();
  const count = (wanted: string): number => [...answers.values()].filter((answer) => answer === wanted).length;
  const later = count("later");
  useWorkshopKeys({ Enter: onClose, ArrowLeft: onBack, ...(later > 0 ? { a: onAgain } : {}) });
  const mine = risks.filter(({ id }) => riskIds.has(id));
  return (
    <>
      <Question words={text.title} />
      <p className={classes.about}>{text.body(count("applies"), count("not"), later)}</p>
      {mine.length === 0 ? null : (
        <ScrollArea.Autosize mah="46vh" className={classes.summary} viewportProps={{ tabIndex: 0 }}>
          <Table aria-label={text.table} fz="inherit" stickyHeader>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{text.risk}</Table.Th>
                <Table.Th>{text.score}</Table.Th>
                <Table.Th>{text.owner}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {mine.map((risk) => (
                <Table.Tr key={risk.id}>
                  <Table.Th scope="row" fw={500}>
                    {risk.ref} {risk.title}
                  </Table.Th>
                  <Table.Td>
                    <RiskBadge band={risk.inherentBand} score={risk.inherentScore} criteria={criteria} />
                  </Table.Td>
                  <Table.Td>{people.get(risk.ownerId ?? "") ?? "–"}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </ScrollArea.Autosize>
      )}
      <ChoiceList
        label={text.title}
        choices={[
          { id: "close", key: "Enter", label: text.close },
          ...(later > 0 ? [{ id: "again", key: "A", label: text.again }] : []),
        ]}
        onChoose={(id) => (id === "close" ? onClose() : onAgain())}
      />
      <Hint words={text.keys} />
    </>
  );
};
