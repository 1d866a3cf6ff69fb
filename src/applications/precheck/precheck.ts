import type { FormAt } from '../../forms/index.ts'
import { type CheckedCase, caseOfFiling, type GivenCase } from './case-of-filing.ts'
import type { Finding, FindingKind } from './finding.ts'
import { findContradictions, findMissingPapers } from './rules/of-answers.ts'
import {
  findBrokenSignatures,
  findEmptyPages,
  findLocked,
  findSameFileTwice,
  findUnreadable,
} from './rules/of-pages.ts'
import { findExpiredPapers, findPapersOfAnother, findWrongPapers } from './rules/of-papers.ts'

/** A rule for each kind; a new kind is a new row. */
const RULES = {
  paper_missing: findMissingPapers,
  numbers_contradict: findContradictions,
  paper_wrong: findWrongPapers,
  paper_of_another: findPapersOfAnother,
  paper_expired: findExpiredPapers,
  same_file_twice: findSameFileTwice,
  page_unreadable: findUnreadable,
  page_empty: findEmptyPages,
  file_locked: findLocked,
  signature_broken: findBrokenSignatures,
} satisfies Record<FindingKind, (given: CheckedCase) => Finding[]>

/** What would send this application back, the gravest first. Nothing is found in a file that was not looked at. Pure. */
export function precheck(given: GivenCase, at: FormAt): Finding[] {
  const checked = caseOfFiling(given, at)
  return Object.values(RULES).flatMap((rule) => rule(checked))
}
