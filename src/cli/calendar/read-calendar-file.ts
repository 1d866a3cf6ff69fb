/** Calendars and days as files and words give them, read into what the agencies take. */
import { readFile } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import type { AnnouncedDays } from '../../agencies/index.ts'
import {
  announcedDaysSchema,
  type CalendarException,
  type CalendarFault,
  calendarFault,
  calendarFileSchema,
  faultsOf,
} from '../../calendar/index.ts'
import { operatorError } from '../../platform/index.ts'
import { parseDateInput } from '../../platform/texts/index.ts'
import type { DaysAsked } from './read-calendar-args.ts'

/** After sysexits.h: what was given is wrong. */
const DATA_ERROR = 65
const FILE_ERROR = 66

/** A calendar from a JSON file, `-` for standard input. Throws an OperatorError that names every place that is wrong. */
export async function readCalendarFile(file: string) {
  const json = await readJson(file)
  const read = calendarFileSchema.safeParse(json)
  if (!read.success) throw faulty(file, faultsOf(read.error, json))
  return read.data
}

/** The days that are announced; `today` is for dates without a century. */
export async function readAnnouncedDays(asked: DaysAsked, today: string): Promise<AnnouncedDays> {
  if ('file' in asked) {
    const json = await readJson(asked.file)
    const read = announcedDaysSchema.safeParse(json)
    if (!read.success) throw faulty(asked.file, faultsOf(read.error, json))
    return read.data
  }
  const day = (kind: 'off' | 'on', written: string): CalendarException => ({
    date: readDate(written, today),
    kind,
    name: { vi: asked.name, en: asked.nameEn },
    basis: asked.basis,
  })
  return {
    exceptions: [
      ...asked.off.map((written) => day('off', written)),
      ...asked.on.map((written) => day('on', written)),
    ],
    ...(asked.withdraw.length > 0 && {
      withdrawn: asked.withdraw.map((written) => readDate(written, today)),
    }),
    ...(asked.until !== undefined && { announcedUntil: readDate(asked.until, today) }),
  }
}

function readDate(written: string, today: string): string {
  const read = parseDateInput(written, { today })
  if (read.ok) return read.date
  throw operatorError(read.message, { exitCode: DATA_ERROR })
}

async function readJson(file: string): Promise<unknown> {
  const written = await (file === '-' ? text(process.stdin) : readFile(file, 'utf8')).catch((cause) => {
    throw operatorError(
      {
        vi: `Không đọc được tệp “${file}”. Hãy kiểm tra đường dẫn.`,
        en: `The file “${file}” cannot be read. Check its path.`,
      },
      { exitCode: FILE_ERROR, cause },
    )
  })
  try {
    return JSON.parse(written)
  } catch {
    throw faulty(file, [calendarFault('invalid_json', '')])
  }
}

/** Every fault with its place, in both languages. */
export function faulty(what: string, faults: readonly CalendarFault[]): Error {
  const lines = (lang: 'vi' | 'en') =>
    faults.map(({ path, message }) => `  ${path === '' ? '' : `${path}: `}${message[lang]}`).join('\n')
  return operatorError(
    {
      vi: `${what}: có chỗ chưa đúng, chưa có gì thay đổi.\n${lines('vi')}`,
      en: `${what}: something is wrong, nothing was changed.\n${lines('en')}`,
    },
    { exitCode: DATA_ERROR },
  )
}
