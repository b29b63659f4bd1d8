/** The column that a field is stored in: inherentLikelihood → inherent_likelihood. For reads that name their columns. */
export const columnName = (field: string): string => field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
