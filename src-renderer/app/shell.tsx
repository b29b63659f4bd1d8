/** The window around an open workspace: places at the left, the bar at the top, one thing in the middle. */
import { useEffect } from "react";
import { appText } from "../text/app.ts";
import type { OpenWorkspace } from "../ui/workspace.ts";
import { ErrorBoundary } from "./error-boundary.tsx";
import { preloadInIdleTime } from "./lazy-page.tsx";
import { Nav } from "./nav.tsx";
import { PAGES } from "./pages.tsx";
import { Palette } from "./palette.tsx";
import { ReadOnlyBanner } from "./read-only-banner.tsx";
import { useRoute } from "./route.ts";
import classes from "./shell.module.css";
import { useShortcuts } from "./shortcuts.tsx";
import { TopBar } from "./top-bar.tsx";

export const Shell = ({ workspace }: { readonly workspace: OpenWorkspace }) => {
  const place = useRoute((state) => state.route.place);
  const Place = PAGES[place];
  useShortcuts(workspace.head?.seq);
  useEffect(() => preloadInIdleTime(Object.values(PAGES)), []);
  return (
    <div className={classes.shell}>
      <a
        className={classes.skip}
        href="#main"
        onClick={(event) => {
          event.preventDefault();
          document.getElementById("main")?.focus();
        }}
      >
        {appText.nav.skip}
      </a>
      <TopBar workspace={workspace} />
      <Nav />
      <main id="main" tabIndex={-1} className={classes.main}>
        {workspace.readOnly ? <ReadOnlyBanner reason={workspace.readOnlyReason} /> : null}
        <div className={classes.place}>
          <ErrorBoundary key={place}>
            <Place />
          </ErrorBoundary>
        </div>
      </main>
      <Palette />
    </div>
  );
};
