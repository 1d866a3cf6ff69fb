/** The papers of a dossier, as the events tell of them. Pure. */
import { type Dossier, isLent } from '../model.ts'

type Papers = Dossier['papers']

/** Those of `components` that are here on loan are given back. */
export function givenBack(papers: Papers, components: readonly string[], at: number): Papers {
  if (components.length === 0) return papers
  return papers.map((paper) =>
    isLent(paper) && components.includes(paper.component) ? { ...paper, returnedAt: at } : paper,
  )
}

/** A paper handed in again replaces the one of the same component; what is here on loan stays until it is given back. */
export function mergePapers(old: Papers, added: readonly unknown[]): Papers {
  const papers = added as Papers
  const replaced = new Set(papers.map((paper) => paper.component))
  return [...old.filter((paper) => isLent(paper) || !replaced.has(paper.component)), ...papers]
}
