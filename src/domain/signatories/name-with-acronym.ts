/** "Centro de Estudios Legales y Sociales (CELS)"; an acronym that the name already holds is not said again. */
export const nameWithAcronym = ({ name, acronym }: { name: string; acronym: string | null }): string =>
  acronym === null || name.includes(acronym) ? name : `${name} (${acronym})`;
