/** The first of each dossier, in their order: an act changes its version, so the others come with the next call. */
export function oneForEach<Act extends { dossier: string }>(acts: readonly Act[]): Act[] {
  return [...Map.groupBy(acts, ({ dossier }) => dossier).values()].flatMap(([first]) => first ?? [])
}
