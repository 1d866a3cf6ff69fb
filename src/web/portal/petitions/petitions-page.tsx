import { toLocalDate } from '../../../calendar/index.ts'
import { type PublicPetition, petitionKinds } from '../../../petitions/index.ts'
import { formatDate, type Lang } from '../../../platform/index.ts'
import { Lines } from '../../shell/pages/lines.tsx'
import type { PortalFrame } from '../../shell/pages/portal-frame.ts'
import {
  EmptyState,
  Heading,
  LinkButton,
  Pagination,
  PortalLayout,
  render,
  SearchField,
} from '../../ui/index.ts'
import { newPetitionPath, petitionAnswerPath, petitionsPath } from '../shell/petition-paths.ts'

const words = {
  vi: {
    title: 'Phản ánh, kiến nghị',
    lead: 'Câu hỏi và câu trả lời mà người gửi đồng ý đăng, không kèm tên.',
    send: 'Gửi phản ánh, kiến nghị',
    follow: 'Theo dõi cái đã gửi',
    search: 'Tìm trong câu hỏi và câu trả lời',
    find: 'Tìm',
    none: 'Chưa có câu trả lời nào được đăng',
    noneText: 'Câu trả lời hiện ở đây trong vòng hai ngày làm việc sau khi có, nếu người gửi đồng ý.',
    notFound: 'Không tìm thấy câu nào như vậy',
    notFoundText: 'Hãy thử từ ngắn hơn, hoặc gửi câu hỏi của anh/chị.',
    all: 'Xem mọi câu trả lời',
    answered: (agency: string, day: string) => `${agency} trả lời ngày ${day}`,
    question: 'Nội dung phản ánh, kiến nghị',
    answer: 'Trả lời',
  },
  en: {
    title: 'Feedback and petitions',
    lead: 'Questions and answers whose senders agreed to publish them, without names.',
    send: 'Send feedback or a petition',
    follow: 'Follow what you sent',
    search: 'Search questions and answers',
    find: 'Search',
    none: 'No answer has been published yet',
    noneText:
      'Answers appear here within two working days after they are given, where the sender agrees to it.',
    notFound: 'Nothing like that was found',
    notFoundText: 'Try a shorter word, or send your own question.',
    all: 'See all answers',
    answered: (agency: string, day: string) => `Answered by ${agency} on ${day}`,
    question: 'What was sent',
    answer: 'Answer',
  },
} satisfies Record<Lang, object>

export interface PetitionsView {
  frame: PortalFrame
  q: string
  rows: readonly PublicPetition[]
  nameOf: (agency: string) => string
  next: string | undefined
  isFirst: boolean
}

/** What is published, the newest first. */
export function petitionsPage({ frame, q, rows, nameOf, next, isFirst }: PetitionsView): string {
  const { lang } = frame
  const t = words[lang]
  const hrefOf = (more: Record<string, string>) =>
    `${petitionsPath}?${new URLSearchParams({ ...(q === '' ? {} : { q }), ...more })}`
  return render(
    <PortalLayout {...frame} title={t.title} description={t.lead} width="narrow">
      <Heading lead={t.lead}>{t.title}</Heading>
      <div class="row">
        <LinkButton href={newPetitionPath} icon="chat">
          {t.send}
        </LinkButton>
        <LinkButton href="/track" kind="secondary">
          {t.follow}
        </LinkButton>
      </div>
      {(rows.length > 0 || q !== '') && (
        <SearchField lang={lang} action={petitionsPath} label={t.search} value={q} submit={t.find} />
      )}
      {rows.length === 0 ? (
        <EmptyState
          icon="chat"
          title={q === '' ? t.none : t.notFound}
          actions={
            q !== '' && (
              <LinkButton href="/petitions" kind="secondary">
                {t.all}
              </LinkButton>
            )
          }
        >
          {q === '' ? t.noneText : t.notFoundText}
        </EmptyState>
      ) : (
        <ul class="stack">
          {rows.map(({ code, kind, published, answer }) => (
            <li class="card">
              <span class="eyebrow">{petitionKinds[kind][lang]}</span>
              <h2>
                <a href={petitionAnswerPath(code)}>{published.title}</a>
              </h2>
              <p class="muted">
                {t.answered(nameOf(answer.agency), formatDate(toLocalDate(answer.at), lang))}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Pagination
        lang={lang}
        first={isFirst ? undefined : hrefOf({})}
        next={next === undefined ? undefined : hrefOf({ after: next })}
      />
    </PortalLayout>,
  )
}

/** One question and its answer. */
export function petitionAnswerPage(
  frame: PortalFrame,
  { code, kind, published, answer }: PublicPetition,
  agency: string,
): string {
  const { lang } = frame
  const t = words[lang]
  return render(
    <PortalLayout
      {...frame}
      title={published.title}
      width="narrow"
      crumbs={[{ text: t.title, href: petitionsPath }, { text: code }]}
    >
      <Heading
        eyebrow={petitionKinds[kind][lang]}
        lead={t.answered(agency, formatDate(toLocalDate(answer.at), lang))}
      >
        {published.title}
      </Heading>
      <section class="stack">
        <h2>{t.question}</h2>
        <Lines text={published.text} />
      </section>
      <section class="stack">
        <h2>{t.answer}</h2>
        <Lines text={published.answer} />
      </section>
      <div class="row no-print">
        <LinkButton href={newPetitionPath} kind="secondary" icon="chat">
          {t.send}
        </LinkButton>
      </div>
    </PortalLayout>,
  )
}
