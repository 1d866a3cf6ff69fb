import {
  type Checked,
  checkFiling,
  type FiledWhole,
  formFor,
  type Standing,
  standingsOf,
} from '../../../applications/index.ts'
import { toLocalDate } from '../../../calendar/index.ts'
import type { LoadedDossier } from '../../../dossiers/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { lookingRoomOf } from '../../shell/looking-room.ts'
import { FindingList } from '../../shell/pages/finding-list.tsx'
import type { WebServices } from '../../shell/services.ts'
import { Notice } from '../../ui/index.ts'

const words = {
  vi: {
    title: 'Máy thấy trước khi nộp',
    lead: 'Người nộp cũng đã thấy các dòng này. Máy có thể nhầm: cán bộ quyết định.',
    waiting: (count: number) => `Đang đọc ${count} tệp. Tải lại trang sau ít giây.`,
  },
  en: {
    title: 'What the check before filing finds',
    lead: 'The applicant saw these lines, too. A machine may be wrong: the officer decides.',
    waiting: (count: number) =>
      `${count} file(s) are still being read. Load the page again in a few seconds.`,
  },
} satisfies Record<Lang, object>

/** So long the page waits for files that nobody has looked at yet. */
const LOOKING_MS = 1_000

/** Those whom the application names as having to agree, as they stood when it was filed. */
export async function listStandings(
  { office }: WebServices,
  { application, agreements, ownerIdentity }: FiledWhole,
  lang: Lang,
): Promise<Standing[]> {
  await office.catalogue.learn([application.procedureVersion])
  const procedure = office.catalogue.byId(application.procedureVersion)
  const form = procedure && formFor(procedure, application)
  if (form?.agreements === undefined) return []
  const at = { today: toLocalDate(application.filedAt ?? application.savedAt), lang }
  const account = ownerIdentity === undefined ? {} : { identity: ownerIdentity }
  return standingsOf({ form, application, account }, agreements, at)
}

/** The same check as the applicant saw, on the day of filing. */
export async function checkFiled(
  services: WebServices,
  { parties }: LoadedDossier,
  { application, seen }: FiledWhole,
  lang: Lang,
): Promise<Checked | undefined> {
  const { office, clock } = services
  await office.catalogue.learn([application.procedureVersion])
  const procedure = office.catalogue.byId(application.procedureVersion)
  if (procedure === undefined) return undefined
  const { name, idNumber, birthDate } = parties.applicant
  const account = {
    name,
    ...(idNumber === undefined ? {} : { identity: idNumber }),
    ...(birthDate === undefined ? {} : { birthDate }),
  }
  const at = { today: toLocalDate(application.filedAt ?? application.savedAt), lang }
  const filing = { application, procedure, form: formFor(procedure, application), account }
  return checkFiling(lookingRoomOf(services), filing, at, {
    now: clock.now(),
    waitMs: LOOKING_MS,
    known: seen,
  })
}

/** Nothing where nothing was found. */
export function DossierCheck({ lang, checked: { findings, waiting } }: { lang: Lang; checked: Checked }) {
  const t = words[lang]
  return (
    <>
      {waiting > 0 && <Notice>{t.waiting(waiting)}</Notice>}
      {findings.length > 0 && (
        <Notice tone="soon" title={t.title}>
          <p>{t.lead}</p>
          <FindingList lang={lang} findings={findings} />
        </Notice>
      )}
    </>
  )
}
