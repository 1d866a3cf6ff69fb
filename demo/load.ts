/** Loads the demonstration province: agencies, staff, reception hours, occasions in life, procedures. */
import { hashPassword, loadAgencies, putCalendar } from '../src/agencies/index.ts'
import { addDays, fromLocal, type Instant } from '../src/calendar/index.ts'
import { listLifeEvents, loadProcedures, saveLifeEvents } from '../src/catalogue/index.ts'
import type { Database } from '../src/platform/database/index.ts'
import { addTemplate } from '../src/results/index.ts'
import { AGENCIES_2018, UNITS_2018 } from './agencies-2018.ts'
import { AGENCIES_2026, UNITS_2026 } from './agencies-2026.ts'
import { RECEPTION_CALENDARS } from './calendars.ts'
import { DEMO_PROCEDURES } from './procedures/index.ts'
import { LIFE_EVENTS } from './procedures/words.ts'
import { stableId } from './stable-id.ts'
import { DEMO_PASSWORD, STAFF_2018, STAFF_2026 } from './staff.ts'

export interface LoadedDemo {
  /** Ids of the staff by username. */
  staffIds: ReadonlyMap<string, string>
  /** Procedure versions that were not there before. */
  procedures: number
}

/** The demonstration begins before its first dossier: everything is stamped with the first day of 2018. */
const STAMP: Instant = fromLocal('2018-01-01', 450)

/**
 * Idempotent: what is there already stays or is written over with the same. Each loader is one transaction; no dossier
 * is made here. Whoever serves it as a Centre of its own gives the accounts another `password` than everybody knows.
 */
export async function loadDemoCatalogue(db: Database, password = DEMO_PASSWORD): Promise<LoadedDemo> {
  const { staffIds } = await loadAgencies(
    db,
    {
      // Successors and parents refer to each other, so both eras are loaded at once.
      agencies: [...AGENCIES_2026, ...AGENCIES_2018],
      units: [...UNITS_2026, ...UNITS_2018],
      staff: [...STAFF_2026, ...STAFF_2018],
      passwordHash: await hashPassword(password),
    },
    STAMP,
  )
  for (const calendar of RECEPTION_CALENDARS) {
    const written = await putCalendar(db, calendar, { staff: undefined, now: STAMP })
    if (!written.ok) throw new Error(`calendar of ${calendar.agency} is refused`)
  }
  // What officers have made of them stays.
  if ((await listLifeEvents(db)).length === 0) await saveLifeEvents(db, LIFE_EVENTS)
  const procedures = await publish(db)
  await addTemplate(db, PERMIT, { staff: staffIds.get('vanthu.sxd') ?? '', now: STAMP })
  return { staffIds, procedures }
}

/** Each on the day after its decision, as an office does that keeps to the five days of the law. */
async function publish(db: Database): Promise<number> {
  const by = 'Dữ liệu trình diễn'
  const days = Map.groupBy(DEMO_PROCEDURES, ({ decision }) => decision.date)
  let stored = 0
  for (const [day, versions] of [...days].toSorted(([a], [b]) => a.localeCompare(b))) {
    const at = Math.max(STAMP, fromLocal(addDays(day, 1), 450))
    stored += await loadProcedures(db, versions, { at, by })
  }
  return stored
}

/** What the permit that is signed in order is drafted from. */
const PERMIT = {
  id: stableId('template of the building permit'),
  agency: 'H44.44',
  name: 'Giấy phép xây dựng',
  decision: 'granted',
  parts: {
    title: 'GIẤY PHÉP XÂY DỰNG',
    subject: 'Cấp cho {{chu_ho_so}}',
    bases: 'Căn cứ Luật Xây dựng;\nXét hồ sơ {{ma_ho_so}} của {{chu_ho_so}}.',
    body: 'Cho phép {{chu_ho_so}}, địa chỉ {{dia_chi}}, được xây dựng công trình theo bản vẽ trong hồ sơ.\nGiấy phép có hiệu lực khởi công trong 12 tháng kể từ ngày ký.',
    recipients: 'Chủ đầu tư;\nLưu: VT.',
    signer: 'GIÁM ĐỐC',
  },
} as const
