import { foldForSearch } from '../catalogue/index.ts'
import { operatorError } from '../platform/index.ts'
import type { Columns, Role } from './model.ts'

/** Names under which logs carry what is needed, folded; XES and its CSV form first, then what exports are seen to use. */
const NAMES: Readonly<Record<Role, readonly string[]>> = {
  case: [
    ...[
      'case concept name',
      'case id',
      'caseid',
      'case',
      'case number',
      'case no',
      'trace',
      'process instance id',
    ],
    ...['ma ho so', 'so ho so', 'ma so ho so', 'ma hs', 'so bien nhan', 'ma bien nhan', 'dossier'],
  ],
  activity: [
    ...[
      'concept name',
      'activity',
      'activity name',
      'event',
      'task',
      'task name',
      'step',
      'hoat dong',
      'cong viec',
    ],
    ...[
      'buoc',
      'ten buoc',
      'ten buoc xu ly',
      'buoc xu ly',
      'buoc thuc hien',
      'noi dung cong viec',
      'trang thai',
    ],
  ],
  time: [
    ...['time timestamp', 'timestamp', 'complete timestamp', 'completetime', 'complete time', 'time'],
    ...['thoi diem', 'thoi gian', 'ngay gio'],
    // Of a step that has both, the end: an event is what was done.
    ...['end time', 'endtime', 'end timestamp', 'completed at', 'thoi gian ket thuc', 'thoi diem ket thuc'],
    ...[
      'start time',
      'starttime',
      'start timestamp',
      'thoi gian bat dau',
      'thoi diem bat dau',
      'ngay bat dau',
    ],
  ],
  start: ['case startdate', 'startdate', 'start date', 'received', 'ngay tiep nhan', 'ngay nhan'],
  end: ['case enddate', 'enddate', 'end date', 'closed', 'closed at', 'ngay tra', 'ngay ket thuc'],
  deadline: [
    ...['deadline', 'due date', 'duedate', 'due', 'han tra', 'ngay hen tra', 'hen tra', 'han', 'han xu ly'],
    ...['han giai quyet', 'han tra ket qua', 'ngay hen', 'ngay hen tra ket qua'],
  ],
}

const NEEDED = ['case', 'activity', 'time'] as const

/**
 * Which column means what: as named by `chosen`, else by its usual names. Throws a sentence that lists the columns where one that is
 * needed is not there; the dates of a case may be missing.
 */
export function findColumns(present: readonly string[], chosen: Columns): Columns {
  const folded = new Map([...present].reverse().map((name) => [foldForSearch(name), name]))
  const columns: Columns = {}
  for (const role of Object.keys(NAMES) as Role[]) {
    const wanted = chosen[role]
    if (wanted !== undefined && !present.includes(wanted)) throw noColumn(role, present)
    const found =
      wanted ?? NAMES[role].flatMap((name) => folded.get(name) ?? folded.get(`case ${name}`) ?? [])[0]
    if (found !== undefined) columns[role] = found
  }
  for (const role of NEEDED) if (columns[role] === undefined) throw noColumn(role, present)
  return columns
}

/**
 * Columns row by row: in XES a date that the first cases do not have may stand in later ones. Answers what is known after each row; throws
 * as `findColumns`.
 */
export function followColumns(chosen: Columns): (fields: Readonly<Record<string, string>>) => Columns {
  const seen = new Set<string>()
  let columns: Columns | undefined
  return (fields) => {
    const before = seen.size
    for (const name of Object.keys(fields)) seen.add(name)
    if (columns === undefined || seen.size > before) columns = findColumns([...seen], chosen)
    return columns
  }
}

function noColumn(role: Role, present: readonly string[]) {
  if (present.length === 0)
    return operatorError({
      vi: `Tệp không có dòng dữ liệu nào, nên không thấy cột cho “${role}” (--${role}). Hãy kiểm tra lại tệp.`,
      en: `The file has no row of data, so there is no column for “${role}” (--${role}). Check the file.`,
    })
  const list = present.join(', ')
  return operatorError({
    vi: `Không thấy cột cho “${role}”. Hãy nêu tên cột bằng --${role} TÊN. Các cột của tệp: ${list}`,
    en: `There is no column for “${role}”. Name it with --${role} NAME. The columns of the file: ${list}`,
  })
}
