/** Reading the form of a configured system: all errors at once, nothing typed is lost. */
import {
  type LineFault,
  readSystem,
  SECRET_PURPOSE,
  type saveConfigured,
} from '../../../integration/index.ts'
import { hide, type Lang } from '../../../platform/index.ts'
import type { WebServices } from '../../shell/services.ts'
import type { FormError } from '../../ui/index.ts'
import { systemsWords } from './systems-words.ts'

export type SystemInput = Parameters<typeof saveConfigured>[1]
type Form = Readonly<Record<string, string>>

/** Headers that the message has already, or that would change how it is read. */
const OWN_HEADERS = [
  ...[
    'content-type',
    'content-length',
    'accept',
    'host',
    'connection',
    'transfer-encoding',
    'message-id',
    'x-trial',
  ],
  ...['te', 'upgrade', 'expect', 'keep-alive', 'trailer', 'proxy-authorization'],
]
const LIMITS = { name: 200, url: 500, condition: 2000, mapping: 20_000, answers: 20_000 } as const

export async function readSystemForm(
  services: WebServices,
  { id, form, hadSecret, lang }: { id: string; form: Form; hadSecret: boolean; lang: Lang },
): Promise<{ input: SystemInput } | { errors: FormError[] }> {
  const { office, signer, clock, outside } = services
  const line = (name: string) => (form[name] ?? '').trim()
  const text = (name: string) => (form[name] ?? '').replaceAll('\r\n', '\n').trim()
  const secret = line('secret')
  const authHeader = line('authHeader').toLowerCase() || undefined
  const input: SystemInput = {
    ...{ id, name: line('name'), url: line('url'), authHeader },
    secret: authHeader === undefined || secret === '' ? undefined : hide(signer, SECRET_PURPOSE, secret),
    waitsFor: line('waitsFor'),
    procedures: [
      ...new Set(
        line('procedures')
          .split(/[\s,;]+/)
          .filter(Boolean),
      ),
    ],
    ...{ condition: text('condition'), mapping: text('mapping'), answers: text('answers') },
  }
  const errors = [
    ...missing(input, lang),
    ...(await addressErrors(outside, input.url, lang)),
    ...secretErrors({ authHeader, secret, hadSecret }, lang),
    ...mappingErrors(readSystem(office, input, clock.now()), input, lang),
  ]
  return errors.length > 0 ? { errors } : { input }
}

function missing(input: SystemInput, lang: Lang): FormError[] {
  const t = systemsWords[lang]
  return (['name', 'waitsFor'] as const).flatMap((name) => {
    const value = input[name]
    const isGood = value !== '' && value.length <= LIMITS.name
    return isGood ? [] : [{ id: name, message: t.required(t[name].toLowerCase()) }]
  })
}

async function addressErrors(outside: WebServices['outside'], url: string, lang: Lang): Promise<FormError[]> {
  const t = systemsWords[lang]
  const fault = url.length > LIMITS.url ? 'address_wrong' : await outside.check(url)
  if (fault === undefined) return []
  return [{ id: 'url', message: fault === 'address_wrong' ? t.urlWrong : t.urlRefused }]
}

function secretErrors(
  { authHeader, secret, hadSecret }: { authHeader: string | undefined; secret: string; hadSecret: boolean },
  lang: Lang,
): FormError[] {
  const t = systemsWords[lang]
  if (authHeader === undefined) return []
  if (!/^[a-z0-9-]{1,60}$/.test(authHeader) || OWN_HEADERS.includes(authHeader))
    return [{ id: 'authHeader', message: t.headerWrong }]
  if (secret === '') return hadSecret ? [] : [{ id: 'secret', message: t.secretMissing }]
  return /^[\x20-\x7e]{1,2000}$/.test(secret) ? [] : [{ id: 'secret', message: t.secretWrong }]
}

function mappingErrors(read: ReturnType<typeof readSystem>, input: SystemInput, lang: Lang): FormError[] {
  const t = systemsWords[lang]
  const tooLong = (['condition', 'mapping', 'answers'] as const).filter(
    (name) => input[name].length > LIMITS[name],
  )
  if (tooLong.length > 0) return tooLong.map((id) => ({ id, message: t.faults.too_many ?? '' }))
  if (!('procedures' in read)) return []
  const lines = (id: string, faults: readonly LineFault[]) =>
    faults.length === 0
      ? []
      : [
          {
            id,
            message: faults
              .slice(0, 5)
              .map((one) => sayFault(one, lang))
              .join(' '),
          },
        ]
  return [
    ...(read.procedures.length === 0
      ? []
      : [{ id: 'procedures', message: t.procedureWrong(read.procedures.join(', ')) }]),
    ...lines('condition', read.condition),
    ...lines('mapping', read.mapping),
    ...lines('answers', read.answers),
  ]
}

function sayFault({ line, code, part }: LineFault, lang: Lang): string {
  const t = systemsWords[lang]
  return t.line(line, t.faults[code] ?? code, part.slice(0, 80))
}
