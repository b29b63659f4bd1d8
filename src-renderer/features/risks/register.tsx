import { Group, Text } from "@mantine/core";
import { useMemo, useState, type ReactNode } from "react";
import { useRoute } from "../../app/route.ts";
import type { Criteria } from "../../../src-shared/domain/risk/types.ts";
import { risksText as text } from "../../text/risks.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { ListDetail } from "../../ui/list-detail.tsx";
import { EditRisks } from "./bulk-edit.tsx";
import { HeatMap } from "./heat-map.tsx";
import { today, type ListedRisk } from "./risk.ts";
import { riskColumns } from "./risk-columns.tsx";
import { RiskEditor } from "./risk-editor.tsx";
import { countFlags, filterRisks, isFiltered } from "./risk-filter.ts";
import { RiskFilters } from "./risk-filters.tsx";
import { useRegisterView } from "./use-register-view.ts";

type Names = ReadonlyMap<string, string>;
type Props = {
  readonly risks: readonly ListedRisk[];
  readonly criteria: Criteria;
  readonly people: Names;
  readonly systems: Names;
  readonly empty: ReactNode;
};

/** The register: filters, heat map and table, with the open risk beside it. */
export const Register = ({ risks, criteria, people, systems, empty }: Props) => {
  const { filters, mapShown } = useRegisterView();
  const openId = useRoute((state) => (state.route.place === "risks" ? state.route.id : null));
  const go = useRoute((state) => state.go);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const day = today();
  const columns = useMemo(() => riskColumns({ criteria, people, systems, day }), [criteria, people, systems, day]);
  const shown = useMemo(() => filterRisks(risks, filters, day), [risks, filters, day]);
  const chosen = useMemo(() => shown.filter((risk) => selected.has(risk.id)), [shown, selected]);
  const chosenIds = useMemo(() => new Set(chosen.map((risk) => risk.id)), [chosen]);
  const open = risks.find((risk) => risk.id === openId);
  if (risks.length === 0) return <>{empty}</>;
  const list = (
    <>
      {openId !== null && !open ? <Text size="sm">{text.gone}</Text> : null}
      {mapShown && !open ? <HeatMap risks={risks} criteria={criteria} /> : null}
      {open && !isFiltered(filters) ? null : (
        <RiskFilters counts={countFlags(risks, day)} systems={systems} criteria={criteria} withMap={!open} />
      )}
      <DataTable
        label={text.table}
        rows={shown}
        columns={columns}
        rowId={(row) => row.id}
        openId={openId}
        onOpen={(row) => go("risks", row.id)}
        selection={{ ids: chosenIds, onChange: setSelected }}
        empty={
          <Text size="sm" c="dimmed" p="md">
            {text.filters.none}
          </Text>
        }
        storageKey="risks"
        toolbar={
          chosen.length > 0 ? (
            <Group gap="xs">
              <EditRisks risks={chosen} people={people} onDone={() => setSelected(new Set())} />
            </Group>
          ) : null
        }
      />
    </>
  );
  return (
    <ListDetail
      list={list}
      detail={open ? <RiskEditor key={open.id} id={open.id} criteria={criteria} /> : null}
      detailLabel={open ? text.detail(open.ref, open.title) : ""}
      onClose={() => go("risks", null)}
    />
  );
};
