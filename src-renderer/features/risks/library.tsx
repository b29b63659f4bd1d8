import { Button, Checkbox, NativeSelect, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { IconArrowLeft, IconPlus } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { contract } from "../../../src-shared/contract/index.ts";
import { useCommand } from "../../ipc/use-command.ts";
import { risksText } from "../../text/risks.ts";
import { useCatalogue } from "../../ui/catalogue.ts";
import { DataTable } from "../../ui/data-table.tsx";
import { ErrorNote } from "../../ui/error-note.tsx";
import { ListDetail } from "../../ui/list-detail.tsx";
import { Page } from "../../ui/page.tsx";
import { createDuplicateFinder } from "../../../src-shared/domain/identification/duplicates.ts";
import { filterLibrary, labelGroups } from "./library-model.ts";
import { libraryColumns } from "./library-columns.tsx";
import { LibraryDetail } from "./library-detail.tsx";
import type { ListedRisk } from "./risk.ts";
import classes from "./risks.module.css";
import { useTraits } from "./use-traits.ts";

type Props = {
  readonly risks: readonly ListedRisk[];
  readonly systems: ReadonlyMap<string, string>;
  readonly onBack: () => void;
};

const text = risksText.library;

/** Risks known from the field; what a person chooses becomes a draft of their own, never scored for them. */
export const Library = ({ risks, systems, onBack }: Props) => {
  const catalogue = useCatalogue();
  const create = useCommand(contract.risks.createFromCatalogue);
  const [category, setCategory] = useState("");
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [openId, setOpenId] = useState<string | null>(null);
  const [systemId, setSystemId] = useState("");
  const [linkControls, setLinkControls] = useState(true);
  const [label, setLabel] = useState("");
  const [source, setSource] = useState("");
  const traits = useTraits();
  const known = useMemo(
    () => risks.map(({ id, ref, title }) => ({ id, ref, title, catalogueId: traits.get(id)?.catalogueId ?? "" })),
    [risks, traits],
  );
  const twins = useMemo(() => {
    const find = createDuplicateFinder(known);
    return new Map(
      catalogue.risks.map((risk) => [risk.id, find({ title: risk.name, catalogueId: risk.id }).map(({ ref }) => ref)]),
    );
  }, [catalogue, known]);
  const columns = useMemo(() => libraryColumns(twins), [twins]);
  const categories = useMemo(
    () => [...new Set(catalogue.risks.map((risk) => risk.category))].sort((a, b) => a.localeCompare(b)),
    [catalogue],
  );
  const rows = useMemo(
    () => filterLibrary(catalogue.risks, { category, label, source }),
    [catalogue, category, label, source],
  );
  const chosenTwins = [...new Set([...selected].flatMap((id) => twins.get(id) ?? []))];
  const open = rows.find((risk) => risk.id === openId);
  const take = async (): Promise<void> => {
    const result = await create.send({
      catalogueIds: [...selected],
      systemId: systemId === "" ? null : systemId,
      linkControls,
    });
    if (!result.ok) return;
    notifications.show({ message: text.added(result.value.ids.length) });
    onBack();
  };
  return (
    <Page
      title={text.title}
      subtitle={text.subtitle(catalogue.risks.length)}
      actions={
        <>
          <Button size="xs" variant="default" leftSection={<IconArrowLeft size={16} aria-hidden />} onClick={onBack}>
            {risksText.actions.back}
          </Button>
          <Button
            size="xs"
            leftSection={<IconPlus size={16} aria-hidden />}
            disabled={selected.size === 0}
            loading={create.busy}
            onClick={() => void take()}
          >
            {text.take(selected.size)}
          </Button>
        </>
      }
    >
      {chosenTwins.length === 0 ? null : (
        <Text size="sm" mb="xs" role="note">
          {text.twins(chosenTwins.length, chosenTwins.slice(0, 5).join(", "))}
        </Text>
      )}
      <ErrorNote error={create.error} onClose={create.clear} />
      <div className={classes.libraryBar}>
        <NativeSelect
          size="xs"
          label={text.category}
          value={category}
          data={[{ value: "", label: text.anyCategory }, ...categories]}
          onChange={(event) => setCategory(event.currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          label={text.label}
          maw={260}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
        >
          <option value="">{text.anyLabel}</option>
          {labelGroups(catalogue).map(({ name, options }) => (
            <optgroup key={name} label={name}>
              {options.map((option) => (
                <option key={option.value} value={option.value}>
                  {option.label}
                </option>
              ))}
            </optgroup>
          ))}
        </NativeSelect>
        <NativeSelect
          size="xs"
          label={text.source}
          maw={260}
          value={source}
          data={[
            { value: "", label: text.anySource },
            ...catalogue.riskSources.map(({ id, title }) => ({ value: id, label: `${id} ${title}` })),
          ]}
          onChange={(event) => setSource(event.currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          label={text.system}
          value={systemId}
          maw={260}
          data={[{ value: "", label: text.noSystem }, ...[...systems].map(([value, label]) => ({ value, label }))]}
          onChange={(event) => setSystemId(event.currentTarget.value)}
        />
        <Checkbox
          size="xs"
          mb={6}
          label={text.linkControls}
          checked={linkControls}
          onChange={(event) => setLinkControls(event.currentTarget.checked)}
        />
      </div>
      <ListDetail
        list={
          <DataTable
            label={text.table}
            rows={rows}
            columns={columns}
            rowId={(row) => row.id}
            openId={openId}
            onOpen={(row) => setOpenId(row.id)}
            selection={{ ids: selected, onChange: setSelected }}
            empty={<Text size="sm">{text.none}</Text>}
            storageKey="risk-library"
          />
        }
        detail={open ? <LibraryDetail key={open.id} risk={open} /> : null}
        detailLabel={open ? `${open.id} ${open.name}` : ""}
        onClose={() => setOpenId(null)}
      />
    </Page>
  );
};
