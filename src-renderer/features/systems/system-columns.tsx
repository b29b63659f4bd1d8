import { ThemeIcon, Tooltip } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import {
  AI_ACT_CLASSES,
  AI_ROLES,
  AUTONOMY_LEVELS,
  LIFE_CYCLE_STAGES,
  labelOf,
} from "../../../src-shared/domain/vocabulary.ts";
import { systemsText } from "../../text/systems.ts";
import type { Column } from "../../ui/data-table.tsx";
import { lacksReason, type System } from "./system.ts";
import classes from "./systems.module.css";

const text = systemsText.columns;

const ActClass = ({ system }: { readonly system: System }) => (
  <span className={classes.flagged}>
    <span className={classes.clip}>{labelOf(AI_ACT_CLASSES, system.aiActClass)}</span>
    {lacksReason(system) ? (
      <Tooltip label={systemsText.act.noReason}>
        <ThemeIcon size={18} variant="transparent" color="orange" role="img" aria-label={systemsText.act.flag}>
          <IconAlertTriangle size={16} aria-hidden />
        </ThemeIcon>
      </Tooltip>
    ) : null}
  </span>
);

export const systemColumns = (people: ReadonlyMap<string, string>): readonly Column<System>[] => [
  { id: "ref", header: text.ref, value: (row) => row.ref, width: 72 },
  { id: "name", header: text.name, value: (row) => row.name, width: 240 },
  { id: "externalId", header: text.externalId, value: (row) => row.externalId, width: 110, hiddenByDefault: true },
  {
    id: "roles",
    header: text.roles,
    value: (row) => row.roles.map((role) => labelOf(AI_ROLES, role)).join(", "),
    width: 160,
  },
  {
    id: "stage",
    header: text.lifeCycleStage,
    value: (row) => labelOf(LIFE_CYCLE_STAGES, row.lifeCycleStage),
    width: 160,
  },
  { id: "owner", header: text.owner, value: (row) => people.get(row.ownerId ?? "") ?? "", width: 130 },
  {
    id: "actClass",
    header: text.aiActClass,
    value: (row) => (row.aiActClass === "" ? "" : labelOf(AI_ACT_CLASSES, row.aiActClass)),
    render: (row) => (row.aiActClass === "" ? null : <ActClass system={row} />),
    width: 190,
  },
  {
    id: "autonomy",
    header: text.autonomy,
    value: (row) => labelOf(AUTONOMY_LEVELS, row.autonomy),
    width: 180,
    hiddenByDefault: true,
  },
  { id: "suppliers", header: text.suppliers, value: (row) => row.suppliers, width: 160, hiddenByDefault: true },
  { id: "purpose", header: text.purpose, value: (row) => row.purpose, width: 240, hiddenByDefault: true },
];
