import { sayFullMoment } from '../../../calendar/index.ts'
import { type Petition, petitionKinds, petitionStates, refusalReasons } from '../../../petitions/index.ts'
import { formatMoment, type Lang } from '../../../platform/index.ts'
import { FileField, FirstButton, type KeptFile, TextArea } from '../../fields/index.ts'
import { Lines } from '../../shell/pages/lines.tsx'
import type { PortalFrame } from '../../shell/pages/portal-frame.ts'
import {
  Button,
  ErrorSummary,
  type FormError,
  Heading,
  KeyValue,
  Notice,
  PortalLayout,
  render,
  Timeline,
  type TimelineItem,
} from '../../ui/index.ts'
import type { fileRules } from '../../words/file.ts'
import { petitionFilePath, petitionsPath } from '../shell/petition-paths.ts'

export const petitionWords = {
  vi: {
    list: 'Phản ánh, kiến nghị',
    sent: 'Đã nhận. Hãy giữ lại hai mã này để theo dõi',
    code: 'Mã phản ánh, kiến nghị',
    secret: 'Mã tra cứu',
    where: 'Tra cứu ở trang Tra cứu hồ sơ, không cần tài khoản.',
    due: 'Hạn trả lời',
    paused: 'Tạm dừng tính, chờ anh/chị trả lời câu hỏi bên dưới',
    with: 'Đang ở',
    state: 'Tình trạng',
    path: 'Đã đi qua',
    written: 'Anh/chị đã viết',
    about: 'Về',
    dossier: 'Hồ sơ',
    files: 'Tệp kèm theo',
    asks: (agency: string) => `${agency} hỏi thêm`,
    yourReply: 'Anh/chị đã trả lời',
    reply: 'Trả lời của anh/chị',
    replyFiles: 'Tài liệu, ảnh kèm theo',
    send: 'Gửi trả lời',
    answer: (agency: string) => `Trả lời của ${agency}`,
    refused: 'Không tiếp nhận',
    rate: 'Câu trả lời có làm anh/chị hài lòng không?',
    ratings: { satisfied: 'Hài lòng', dissatisfied: 'Chưa hài lòng' },
    rated: (level: string) => `Anh/chị đã cho biết: ${level}. Cảm ơn anh/chị.`,
    publishing: 'Công khai',
    agreed: 'Anh/chị đồng ý đăng công khai, không kèm tên.',
    published: 'Câu hỏi và câu trả lời đã được đăng công khai, không kèm tên.',
    kept: 'Chỉ anh/chị xem được câu hỏi và câu trả lời.',
    withdraw: 'Không đồng ý đăng nữa',
    events: {
      sent: 'Đã nhận',
      assigned: 'Giao xử lý',
      asked: 'Hỏi thêm',
      replied: 'Anh/chị trả lời câu hỏi',
      answered: 'Đã trả lời',
      refused: 'Không tiếp nhận',
      published: 'Đăng công khai',
    },
    next: 'Sắp tới: trả lời',
    by: (moment: string) => `hạn ${moment}`,
    done: {
      reply: 'Đã gửi trả lời.',
      rate: 'Cảm ơn anh/chị đã cho biết.',
      withdraw_consent: 'Sẽ không đăng công khai.',
    },
  },
  en: {
    list: 'Feedback and petitions',
    sent: 'Received. Keep these two codes to follow it',
    code: 'Code',
    secret: 'Look-up secret',
    where: 'Look it up on the page “Track a dossier”; no account is needed.',
    due: 'Answer due',
    paused: 'The time does not run while your answer to the question below is awaited',
    with: 'Now with',
    state: 'State',
    path: 'Where it has been',
    written: 'What you wrote',
    about: 'About',
    dossier: 'Dossier',
    files: 'Files',
    asks: (agency: string) => `${agency} asks`,
    yourReply: 'Your answer',
    reply: 'Your answer',
    replyFiles: 'Papers and pictures',
    send: 'Send the answer',
    answer: (agency: string) => `Answer of ${agency}`,
    refused: 'Not taken',
    rate: 'Does the answer satisfy you?',
    ratings: { satisfied: 'It does', dissatisfied: 'It does not' },
    rated: (level: string) => `You said: ${level}. Thank you.`,
    publishing: 'Publication',
    agreed: 'You agreed that it is published without your name.',
    published: 'Question and answer are published, without your name.',
    kept: 'Nobody but you can read question and answer.',
    withdraw: 'I no longer agree',
    events: {
      sent: 'Received',
      assigned: 'Given to',
      asked: 'Asked',
      replied: 'You replied',
      answered: 'Answered',
      refused: 'Not taken',
      published: 'Published',
    },
    next: 'Next: the answer',
    by: (moment: string) => `by ${moment}`,
    done: {
      reply: 'Your answer was sent.',
      rate: 'Thank you for saying so.',
      withdraw_consent: 'It will not be published.',
    },
  },
} satisfies Record<Lang, object>

