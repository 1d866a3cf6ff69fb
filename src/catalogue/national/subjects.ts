import type { EligibleSubject } from '../model.ts'

/** Values of "đối tượng thực hiện" as the national list writes them; three have commas inside. */
const SUBJECTS: readonly (readonly [string, EligibleSubject])[] = [
  ['Tổ chức (không bao gồm doanh nghiệp, HTX)', 'organisation'],
  ['Cán bộ, công chức, viên chức', 'official'],
  ['Doanh nghiệp có vốn đầu tư nước ngoài', 'foreign_enterprise'],
  ['Người Việt Nam định cư ở nước ngoài', 'overseas_vietnamese'],
  ['Công dân Việt Nam', 'citizen'],
  ['Người nước ngoài', 'foreigner'],
  ['Tổ chức nước ngoài', 'foreign_organisation'],
  ['Doanh nghiệp Việt Nam', 'enterprise'],
  ['Doanh nghiệp', 'enterprise'],
  ['Hợp tác xã', 'cooperative'],
]

/** Reads a list whose values hold commas themselves: the longest known value first, then up to the next comma. */
export function readSubjects(words: string): { known: EligibleSubject[]; unknown: string[] } {
  const known = new Set<EligibleSubject>()
  const unknown: string[] = []
  let rest = words.trim()
  while (rest !== '') {
    const found = SUBJECTS.find(
      ([name]) => rest.startsWith(name) && /^\s*(,|$)/.test(rest.slice(name.length)),
    )
    const taken = found?.[0] ?? rest.split(',')[0] ?? rest
    if (found) known.add(found[1])
    else if (taken.trim() !== '' && taken.trim() !== 'Không có thông tin') unknown.push(taken.trim())
    rest = rest.slice(taken.length).replace(/^\s*,\s*/, '')
  }
  return { known: [...known], unknown }
}
