export const SystemsPage = () => null;
