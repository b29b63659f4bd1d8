import { Checkbox, Stack } from "@mantine/core";
import { AI_ROLES } from "../../../src-shared/domain/vocabulary.ts";
import { systemsText } from "../../text/systems.ts";
import { fieldError } from "../../ui/field-error.ts";
import { useAutosave } from "../../ui/use-autosave.ts";
import type { SystemPatch } from "./system.ts";

type Roles = NonNullable<SystemPatch["roles"]>;
type Props = {
  readonly value: readonly string[];
  readonly onSave: (roles: Roles) => Promise<unknown>;
  readonly issue: string | undefined;
};

const text = systemsText.roles;
const same = (a: Roles, b: Roles): boolean => a.join() === b.join();
const inOrder = (chosen: readonly string[]): Roles =>
  AI_ROLES.filter(({ id }) => chosen.includes(id)).map(({ id }) => id);

/** The roles as a list with what each means, so that nobody has to know the words of ISO/IEC 22989. */
export const RolesField = ({ value, onSave, issue }: Props) => {
  const field = useAutosave<Roles>({ value: inOrder(value), onSave, same });
  return (
    <Checkbox.Group
      label={text.legend}
      description={text.hint}
      value={field.view.value}
      error={fieldError(field.view, issue)}
      onChange={(next) => field.choose(inOrder(next))}
    >
      <Stack gap={8} mt={8}>
        {AI_ROLES.map(({ id, label }) => (
          <Checkbox key={id} size="xs" value={id} label={label} description={text.explain[id]} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
};
