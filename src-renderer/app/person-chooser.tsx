import { Button, Menu } from "@mantine/core";
import { IconCheck, IconPlus, IconUser } from "@tabler/icons-react";
import { useState } from "react";
import { contract } from "../../src-shared/contract/index.ts";
import { useJob } from "../ipc/use-command.ts";
import { useQuery } from "../ipc/use-query.ts";
import { appText } from "../text/app.ts";
import { PersonForm } from "../ui/person-form.tsx";
import classes from "./shell.module.css";

type Props = { readonly personId: string | null; readonly readOnly: boolean };

const text = appText.person;

/** Who is working now. Without a name nothing is written, so the button stands out until someone is chosen. */
export const PersonChooser = ({ personId, readOnly }: Props) => {
  const { data: people = [] } = useQuery(contract.people.list, {});
  const choose = useJob(contract.people.choose);
  const [adding, setAdding] = useState(false);
  const me = people.find((person) => person.id === personId);
  return (
    <>
      <Menu position="bottom-end" width={260}>
        <Menu.Target>
          <Button
            size="xs"
            className={classes.person}
            variant={me || readOnly ? "subtle" : "filled"}
            color={me || readOnly ? "gray" : undefined}
            c={me || readOnly ? "var(--mantine-color-text)" : undefined}
            leftSection={<IconUser size={16} aria-hidden />}
            aria-label={me ? text.working(me.name) : text.nobody}
          >
            {me ? me.name : text.nobody}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{text.choose}</Menu.Label>
          {people
            .filter((person) => person.active)
            .map((person) => (
              <Menu.Item
                key={person.id}
                rightSection={person.id === personId ? <IconCheck size={16} aria-hidden /> : null}
                onClick={() => void choose.run({ id: person.id })}
              >
                {person.name}
              </Menu.Item>
            ))}
          {readOnly ? null : (
            <>
              <Menu.Divider />
              <Menu.Item leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
                {text.add}
              </Menu.Item>
            </>
          )}
        </Menu.Dropdown>
      </Menu>
      <PersonForm opened={adding} onClose={() => setAdding(false)} onAdded={(id) => void choose.run({ id })} />
    </>
  );
};
