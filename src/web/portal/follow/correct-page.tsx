import { sayFullMoment } from '../../../calendar/index.ts'
import { CORRECTION_LIMIT, type CorrectionRequest, type CorrectionSubject } from '../../../dossiers/index.ts'
import { formatMoment, type Lang } from '../../../platform/index.ts'
import { Choice, FileField, FirstButton, type KeptFile, TextArea } from '../../fields/index.ts'
import { Lines } from '../../shell/pages/lines.tsx'
import type { PortalFrame } from '../../shell/pages/portal-frame.ts'
import {
  Button,
  ErrorSummary,
  type FormError,
  Heading,
  LinkButton,
  Notice,
  PortalLayout,
  render,
} from '../../ui/index.ts'
import type { fileRules } from '../../words/file.ts'
import { correctionOutcomes, correctionSubjects } from '../../words/status.ts'
import { trackPath } from '../shell/find-opened.ts'

export const correctWords = {
  vi: {
    title: 'Đề nghị sửa hồ sơ, kết quả',
    lead: (days: number) =>
      `Cho biết chỗ sai và nội dung đúng. Cơ quan kiểm tra và trả lời trong ${days} ngày làm việc.`,
    track: 'Hồ sơ',
    about: 'Chỗ nào sai',
    aboutHints: {
      data: 'Tên, số giấy tờ, ngày sinh, địa chỉ, điện thoại… mà hồ sơ đang ghi',
      result: 'Giấy tờ, quyết định mà cơ quan đã cấp có chỗ ghi sai',
    },
    aboutMissing: 'Hãy chọn chỗ sai: thông tin của hồ sơ hay kết quả.',
    text: 'Nội dung cần sửa',
    textHint: 'Sai thế nào, đúng là gì. Ví dụ: “Năm sinh ghi 1954, đúng là 1945”.',
    open: 'Đang chờ trả lời',
    left: 'Không trả lời',
    files: 'Ảnh hoặc bản chụp giấy tờ chứng minh',
    submit: 'Gửi đề nghị',
    back: 'Xem hồ sơ',
    sent: 'Đã gửi đề nghị sửa',
    asked: (moment: string) => `Gửi ${moment}`,
    waits: (place: string) => `${place} đang xem`,
    due: (moment: string) => `Trả lời trước ${moment}.`,
    answered: (place: string, moment: string) => `${place} trả lời ${moment}`,
    ended: 'Hồ sơ đã kết thúc trước khi đề nghị được trả lời.',
    attached: (names: string) => `Đã gửi kèm: ${names}`,
    closed: 'Hồ sơ này đã kết thúc không có kết quả nên không còn gì để sửa.',
  },
  en: {
    title: 'Ask for a correction',
    lead: (days: number) =>
      `Say what is wrong and what is right. The agency looks into it and answers within ${days} working days.`,
    track: 'Dossier',
    about: 'What is wrong',
    aboutHints: {
      data: 'Name, identity number, date of birth, address, telephone as the dossier has them',
      result: 'The paper or decision that was issued says something wrong',
    },
    aboutMissing: 'Choose what is wrong: data of the dossier, or the result.',
    text: 'What to correct',
    textHint: 'What is wrong, and what is right. For example: “born in 1945, not 1954”.',
    open: 'Waiting for the answer',
    left: 'Not answered',
    files: 'A photograph or scan of what proves it',
    submit: 'Send',
    back: 'See the dossier',
    sent: 'Your request was sent',
    asked: (moment: string) => `Sent ${moment}`,
    waits: (place: string) => `${place} is looking into it`,
    due: (moment: string) => `The answer comes before ${moment}.`,
    answered: (place: string, moment: string) => `${place} answered ${moment}`,
    ended: 'The dossier ended before this was answered.',
    attached: (names: string) => `Attached: ${names}`,
    closed: 'The dossier ended without a result, so there is nothing left to correct.',
  },
} satisfies Record<Lang, object>

export interface CorrectView {
  frame: PortalFrame
  action: string
  code: string
  /** The idempotency key of this form. */
  key: string
  /** In the order of asking. */
  requests: readonly CorrectionRequest[]
  /** The one that waits for an answer. */
  open: CorrectionRequest | undefined
  dueAt: number | undefined
  /** By how the dossier stands. */
  mayAsk: boolean
  subjects: readonly CorrectionSubject[]
  /** Who answers. */
  placeOf: (subject: CorrectionSubject) => string
  /** Whoever only has the receipt does not read what the person wrote. */
  isOwn: boolean
  hasSent: boolean
  rules: ReturnType<typeof fileRules>
  typed: { about: CorrectionSubject | undefined; text: string; files: readonly KeptFile[] }
  errors: readonly FormError[]
}

