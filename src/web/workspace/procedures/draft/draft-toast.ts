import type { FastifyRequest } from 'fastify'
import type { Lang } from '../../../../platform/index.ts'
import { queryOf } from '../../../shell/forms/form.ts'
import type { NoticeProps } from '../../../ui/index.ts'
import { type DoneWord, procedureWords } from '../procedures-words.ts'

/** What the last act did, told once. */
export function toastOf(request: FastifyRequest, lang: Lang): NoticeProps | undefined {
  const { done } = queryOf(request)
  const words = procedureWords[lang].done
  return done !== undefined && Object.hasOwn(words, done) ? { title: words[done as DoneWord] } : undefined
}
