/** One sentence for every act that is not offered. */
import { roleNames } from '../../../agencies/index.ts'
import { PERMITS } from '../../../dossiers/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { statusNames } from '../../words/status.ts'
import type { StaffAct } from './act-words.ts'
import type { ActsInput } from './acts-input.ts'

export interface Withheld {
  type: StaffAct
  title: string
  why: string
}

const words = {
  vi: {
    status: (status: string) => `Không làm được khi hồ sơ đang ở trạng thái “${status}”.`,
    step: 'Bước hiện tại không có việc này.',
    belongs: (who: string) => `Việc này do ${who} thực hiện.`,
    at: (role: string, place: string) => `${role} tại ${place}`,
    holder: 'người đang giữ bước hiện tại',
    others: 'phần mềm hoặc người nộp',
    or: ' hoặc ',
  },
  en: {
    status: (status: string) => `Not possible while the dossier is “${status}”.`,
    step: 'The present step does not offer this.',
    belongs: (who: string) => `This is done by the ${who}.`,
    at: (role: string, place: string) => `${role} at ${place}`,
    holder: 'holder of the present step',
    others: 'software or applicant',
    or: ' or the ',
  },
} satisfies Record<Lang, object>

export function whyWrongStatus({ dossier, lang }: ActsInput): string {
  return words[lang].status(statusNames[lang][dossier.status])
}

export function whyNotThisStep({ lang }: ActsInput): string {
  return words[lang].step
}

/** Names who may: the roles of the rule with the agencies of this dossier. */
export function whyNotPermitted(type: StaffAct, { dossier, lang, directory }: ActsInput): string {
  const t = words[lang]
  const who = PERMITS[type].flatMap((way) => {
    if (way === 'holder') return [t.holder]
    if (typeof way === 'string' || 'door' in way) return []
    const role = roleNames[way.role][lang]
    if (!('at' in way)) return [role]
    const agency = way.at === 'receiving' ? dossier.receivingAgency : dossier.competentAgency
    return [t.at(role, directory.nameOf(agency, lang))]
  })
  return t.belongs(who.length === 0 ? t.others : who.join(t.or))
}
