import { Button, Chip, Group, Text, UnstyledButton } from "@mantine/core";
import { clausesText } from "../../text/clauses.ts";
import { ClauseTree } from "./clause-tree.tsx";
import classes from "./clause-tree.module.css";
import { Figure } from "./figure.tsx";
import { clausesToShow, treeNodes } from "./tree-model.ts";
import type { ClausesData } from "./use-clauses.ts";
import { useViewState } from "./view-state.ts";

type Props = {
  readonly data: ClausesData;
  readonly openId: string | null;
  readonly onOpen: (id: string | null) => void;
};

const text = clausesText.tree;
const FILTERS = ["open", "mine", "overdue"] as const;

/** The clauses with their figures; filters keep the clauses that have such points, and always the one that is open. */
export const TreePanel = ({ data, openId, onOpen }: Props) => {
  const { filters, setFilters, folded, fold } = useViewState();
  const kept = clausesToShow(data.catalogue.clauses, filters, data.answers, data);
  const shown = kept === null ? null : withAncestors(kept, openId, data);
  const nodes = treeNodes(data.catalogue.clauses, shown === null ? folded : new Set(), shown);
  return (
    <nav className={classes.panel} aria-label={text.label}>
      <Chip.Group multiple value={[...filters]} onChange={setFilters}>
        <Group gap={4} className={classes.filters} role="group" aria-label={text.filters}>
          <Text size="xs" c="dimmed" w="100%" aria-hidden>
            {text.filters}
          </Text>
          {FILTERS.map((filter) => (
            <Chip
              key={filter}
              value={filter}
              size="xs"
              radius="sm"
              variant="light"
              classNames={{ label: classes.chip }}
            >
              {text[filter]}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <UnstyledButton className={classes.overview} aria-current={openId === null} onClick={() => onOpen(null)}>
        <span className={classes.title}>{text.overview}</span>
        <Figure progress={data.all} />
      </UnstyledButton>
      {kept?.size === 0 ? (
        <div className={classes.none}>
          <Text size="sm" c="dimmed" mb={4} role="status">
            {text.none}
          </Text>
          <Button size="compact-xs" variant="default" onClick={() => setFilters([])}>
            {text.clear}
          </Button>
        </div>
      ) : null}
      <ClauseTree nodes={nodes} figures={data.figures} openId={openId} onOpen={onOpen} onFold={fold} />
    </nav>
  );
};

const withAncestors = (
  kept: ReadonlySet<string>,
  openId: string | null,
  { catalogue }: ClausesData,
): ReadonlySet<string> => {
  const all = new Set(kept);
  for (let id = openId; id !== null; id = catalogue.clauseById.get(id)?.parent ?? null) all.add(id);
  return all;
};