export interface PetitionView {
  frame: PortalFrame
  csrf: string
  /** Idempotency key of whatever is done here. */
  key: string
  /** Where the reply with its files is sent. */
  replyTo: string
  petition: Petition
  /** Null while the sender is asked. */
  answerBy: number | null
  events: readonly TimelineItem[]
  nameOf: (agency: string) => string
  /** Shown once, when it has just been sent. */
  secret: string | undefined
  toast: string | undefined
  rules: ReturnType<typeof fileRules>
  typed: { text: string; files: readonly KeptFile[] }
  errors: readonly FormError[]
}

export function petitionPage(view: PetitionView): string {
  const { frame, petition, secret, errors } = view
  const { lang } = frame
  const t = petitionWords[lang]
  const title = `${petitionKinds[petition.kind][lang]} ${petition.code}`
  return render(
    <PortalLayout
      {...frame}
      title={title}
      width="narrow"
      hasErrors={errors.length > 0}
      toast={view.toast === undefined ? undefined : { tone: 'ok', title: view.toast }}
      crumbs={[{ text: t.list, href: petitionsPath }, { text: petition.code }]}
    >
      <div class="stack stack-l">
        <Heading eyebrow={petitionKinds[petition.kind][lang]}>{petition.code}</Heading>
        {secret !== undefined && (
          <Notice tone="ok" title={t.sent}>
            <KeyValue
              items={[
                { term: t.code, text: <strong class="code">{petition.code}</strong> },
                { term: t.secret, text: <strong class="code">{secret}</strong> },
              ]}
            />
            <p>{t.where}</p>
          </Notice>
        )}
        <State view={view} />
        <Questions view={view} />
        <Answer view={view} />
        <section class="stack">
          <h2>{t.path}</h2>
          <Timeline lang={lang} items={view.events} />
        </section>
        <Written view={view} />
        <Publishing view={view} />
      </div>
    </PortalLayout>,
  )
}

function State({ view: { frame, petition, answerBy, nameOf } }: { view: PetitionView }) {
  const { lang } = frame
  const t = petitionWords[lang]
  const isOpen = petition.answer === undefined && petition.refusal === undefined
  return (
    <KeyValue
      ruled
      items={[
        { term: t.state, text: <strong>{petitionStates[petition.state][lang]}</strong> },
        { term: t.with, text: nameOf(petition.agency) },
        ...(isOpen
          ? [{ term: t.due, text: answerBy === null ? t.paused : sayFullMoment(answerBy, lang) }]
          : []),
      ]}
    />
  )
}

