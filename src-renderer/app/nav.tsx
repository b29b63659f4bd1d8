import { Tooltip, UnstyledButton } from "@mantine/core";
import { appText } from "../text/app.ts";
import classes from "./shell.module.css";
import { LOWER_PLACES, PLACES, type PlaceInfo } from "./places.ts";
import { useRoute } from "./route.ts";

const NavItem = ({ place, label, icon: Sign, shortcut }: PlaceInfo & { readonly shortcut?: string | undefined }) => {
  const current = useRoute((state) => state.route.place === place);
  const go = useRoute((state) => state.go);
  const item = (
    <UnstyledButton className={classes.navItem} aria-current={current ? "page" : undefined} onClick={() => go(place)}>
      <Sign size={18} stroke={1.75} aria-hidden />
      <span>{label}</span>
    </UnstyledButton>
  );
  return (
    <Tooltip label={shortcut === undefined ? label : `${label} (${shortcut})`} position="right" openDelay={800}>
      {item}
    </Tooltip>
  );
};

export const Nav = () => (
  <nav className={classes.nav} aria-label={appText.nav.label}>
    <div className={classes.navGroup}>
      {PLACES.map((info, index) => (
        <NavItem key={info.place} {...info} shortcut={index < 9 ? `${appText.mod} ${index + 1}` : undefined} />
      ))}
    </div>
    <div className={classes.navGroup}>
      {LOWER_PLACES.map((info) => (
        <NavItem key={info.place} {...info} />
      ))}
    </div>
  </nav>
);
