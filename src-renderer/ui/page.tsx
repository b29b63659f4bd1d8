import { ActionIcon, Drawer, Group, Text, Title, Tooltip } from "@mantine/core";
import { useDisclosure, useLocalStorage, useMediaQuery } from "@mantine/hooks";
import { IconLayoutSidebarRight } from "@tabler/icons-react";
import { useEffect, useRef, type ReactNode } from "react";
import { uiText } from "../text/ui.ts";
import classes from "./page.module.css";

type Props = {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
  /** What the thing in the middle is tied to; a column at the right, a drawer in a narrow window. */
  readonly inspector?: ReactNode;
  readonly inspectorLabel?: string;
  /** A number that grows when someone asks to see the inspector: a hidden one is shown. */
  readonly inspectorAsked?: number;
};

const text = uiText.page;

/** One place of the window: heading, actions, the thing itself, and beside it what it is tied to. */
export const Page = ({
  title,
  subtitle,
  actions,
  children,
  inspector,
  inspectorLabel = text.inspector,
  inspectorAsked = 0,
}: Props) => {
  const wide = useMediaQuery("(min-width: 1200px)", window.innerWidth >= 1200, { getInitialValueInEffect: false });
  const [open, setOpen] = useLocalStorage({
    key: "aims.inspector",
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  const [drawer, { open: openDrawer, close: closeDrawer }] = useDisclosure(false);
  const answered = useRef(inspectorAsked);
  useEffect(() => {
    if (answered.current === inspectorAsked) return;
    answered.current = inspectorAsked;
    if (wide) setOpen(true);
    else openDrawer();
  }, [inspectorAsked, wide, setOpen, openDrawer]);
  const has = inspector !== undefined && inspector !== null && inspector !== false;
  const beside = has && wide && open;
  const label = beside ? text.hideInspector : text.showInspector;
  return (
    <div className={classes.page}>
      <header className={classes.header}>
        <div className={classes.heading}>
          <Title order={1} size="h3">
            {title}
          </Title>
          {subtitle ? (
            <Text component="div" size="sm" c="dimmed">
              {subtitle}
            </Text>
          ) : null}
        </div>
        <Group gap="xs" className={classes.actions}>
          {actions}
          {has ? (
            <Tooltip label={label}>
              <ActionIcon
                variant="default"
                size={30}
                aria-label={label}
                aria-expanded={wide ? open : drawer}
                onClick={() => (wide ? setOpen(!open) : openDrawer())}
              >
                <IconLayoutSidebarRight size={18} aria-hidden />
              </ActionIcon>
            </Tooltip>
          ) : null}
        </Group>
      </header>
      <div className={classes.columns}>
        <div className={classes.body} data-page-body>
          {children}
        </div>
        {beside ? (
          <aside className={classes.inspector} aria-label={inspectorLabel}>
            {inspector}
          </aside>
        ) : null}
      </div>
      {has && !wide ? (
        <Drawer opened={drawer} onClose={closeDrawer} position="right" size={360} title={inspectorLabel}>
          {inspector}
        </Drawer>
      ) : null}
    </div>
  );
};
