/** What stands in files and tables for a figure that is withheld, for whatever reason. */
export const withheldMark = '[c]';
