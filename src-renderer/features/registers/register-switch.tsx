import { Button, Menu, ScrollArea } from "@mantine/core";
import { IconChevronDown, IconLayoutGrid } from "@tabler/icons-react";
import { REGISTERS, type RegisterId } from "../../../src-shared/domain/registers/all.ts";
import { useRoute } from "../../app/route.ts";
import { registersText as text } from "../../text/registers.ts";

/** The way to every other register, and to all of them. */
export const RegisterSwitch = ({ register }: { readonly register: RegisterId }) => {
  const go = useRoute((state) => state.go);
  return (
    <Menu position="bottom-end" width={330}>
      <Menu.Target>
        <Button size="xs" variant="default" rightSection={<IconChevronDown size={14} aria-hidden />}>
          {text.switch}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconLayoutGrid size={16} aria-hidden />} onClick={() => go("registers", null)}>
          {text.all}
        </Menu.Item>
        <Menu.Divider />
        <ScrollArea.Autosize mah={420} type="auto">
          {REGISTERS.filter(({ id }) => id !== register).map(({ id, title, clause }) => (
            <Menu.Item key={id} onClick={() => go("registers", id)}>
              {clause} {title}
            </Menu.Item>
          ))}
        </ScrollArea.Autosize>
      </Menu.Dropdown>
    </Menu>
  );
};
