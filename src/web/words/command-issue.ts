/** What a command's schema finds wrong with what was typed, as the sentence at its field. */
import type { commandSchema } from '../../dossiers/index.ts'
import type { Lang } from '../../platform/index.ts'
import { textErrors } from '../fields/index.ts'

type Issues = NonNullable<ReturnType<typeof commandSchema.safeParse>['error']>['issues']
export type CommandIssue = Issues[number]

const words = {
  vi: {
    unstorable: (label: string) => `${label} có ký tự không lưu được. Hãy gõ lại.`,
    tooMany: (label: string, max: number) => `${label}: nhiều nhất ${max} mục.`,
    wrong: (label: string) => `${label} chưa đúng. Hãy kiểm tra lại.`,
  },
  en: {
    unstorable: (label: string) => `${label} holds signs that cannot be stored. Type it again.`,
    tooMany: (label: string, max: number) => `${label}: at most ${max} items.`,
    wrong: (label: string) => `${label} is not right. Check it.`,
  },
} satisfies Record<Lang, object>

/** `label` as it stands on the field. */
export function sayCommandIssue(issue: CommandIssue, label: string, lang: Lang): string {
  const t = words[lang]
  if (issue.message === 'unstorable_text') return t.unstorable(label)
  const isText = 'origin' in issue && issue.origin === 'string'
  switch (issue.code) {
    case 'too_big':
      return isText
        ? textErrors[lang].tooLong(label, Number(issue.maximum))
        : t.tooMany(label, Number(issue.maximum))
    case 'too_small':
      return isText ? textErrors[lang].required(label) : t.wrong(label)
    default:
      return t.wrong(label)
  }
}
