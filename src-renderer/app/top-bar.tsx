import { ActionIcon, Kbd, Tooltip, UnstyledButton } from "@mantine/core";
import { IconArrowLeft, IconArrowRight, IconSearch } from "@tabler/icons-react";
import { appText } from "../text/app.ts";
import type { OpenWorkspace } from "../ui/workspace.ts";
import { palette } from "./palette-store.ts";
import { PersonChooser } from "./person-chooser.tsx";
import { useRoute } from "./route.ts";
import { SaveWords } from "./save-words.tsx";
import classes from "./shell.module.css";
import { WorkspaceMenu } from "./workspace-menu.tsx";

const text = appText.top;

const Way = ({
  label,
  keys,
  enabled,
  onClick,
  icon: Sign,
}: {
  label: string;
  keys: string;
  enabled: boolean;
  onClick: () => void;
  icon: typeof IconArrowLeft;
}) => (
  <Tooltip label={`${label} (${keys})`}>
    <ActionIcon
      variant="subtle"
      color="gray"
      size={28}
      aria-label={label}
      data-disabled={!enabled || undefined}
      aria-disabled={!enabled}
      onClick={onClick}
    >
      <Sign size={18} aria-hidden />
    </ActionIcon>
  </Tooltip>
);

export const TopBar = ({ workspace }: { readonly workspace: OpenWorkspace }) => {
  const { back, forward, past, future } = useRoute();
  return (
    <header className={classes.top}>
      <div className={classes.topLeft}>
        <Way label={text.back} keys="Alt ←" enabled={past.length > 0} onClick={back} icon={IconArrowLeft} />
        <Way label={text.forward} keys="Alt →" enabled={future.length > 0} onClick={forward} icon={IconArrowRight} />
        <WorkspaceMenu workspace={workspace} />
        {workspace.isDemo ? (
          <Tooltip label={text.demoHint}>
            <span className={classes.demo}>{text.demo}</span>
          </Tooltip>
        ) : null}
      </div>
      <UnstyledButton className={classes.search} onClick={palette.open}>
        <IconSearch size={16} aria-hidden />
        <span className={classes.searchLong}>{text.search}</span>
        <span className={classes.searchShort}>{text.searchShort}</span>
        <Kbd size="xs">{appText.mod} K</Kbd>
      </UnstyledButton>
      <div className={classes.topRight}>
        <SaveWords head={workspace.head} readOnly={workspace.readOnly} />
        <PersonChooser personId={workspace.personId} readOnly={workspace.readOnly} />
      </div>
    </header>
  );
};