function Questions({ view }: { view: PetitionView }) {
  const { frame, petition, nameOf, errors, typed } = view
  const { lang } = frame
  const t = petitionWords[lang]
  return petition.questions.map(({ at, text, reply }) => (
    <section class="card stack">
      <h2>{t.asks(nameOf(petition.agency))}</h2>
      <p class="muted">{formatMoment(at, lang)}</p>
      <Lines text={text} />
      {reply !== undefined && (
        <>
          <h3>{t.yourReply}</h3>
          <Lines text={reply.text} />
          <Files lang={lang} petition={petition} files={reply.files} />
        </>
      )}
      {reply === undefined && petition.state === 'asked' && (
        <form method="post" action={view.replyTo} enctype="multipart/form-data" novalidate>
          <FirstButton />
          <ErrorSummary lang={lang} errors={errors} />
          <input type="hidden" name="key" value={view.key} />
          <TextArea
            lang={lang}
            name="text"
            label={t.reply}
            value={typed.text}
            error={errors.find(({ id }) => id === 'text')?.message}
          />
          <FileField
            {...view.rules}
            lang={lang}
            name="files"
            label={t.replyFiles}
            multiple
            optional
            kept={typed.files}
            action={view.replyTo}
            error={errors.find(({ id }) => id === 'files')?.message}
          />
          <div class="row">
            <Button>{t.send}</Button>
          </div>
        </form>
      )}
    </section>
  ))
}

function Answer({ view }: { view: PetitionView }) {
  const { frame, petition, nameOf, csrf, key } = view
  const { answer, refusal, rating } = petition
  const { lang } = frame
  const t = petitionWords[lang]
  return (
    <>
      {refusal && (
        <section class="card stack">
          <h2>{t.refused}</h2>
          <p>
            <strong>{refusalReasons[refusal.reason][lang]}</strong>
          </p>
          <Lines text={refusal.text} />
        </section>
      )}
      {answer && (
        <section class="card stack">
          <h2>{t.answer(nameOf(answer.agency))}</h2>
          <p class="muted">{formatMoment(answer.at, lang)}</p>
          <Lines text={answer.text} />
          <Files lang={lang} petition={petition} files={answer.files} />
          {rating ? (
            <p>{t.rated(t.ratings[rating.level])}</p>
          ) : (
            <form method="post" action={`${frame.path}/rate`} class="stack">
              <h3>{t.rate}</h3>
              <input type="hidden" name="_csrf" value={csrf} />
              <input type="hidden" name="key" value={key} />
              <div class="row">
                {(['satisfied', 'dissatisfied'] as const).map((level) => (
                  <Button kind="secondary" name="level" value={level}>
                    {t.ratings[level]}
                  </Button>
                ))}
              </div>
            </form>
          )}
        </section>
      )}
    </>
  )
}

function Written({ view: { frame, petition } }: { view: PetitionView }) {
  const { lang } = frame
  const t = petitionWords[lang]
  const { about, text, files } = petition
  return (
    <section class="stack">
      <h2>{t.written}</h2>
      <Lines text={text} />
      <KeyValue
        items={[
          ...(about.place === undefined ? [] : [{ term: t.about, text: about.place }]),
          ...(about.dossier === undefined ? [] : [{ term: t.dossier, text: about.dossier }]),
        ]}
      />
      <Files lang={lang} petition={petition} files={files} />
    </section>
  )
}

function Publishing({ view: { frame, petition, csrf, key } }: { view: PetitionView }) {
  const t = petitionWords[frame.lang]
  const said = petition.published ? t.published : petition.mayPublish ? t.agreed : t.kept
  return (
    <section class="stack">
      <h2>{t.publishing}</h2>
      <p>{said}</p>
      {petition.mayPublish && (
        <form method="post" action={`${frame.path}/consent`}>
          <input type="hidden" name="_csrf" value={csrf} />
          <input type="hidden" name="key" value={key} />
          <Button kind="secondary" size="small">
            {t.withdraw}
          </Button>
        </form>
      )}
    </section>
  )
}

function Files({ lang, petition, files }: { lang: Lang; petition: Petition; files: Petition['files'] }) {
  if (files.length === 0) return null
  return (
    <div>
      <p class="muted">{petitionWords[lang].files}</p>
      <ul>
        {files.map(({ sha256, name }) => (
          <li>
            <a href={petitionFilePath(petition.code, sha256)}>{name}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}
