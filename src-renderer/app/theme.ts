/** Colour, space and type of the window, in one place. One accent; 13–14 px; a 4-px grid; 4.5:1 for every text in both schemes. */
import {
  ActionIcon,
  Alert,
  Button,
  createTheme,
  Drawer,
  Input,
  InputWrapper,
  localStorageColorSchemeManager,
  Menu,
  Modal,
  Notification,
  Popover,
  Portal,
  Radio,
  Tooltip,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from "@mantine/core";
import { appText } from "../text/app.ts";

const accent: MantineColorsTuple = [
  "#eef3f9",
  "#dce6f1",
  "#b8cce1",
  "#90afd0",
  "#7398c2",
  "#5f88b7",
  "#4a79b0",
  "#3c6799",
  "#2c5583",
  "#20436b",
];
const dark: MantineColorsTuple = [
  "#d9dde4",
  "#b9c0cb",
  "#98a1ae",
  "#6d7683",
  "#3b424d",
  "#2f3540",
  "#262b34",
  "#1b1f26",
  "#15181e",
  "#101318",
];

// The calm shades of the status colours in tones.ts.
const green: MantineColorsTuple = [
  "#eef8f1",
  "#ddf1e4",
  "#bfe3cc",
  "#9bd2b0",
  "#76c093",
  "#57ae7b",
  "#3f9a66",
  "#2f855a",
  "#226b46",
  "#14532d",
];
const red: MantineColorsTuple = [
  "#fdf1f1",
  "#fbdfdf",
  "#f4b9b9",
  "#ec9292",
  "#e26f6f",
  "#d84f4f",
  "#c53030",
  "#b42318",
  "#a31515",
  "#7f1010",
];
const yellow: MantineColorsTuple = [
  "#fffaeb",
  "#fff4d6",
  "#ffe7ad",
  "#f8d47c",
  "#e8ba4c",
  "#d19c30",
  "#b7791f",
  "#975a16",
  "#7c4610",
  "#5c3d00",
];

/** The one place where menus, tooltips and dialogs are drawn; main.tsx makes it a landmark. */
export const OVERLAYS = "overlays";

const sans = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", sans-serif';

export const theme = createTheme({
  colors: { accent, dark, green, red, yellow },
  primaryColor: "accent",
  primaryShade: { light: 8, dark: 6 },
  autoContrast: true,
  luminanceThreshold: 0.32,
  fontFamily: sans,
  headings: {
    fontFamily: sans,
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "22px" },
      h2: { fontSize: "18px" },
      h3: { fontSize: "18px" },
      h4: { fontSize: "15px" },
      h5: { fontSize: "14px" },
      h6: { fontSize: "13px" },
    },
  },
  fontSizes: { xs: "12px", sm: "13px", md: "14px", lg: "15px", xl: "18px" },
  spacing: { xs: "8px", sm: "12px", md: "16px", lg: "20px", xl: "24px" },
  radius: { xs: "2px", sm: "4px", md: "6px", lg: "8px", xl: "12px" },
  defaultRadius: "sm",
  cursorType: "pointer",
  focusRing: "auto",
  respectReducedMotion: true,
  components: {
    Input: Input.extend({
      vars: (_theme, { size }) =>
        size === undefined || size === "sm"
          ? { wrapper: { "--input-height": "32px", "--input-fz": "13px" } }
          : { wrapper: {} },
    }),
    InputWrapper: InputWrapper.extend({
      vars: () => ({
        label: { "--input-label-size": "13px" },
        description: { "--input-description-size": "12px" },
        error: { "--input-error-size": "12px" },
        success: {},
      }),
      styles: { description: { lineHeight: 1.4, marginBottom: 4 }, error: { marginTop: 4, lineHeight: 1.4 } },
    }),
    Radio: Radio.extend({ styles: { description: { fontSize: 12, lineHeight: 1.4, marginTop: 0 } } }),
    Alert: Alert.extend({
      defaultProps: { variant: "light" },
      styles: {
        root: { padding: "12px 16px" },
        title: { color: "var(--mantine-color-text)" },
        message: { color: "var(--mantine-color-text)" },
      },
    }),
    Notification: Notification.extend({
      defaultProps: { closeButtonProps: { "aria-label": appText.overlays.close } },
      styles: { description: { color: "var(--mantine-color-dimmed)" }, title: { fontWeight: 600 } },
    }),
    Portal: Portal.extend({ defaultProps: { target: `#${OVERLAYS}` } }),
    Button: Button.extend({
      vars: (_theme, { size }) =>
        size === undefined || size === "sm"
          ? { root: { "--button-height": "32px", "--button-padding-x": "12px" } }
          : { root: {} },
      styles: { root: { fontWeight: 500 }, label: { minWidth: 0 } },
    }),
    ActionIcon: ActionIcon.extend({ defaultProps: { size: 30 } }),
    Tooltip: Tooltip.extend({
      defaultProps: { openDelay: 400, withArrow: false, events: { hover: true, focus: true, touch: false } },
    }),
    Modal: Modal.extend({
      styles: { title: { fontWeight: 600, fontSize: 15 } },
      defaultProps: {
        centered: true,
        closeButtonProps: { "aria-label": appText.overlays.close },
        overlayProps: { backgroundOpacity: 0.35 },
        transitionProps: { duration: 120 },
      },
    }),
    Drawer: Drawer.extend({
      styles: { title: { fontWeight: 600, fontSize: 15 } },
      defaultProps: {
        closeButtonProps: { "aria-label": appText.overlays.close },
        overlayProps: { backgroundOpacity: 0.25 },
        transitionProps: { duration: 120 },
      },
    }),
    Menu: Menu.extend({
      styles: { label: { fontWeight: 400, lineHeight: 1.4 } },
      defaultProps: { withInitialFocusPlaceholder: false, shadow: "md", transitionProps: { duration: 80 } },
    }),
    Popover: Popover.extend({ defaultProps: { shadow: "md", transitionProps: { duration: 80 } } }),
  },
});

/** What the library's own greys do not reach: contrast of quiet text, and the surfaces of the frame. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { "--aims-nav-width": "216px" },
  light: {
    "--mantine-color-text": "#1d222a",
    "--mantine-color-dimmed": "#5a6270",
    "--mantine-color-placeholder": "#6b7280",
    "--mantine-color-error": "#b42318",
    "--mantine-color-default-border": "#cdd3db",
    "--mantine-color-default-color": "#1d222a",
    "--aims-frame": "#f5f6f8",
    "--aims-surface": "#ffffff",
    "--aims-line": "#e8ebef",
    "--aims-warn-fill": "#fff4d6",
    "--aims-warn-text": "#5c3d00",
  },
  dark: {
    "--mantine-color-dimmed": "#a0a8b4",
    "--mantine-color-placeholder": "#939ba8",
    "--mantine-color-error": "#ff9b93",
    "--mantine-color-default-border": "#3b424d",
    "--mantine-color-anchor": "#90afd0",
    "--mantine-color-default-color": "#d9dde4",
    "--mantine-color-text": "#d9dde4",
    "--aims-frame": "#15181e",
    "--aims-surface": "#1b1f26",
    "--aims-line": "#2a303a",
    "--aims-warn-fill": "#3d3115",
    "--aims-warn-text": "#ffe2a3",
  },
});

/** The appearance belongs to this computer, not to the workspace. */
export const colorSchemes = localStorageColorSchemeManager({ key: "aims.colour-scheme" });
