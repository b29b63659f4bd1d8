import { Table, UnstyledButton, VisuallyHidden } from "@mantine/core";
import type { Criteria } from "../../../../src-shared/domain/risk/types.ts";
import { TONES } from "../../../../src-shared/domain/tones.ts";
import { viewsText as text } from "../../../text/treatment.ts";
import { bandTone } from "../../../ui/badges.tsx";
import { bandNow, scoreNow, type ListedRisk } from "../risk.ts";
import { RiskBadge } from "../risk-badge.tsx";
import type { Group } from "./views-model.ts";
import classes from "./views.module.css";

type Show = (name: string, risks: readonly ListedRisk[]) => void;

export const CountLink = ({
  name,
  risks,
  onShow,
}: {
  readonly name: string;
  readonly risks: readonly ListedRisk[];
  readonly onShow: Show;
}) =>
  risks.length === 0 ? (
    <>0</>
  ) : (
    <UnstyledButton
      className={classes.link}
      fz="sm"
      aria-label={text.show(risks.length, name)}
      onClick={() => onShow(name, risks)}
    >
      {risks.length}
    </UnstyledButton>
  );

const Bands = ({ group, criteria }: { readonly group: Group; readonly criteria: Pick<Criteria, "bands"> }) => (
  <span className={classes.bar}>
    {criteria.bands.map(({ id, name }) => {
      const count = group.bands[id] ?? 0;
      const { fill, text: ink } = TONES[bandTone(id)];
      return count === 0 ? null : (
        <span
          key={id}
          className={classes.piece}
          style={{ flexGrow: count, background: fill, color: ink }}
          title={text.bar(name, count)}
        >
          <span aria-hidden>{count}</span>
          <VisuallyHidden>{text.bar(name, count)}</VisuallyHidden>
        </span>
      );
    })}
  </span>
);

type Props = {
  readonly label: string;
  readonly heading: string;
  readonly groups: readonly Group[];
  readonly criteria: Criteria;
  readonly onShow: Show;
};

/** Counts per group; each opens the risks it was counted from. */
export const GroupTable = ({ label, heading, groups, criteria, onShow }: Props) => (
  <Table className={classes.table} aria-label={label} verticalSpacing={6} horizontalSpacing={10}>
    <Table.Thead>
      <Table.Tr>
        <Table.Th>{heading}</Table.Th>
        <Table.Th ta="right">{text.columns.risks}</Table.Th>
        <Table.Th ta="right">{text.columns.above}</Table.Th>
        <Table.Th ta="right">{text.columns.open}</Table.Th>
        <Table.Th>{text.columns.highest}</Table.Th>
        <Table.Th w="30%">{text.columns.bands}</Table.Th>
      </Table.Tr>
    </Table.Thead>
    <Table.Tbody>
      {groups.map((group) => (
        <Table.Tr key={group.id}>
          <Table.Th scope="row" fw={500}>
            {group.name}
          </Table.Th>
          <Table.Td ta="right">
            <CountLink name={group.name} risks={group.risks} onShow={onShow} />
          </Table.Td>
          <Table.Td ta="right">
            <CountLink
              name={`${group.name}, ${text.columns.above.toLowerCase()}`}
              risks={group.risks.filter(({ aboveAppetite }) => aboveAppetite)}
              onShow={onShow}
            />
          </Table.Td>
          <Table.Td ta="right">
            <CountLink
              name={`${group.name}, ${text.columns.open.toLowerCase()}`}
              risks={group.risks.filter((risk) => scoreNow(risk) === null)}
              onShow={onShow}
            />
          </Table.Td>
          <Table.Td>
            {group.highest ? (
              <RiskBadge band={bandNow(group.highest)} score={scoreNow(group.highest)} criteria={criteria} />
            ) : (
              "–"
            )}
          </Table.Td>
          <Table.Td>
            <Bands group={group} criteria={criteria} />
          </Table.Td>
        </Table.Tr>
      ))}
    </Table.Tbody>
  </Table>
);
