import { ActionIcon, Group, Skeleton, Tooltip } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { useRoute } from "../../app/route.ts";
import { clausesText } from "../../text/clauses.ts";
import { ErrorNote } from "../../ui/error-note.tsx";
import { Page } from "../../ui/page.tsx";
import { ClauseInspector } from "./clause-inspector.tsx";
import { ClauseView } from "./clause-view.tsx";
import { ExportTraceability } from "./export-traceability.tsx";
import { GroupView } from "./group-view.tsx";
import { showClause } from "./show-clause.ts";
import { neighbour } from "./tree-model.ts";
import { TreePanel } from "./tree-panel.tsx";
import { useClauseKeys } from "./use-clause-keys.ts";
import { useClauses } from "./use-clauses.ts";
import { useViewState } from "./view-state.ts";
import classes from "./clauses.module.css";

/** The route names a clause, or one of its points; nothing means all clauses. */
export const ClausesPage = () => {
  const data = useClauses();
  const { route, go } = useRoute();
  const { pointId: held, hold, fold, asked } = useViewState();
  const middle = useRef<HTMLElement>(null);
  const { catalogue } = data;
  const named = route.place === "clauses" ? route.id : null;
  const target = named === null ? undefined : catalogue.pointById.get(named);
  const clause = target?.clause ?? (named === null ? null : (catalogue.clauseById.get(named) ?? null));
  const clauseId = clause?.id ?? null;
  const targetId = target?.point.id ?? null;
  const heldPoint = held !== null && catalogue.pointById.get(held)?.clause.id === clauseId ? held : null;

  useEffect(() => {
    if (!data.ready || middle.current === null) return;
    showClause(middle.current, clauseId, targetId);
    if (targetId !== null) hold(targetId);
    for (let up = clause?.parent ?? null; up !== null; up = catalogue.clauseById.get(up)?.parent ?? null)
      fold(up, false);
  }, [catalogue, clause, clauseId, targetId, data.ready, hold, fold]);

  const open = (id: string | null): void => go("clauses", id);
  const previous = neighbour(catalogue.clauses, clauseId, -1);
  const next = neighbour(catalogue.clauses, clauseId, 1);
  const step = (to: typeof next): void => {
    if (!to) return;
    open(to.id);
    requestAnimationFrame(() => document.querySelector<HTMLElement>("#clause-title")?.focus({ preventScroll: true }));
  };
  useClauseKeys({ onPrevious: () => step(previous), onNext: () => step(next) });

  return (
    <Page
      title={clausesText.title}
      subtitle={data.ready ? clausesText.subtitle(data.all.decided, data.all.total) : undefined}
      actions={
        <Group gap={4}>
          <ExportTraceability />
          <Tooltip label={clausesText.previous}>
            <ActionIcon
              variant="default"
              size={30}
              aria-label={clausesText.previous}
              disabled={!previous}
              onClick={() => step(previous)}
            >
              <IconChevronUp size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={clausesText.next}>
            <ActionIcon
              variant="default"
              size={30}
              aria-label={clausesText.next}
              disabled={!next}
              onClick={() => step(next)}
            >
              <IconChevronDown size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Group>
      }
      inspectorLabel={clausesText.inspector}
      inspectorAsked={asked}
      inspector={clause?.leaf ? <ClauseInspector clause={clause} data={data} pointId={heldPoint} /> : undefined}
    >
      <div className={classes.layout}>
        <TreePanel data={data} openId={clauseId} onOpen={open} />
        <section ref={middle} className={classes.middle} aria-labelledby="clause-title">
          <ErrorNote error={data.error} />
          {!data.ready ? (
            data.error ? null : (
              <Skeleton height={240} aria-label={clausesText.loading} />
            )
          ) : clause?.leaf ? (
            <ClauseView
              key={clause.id}
              clause={clause}
              data={data}
              heldPoint={heldPoint}
              target={targetId}
              onOpen={open}
            />
          ) : (
            <GroupView clause={clause} data={data} onOpen={open} />
          )}
        </section>
      </div>
    </Page>
  );
};
