import { Button, CloseButton, Select, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { SOA_STATUSES } from "../../../src-shared/domain/vocabulary.ts";
import { soaText } from "../../text/soa.ts";
import { SHOWS, type Show, type SoaRow } from "./sheet-model.ts";
import classes from "./soa.module.css";
import { useViewState } from "./view-state.ts";

type Props = {
  readonly rows: readonly SoaRow[];
  readonly counts: Readonly<Record<Show, number>>;
  /** An editor is open beside the list: choices take less room. */
  readonly compact: boolean;
};

const text = soaText.filter;
const STATUSES = [{ value: "", label: text.anyStatus }, ...SOA_STATUSES.map(({ id, label }) => ({ value: id, label }))];

/** Which controls are shown; each choice says how many it holds. */
export const FilterBar = ({ rows, counts, compact }: Props) => {
  const { filter, setFilter } = useViewState();
  const areas = new Map(
    rows.map((row) => [row.areaId, row.source === "annexA" ? `${row.areaId} ${row.areaTitle}` : row.areaTitle]),
  );
  const offered = SHOWS.filter((show) => show !== "inherited" || counts.inherited > 0 || filter.show === "inherited");
  const words = (show: Show): string => `${text.shows[show]} ${counts[show]}`;
  return (
    <div className={classes.filters} role="search" aria-label={text.label}>
      {compact ? (
        <Select
          size="xs"
          w={130}
          aria-label={text.label}
          data={offered.map((show) => ({ value: show, label: words(show) }))}
          value={filter.show}
          allowDeselect={false}
          onChange={(show) => setFilter({ show: SHOWS.find((known) => known === show) ?? "all" })}
        />
      ) : (
        <div className={classes.shows} role="group" aria-label={text.label}>
          {offered.map((show) => (
            <Button
              key={show}
              size="compact-sm"
              variant={filter.show === show ? "light" : "default"}
              aria-pressed={filter.show === show}
              onClick={() => setFilter({ show })}
            >
              {words(show)}
            </Button>
          ))}
        </div>
      )}
      <Select
        size="xs"
        w={120}
        aria-label={text.status}
        data={STATUSES}
        value={filter.status}
        allowDeselect={false}
        onChange={(status) => setFilter({ status: status ?? "" })}
      />
      <Select
        size="xs"
        w={120}
        aria-label={text.area}
        data={[{ value: "", label: text.anyArea }, ...[...areas].map(([value, label]) => ({ value, label }))]}
        value={filter.area}
        allowDeselect={false}
        comboboxProps={{ width: 320, position: "bottom-start" }}
        onChange={(area) => setFilter({ area: area ?? "" })}
      />
      <TextInput
        size="xs"
        className={classes.words}
        aria-label={text.find}
        placeholder={text.find}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={filter.words}
        onChange={(event) => setFilter({ words: event.currentTarget.value })}
        rightSection={
          filter.words === "" ? null : (
            <CloseButton size="xs" aria-label={text.clear} onClick={() => setFilter({ words: "" })} />
          )
        }
      />
    </div>
  );
};
