import { Table, UnstyledButton } from "@mantine/core";
import type { Criteria } from "../../../../src-shared/domain/risk/types.ts";
import { labelOf, TREATMENTS } from "../../../../src-shared/domain/vocabulary.ts";
import { viewsText } from "../../../text/treatment.ts";
import { bandNow, scoreNow, type ListedRisk } from "../risk.ts";
import { RiskBadge } from "../risk-badge.tsx";
import classes from "./views.module.css";

const text = viewsText.columnsOf;

type Props = {
  readonly label: string;
  readonly risks: readonly ListedRisk[];
  readonly criteria: Criteria;
  readonly people: ReadonlyMap<string, string>;
  readonly onOpen: (id: string) => void;
};

/** A short ranked list of risks; each opens its editor. */
export const RiskTable = ({ label, risks, criteria, people, onOpen }: Props) => (
  <Table className={classes.table} aria-label={label} verticalSpacing={6} horizontalSpacing={10}>
    <Table.Thead>
      <Table.Tr>
        <Table.Th ta="right" w={50}>
          {text.rank}
        </Table.Th>
        <Table.Th w={80}>{text.ref}</Table.Th>
        <Table.Th>{text.risk}</Table.Th>
        <Table.Th w={150}>{text.score}</Table.Th>
        <Table.Th w={120}>{text.treatment}</Table.Th>
        <Table.Th w={160}>{text.owner}</Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {risks.map((risk, index) => (
        <Table.Tr key={risk.id}>
          <Table.Td ta="right">{index + 1}</Table.Td>
          <Table.Td>{risk.ref}</Table.Td>
          <Table.Th scope="row" fw={400}>
            <UnstyledButton className={classes.link} fz="sm" onClick={() => onOpen(risk.id)}>
              {risk.title}
            </UnstyledButton>
          </Table.Th>
          <Table.Td>
            <RiskBadge band={bandNow(risk)} score={scoreNow(risk)} criteria={criteria} />
          </Table.Td>
          <Table.Td>
            {risk.treatment === "" ? "–" : labelOf(TREATMENTS, risk.treatment).replace(/ \(.*\)$/, "")}
          </Table.Td>
          <Table.Td>{people.get(risk.ownerId ?? "") ?? "–"}</Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);
