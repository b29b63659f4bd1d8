/** The command palette: go anywhere, do anything, find anything. */
import { useMantineColorScheme } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { Spotlight } from "@mantine/spotlight";
import { IconSearch } from "@tabler/icons-react";
import { useEffect, useState } from "react";
import { contract } from "../../src-shared/contract/index.ts";
import { client } from "../ipc/api.ts";
import { useQuery } from "../ipc/use-query.ts";
import { appText } from "../text/app.ts";
import classes from "./palette.module.css";
import { LOWER_PLACES, PLACES } from "./places.ts";
import { actionsOf, matches, type PaletteAction } from "./palette-actions.ts";
import { openFound } from "./open-found.ts";
import { PALETTE_LIST, paletteStore, selectFirst } from "./palette-store.ts";
import { useRoute } from "./route.ts";

const text = appText.palette;

const Actions = ({ label, actions }: { readonly label: string; readonly actions: readonly PaletteAction[] }) =>
  actions.length === 0 ? null : (
    <Spotlight.ActionsGroup label={label}>
      {actions.map(({ id, label: name, description, icon: Sign, run }) => (
        <Spotlight.Action
          key={id}
          label={name}
          description={description}
          leftSection={<Sign size={18} stroke={1.75} aria-hidden />}
          onClick={run}
        />
      ))}
    </Spotlight.ActionsGroup>
  );

export const Palette = () => {
  const [query, setQuery] = useState("");
  const [wanted] = useDebouncedValue(query.trim(), 120);
  const { setColorScheme } = useMantineColorScheme();
  const { data: people = [] } = useQuery(contract.people.list, {});
  const { data: found = [] } = useQuery(contract.search.find, wanted.length < 2 ? null : { text: wanted });
  const go = useRoute((state) => state.go);
  const places = [...PLACES, ...LOWER_PLACES]
    .map(({ place, label, icon }) => ({ id: place, label, icon, run: () => go(place) }))
    .filter((action) => matches(action, query));
  const acts = actionsOf({
    people: people.filter((person) => person.active),
    setColorScheme,
    choosePerson: (id) => void client.run(contract.people.choose, { id }),
  }).filter((action) => matches(action, query));
  const hits = wanted.length < 2 ? [] : found;
  const answer = hits.map((hit) => hit.id).join();
  useEffect(() => {
    if (query !== "" || answer !== "") selectFirst();
  }, [query, answer]);
  return (
    <Spotlight.Root
      store={paletteStore}
      query={query}
      onQueryChange={setQuery}
      scrollable
      maxHeight={440}
      shortcut="mod + K"
      tagsToIgnore={[]}
      triggerOnContentEditable
      transitionProps={{ duration: 80 }}
      title={text.title}
      centered={false}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      classNames={{ header: classes.title }}
    >
      <Spotlight.Search
        placeholder={text.placeholder}
        aria-label={text.placeholder}
        leftSection={<IconSearch size={18} aria-hidden />}
      />
      <Spotlight.ActionsList id={PALETTE_LIST}>
        {hits.length > 0 ? (
          <Spotlight.ActionsGroup label={text.found}>
            {hits.slice(0, 12).map((hit) => (
              <Spotlight.Action
                key={`${hit.kind}:${hit.id}`}
                label={`${hit.ref} ${hit.title}`.trim()}
                description={`${text.kinds[hit.kind] ?? hit.kind}${hit.excerpt ? ` · ${hit.excerpt.slice(0, 90)}` : ""}`}
                onClick={() => openFound(hit.kind, hit.id)}
              />
            ))}
          </Spotlight.ActionsGroup>
        ) : null}
        <Actions label={text.go} actions={places} />
        <Actions label={text.act} actions={acts} />
        {hits.length + places.length + acts.length === 0 ? <Spotlight.Empty>{text.nothing}</Spotlight.Empty> : null}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
};
