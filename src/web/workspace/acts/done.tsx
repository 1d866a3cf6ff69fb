/** What is told after an act: that it is done, where the dossier is now, and the date that the applicant has. */
import { sayFullMoment } from '../../../calendar/index.ts'
import { explainDueDate, type LoadedDossier } from '../../../dossiers/index.ts'
import type { Lang } from '../../../platform/index.ts'
import type { WebServices } from '../../shell/services.ts'
import type { NoticeProps } from '../../ui/index.ts'
import { capitalise } from '../../words/capitalise.ts'
import { statusNames } from '../../words/status.ts'
import { taskName } from '../../words/task.ts'
import { actNames, type StaffAct } from './act-words.ts'

const words = {
  vi: {
    done: (act: string) => `Đã xong: ${act}.`,
    doneOf: (act: string, code: string) => `Đã xong: ${act}, hồ sơ ${code}.`,
    now: 'Bây giờ',
    due: 'Hẹn trả kết quả',
    paused: 'Đồng hồ đang dừng; ngày hẹn trả được tính lại khi chạy tiếp.',
  },
  en: {
    done: (act: string) => `Done: ${act}.`,
    doneOf: (act: string, code: string) => `Done: ${act}, dossier ${code}.`,
    now: 'Now',
    due: 'Result due',
    paused: 'The clock stands; the date is counted anew when it goes on.',
  },
} satisfies Record<Lang, object>

export function sayDone(
  services: WebServices,
  { state }: LoadedDossier,
  act: StaffAct,
  lang: Lang,
): NoticeProps {
  const t = words[lang]
  const { directory, calendars } = services.office
  const open = state.tasks.map(
    (task) =>
      `${taskName(services, { ...task, procedureVersion: state.procedureVersion }, lang)} (${directory.nameOf(task.agency, lang)})`,
  )
  const clock = state.result === undefined && state.endedAt === undefined ? state.clock : undefined
  const due = clock && explainDueDate(clock, calendars.deadlineTime(clock.agency))
  return {
    tone: 'ok',
    title: t.done(actNames[lang][act]),
    children: (
      <>
        <p>
          {t.now}: {open.length > 0 ? open.join('; ') : statusNames[lang][state.status]}.
        </p>
        {due && due.dueAt !== null && (
          <p>
            {t.due}: {capitalise(sayFullMoment(due.dueAt, lang))}.
          </p>
        )}
        {due && due.dueAt === null && due.paused !== undefined && <p>{t.paused}</p>}
      </>
    ),
  }
}

/** For a dossier that has left the person with the act. */
export function sayDoneElsewhere(act: StaffAct, code: string, lang: Lang): NoticeProps {
  return { tone: 'ok', title: words[lang].doneOf(actNames[lang][act], code) }
}
