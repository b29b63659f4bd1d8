/** Switches Electron needs on this machine to start from a checkout (development and tests only). */
export function electronSwitches(): string[];
