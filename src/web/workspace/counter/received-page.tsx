import type { Lang } from '../../../platform/index.ts'
import {
  Card,
  ExplainedDueDate,
  Heading,
  type KeyValueItem,
  LinkButton,
  Notice,
  render,
  WorkspaceLayout,
} from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'

export const receivedWords = {
  vi: {
    title: 'Đã tiếp nhận hồ sơ',
    print: 'In giấy tiếp nhận và hẹn trả',
    fee: 'In phiếu thu',
    next: 'Tiếp nhận hồ sơ khác',
    open: 'Mở hồ sơ',
    code: 'Mã hồ sơ',
    secret: 'Mã tra cứu',
    applicant: 'Người nộp',
    accepted: 'Đã tiếp nhận',
    unprintable: (words: string) => `Giấy tiếp nhận không in được chữ của: ${words}`,
    unprintableHow:
      'Trên giấy sẽ là ô trống. Hãy ghi tay những chữ này lên giấy sau khi in, hoặc hỏi cách viết bằng chữ quốc ngữ.',
    waits:
      'Thời hạn bắt đầu tính khi cơ quan có thẩm quyền nhận hồ sơ; ngày hẹn trả sẽ có trên trang tra cứu.',
  },
  en: {
    title: 'The dossier is accepted',
    print: 'Print the receipt',
    fee: 'Print the slip for fees',
    next: 'Receive another dossier',
    open: 'Open the dossier',
    code: 'Code',
    secret: 'Look-up secret',
    applicant: 'Applicant',
    accepted: 'Accepted',
    unprintable: (words: string) => `The receipt cannot print the letters of: ${words}`,
    unprintableHow:
      'There will be boxes. Write them by hand after printing, or ask for the spelling in Latin letters.',
    waits:
      'The limit begins when the competent agency has the dossier; the tracking page will show the date.',
  },
} satisfies Record<Lang, object>

export interface Received {
  id: string
  code: string
  procedure: string
  applicant: string
  secret: string
  /** Absent where no date runs (yet). */
  dueAt: string | undefined
  reasons: readonly KeyValueItem[]
  /** Words whose letters the receipt's face does not have. */
  unprintable: readonly string[]
  /** Of the event with which fees were taken. */
  feeSlip: number | undefined
}

/** After acceptance: the code, when to come back and why, and the receipt. */
export function receivedPage(frame: WorkspaceFrame, view: Received): string {
  const { lang } = frame
  const t = receivedWords[lang]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading eyebrow={t.title} lead={view.procedure}>
        {view.code}
      </Heading>
      <div class="split">
        {view.reasons.length > 0 ? (
          <ExplainedDueDate
            lang={lang}
            state="ok"
            words={t.accepted}
            dueAt={view.dueAt}
            reasons={view.reasons}
            open
          />
        ) : (
          <Notice>{t.waits}</Notice>
        )}
        <Card>
          <dl class="told">
            <dt>{t.applicant}</dt>
            <dd>{view.applicant}</dd>
            <dt>{t.code}</dt>
            <dd class="figure-code">{view.code}</dd>
            <dt>{t.secret}</dt>
            <dd class="figure-code">{view.secret}</dd>
          </dl>
        </Card>
      </div>
      {view.unprintable.length > 0 && (
        <Notice tone="soon" title={t.unprintable(view.unprintable.join(' '))}>
          {t.unprintableHow}
        </Notice>
      )}
      <div class="row">
        <LinkButton href={`${paths.dossier(view.id)}/receipt.pdf`} icon="print" hotkey="p">
          {t.print}
        </LinkButton>
        {view.feeSlip !== undefined && (
          <LinkButton href={paths.slip(view.id, view.feeSlip)} kind="secondary" icon="print" hotkey="t">
            {t.fee}
          </LinkButton>
        )}
        <LinkButton href={paths.receive} kind="secondary" hotkey="n">
          {t.next}
        </LinkButton>
        <LinkButton href={paths.dossier(view.id)} kind="quiet">
          {t.open}
        </LinkButton>
      </div>
    </WorkspaceLayout>,
  )
}