/** What was asked and answered, the newest first, and the form while nothing waits. */
export function correctPage(view: CorrectView): string {
  const { frame, errors, requests, open, code } = view
  const t = correctWords[frame.lang]
  const isAsking = view.mayAsk && (open === undefined || errors.length > 0)
  return render(
    <PortalLayout
      {...frame}
      title={t.title}
      width="narrow"
      hasErrors={errors.length > 0}
      toast={view.hasSent && open !== undefined ? { tone: 'ok', title: t.sent } : undefined}
      crumbs={[{ text: `${t.track} ${code}`, href: trackPath(code) }, { text: t.title }]}
    >
      <Heading lead={isAsking ? t.lead(CORRECTION_LIMIT.quantity) : undefined}>{t.title}</Heading>
      {requests.toReversed().map((request) => (
        <Asked view={view} request={request} />
      ))}
      {!view.mayAsk && <Notice>{t.closed}</Notice>}
      {isAsking ? (
        <AskForm view={view} />
      ) : (
        <div class="row">
          <LinkButton href={trackPath(code)} kind="secondary">
            {t.back}
          </LinkButton>
        </div>
      )}
    </PortalLayout>,
  )
}

function Asked({ view, request }: { view: CorrectView; request: CorrectionRequest }) {
  const { frame, open, dueAt, placeOf, isOwn } = view
  const { lang } = frame
  const t = correctWords[lang]
  const { about, text, files, askedAt, answer } = request
  const place = placeOf(about)
  return (
    <section class="card stack">
      <h2>{answer ? correctionOutcomes[lang][answer.outcome] : request === open ? t.open : t.left}</h2>
      <p class="muted">
        {correctionSubjects[lang][about]} · {t.asked(formatMoment(askedAt, lang))}
      </p>
      {isOwn && <Lines text={text} />}
      {isOwn && files.length > 0 && (
        <p class="muted">{t.attached(files.map(({ name }) => name).join(', '))}</p>
      )}
      {answer !== undefined && (
        <div>
          <h3>{t.answered(place, formatMoment(answer.at, lang))}</h3>
          <Lines text={answer.text} />
        </div>
      )}
      {answer === undefined &&
        (request === open ? (
          <p>
            <strong>{t.waits(place)}.</strong> {dueAt !== undefined && t.due(sayFullMoment(dueAt, lang))}
          </p>
        ) : (
          <p>{t.ended}</p>
        ))}
    </section>
  )
}

function AskForm({ view }: { view: CorrectView }) {
  const { frame, action, errors, typed, subjects, rules } = view
  const { lang } = frame
  const t = correctWords[lang]
  const [only, second] = subjects
  const errorOf = (name: string) => errors.find(({ id }) => id === name)?.message
  return (
    <form method="post" action={action} enctype="multipart/form-data" class="stack" novalidate>
      <FirstButton />
      <ErrorSummary lang={lang} errors={errors} />
      <input type="hidden" name="key" value={view.key} />
      {second === undefined ? (
        <input type="hidden" name="about" value={only} />
      ) : (
        <Choice
          {...{ lang, name: 'about', label: t.about, error: errorOf('about') }}
          pick="one"
          boxed
          chosen={typed.about === undefined ? [] : [typed.about]}
          options={subjects.map((value) => ({
            ...{ value, text: correctionSubjects[lang][value], hint: t.aboutHints[value] },
          }))}
        />
      )}
      <TextArea
        {...{ lang, name: 'text', label: t.text, hint: t.textHint, value: typed.text }}
        error={errorOf('text')}
        rows={5}
      />
      <FileField
        {...{ lang, ...rules, name: 'files', label: t.files, kept: typed.files, action }}
        error={errorOf('files')}
        multiple
        optional
      />
      <div class="row">
        <Button>{t.submit}</Button>
        <LinkButton href={trackPath(view.code)} kind="secondary">
          {t.back}
        </LinkButton>
      </div>
    </form>
  )
}
