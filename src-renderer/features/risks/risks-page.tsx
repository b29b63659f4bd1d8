export const RisksPage = () => null;
