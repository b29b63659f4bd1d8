export const ClausesPage = () => null;
