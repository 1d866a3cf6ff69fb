import type { Dossier, DossierEvent, InboxRow, Refusal } from '../../../../dossiers/index.ts'
import { isOver, type PostalItem } from '../../../../integration/index.ts'
import { formatMoment, type Lang } from '../../../../platform/index.ts'
import { sayPostal } from '../../../shell/postal/postal-story.tsx'
import type { WebServices } from '../../../shell/services.ts'
import {
  Button,
  EmptyState,
  Heading,
  LinkButton,
  Notice,
  Pagination,
  render,
  Table,
  WorkspaceLayout,
} from '../../../ui/index.ts'
import type { WorkspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { SaidConflict } from '../../shell/said-conflict.tsx'
import { FindForm } from './find-form.tsx'
import { HandingTabs } from './handing-tabs.tsx'

export const handOverWords = {
  vi: {
    title: 'Trả kết quả',
    lead: 'Kết quả đã về quầy, chờ người dân đến nhận.',
    code: 'Mã hồ sơ',
    owner: 'Chủ hồ sơ',
    procedure: 'Thủ tục',
    since: 'Có kết quả từ',
    receiver: 'Người nhận thay',
    several: 'Trả nhiều kết quả cùng lúc',
    hand: 'Đã trả',
    act: 'Trả',
    of: (code: string) => `Người nhận thay của hồ sơ ${code}`,
    returned: 'Bản chính trả lại',
    held: 'Bản chính còn phải trả lại',
    noneHeld: 'Không còn bản chính mượn đối chiếu nào phải trả.',
    heldLead:
      'Hồ sơ đã kết thúc nhưng quầy còn giữ bản chính mượn đối chiếu. Mở hồ sơ, ghi “Trả lại bản chính đã mượn” khi trao.',
    papers: 'Bản chính',
    ended: 'Kết thúc lúc',
    byPost: 'Người dân chọn nhận qua bưu chính',
    sendByPost: 'Gửi bưu chính',
    straying: 'Bưu gửi vẫn đi dù kết quả đã trả',
    strayingLead:
      'Kết quả của các hồ sơ này đã được trả cách khác và bưu chính đã được báo hủy. Bưu gửi nào bưu tá đã lấy thì gọi bưu cục để thu lại.',
    withSlip: 'Ký nhận trên phiếu',
    book: 'Sổ trả kết quả',
    none: 'Không có kết quả nào đang chờ trả.',
    done: (code: string) => `Đã trả kết quả hồ sơ ${code}.`,
  },
  en: {
    title: 'Hand over results',
    lead: 'Results at the desk, waiting for people to come.',
    code: 'Code',
    owner: 'Owner',
    procedure: 'Procedure',
    since: 'Ready since',
    receiver: 'Other receiver',
    several: 'Hand over several at once',
    hand: 'Handed over',
    act: 'Hand over',
    of: (code: string) => `Receiver in place of the owner of ${code}`,
    returned: 'Originals given back',
    held: 'Originals still to be given back',
    noneHeld: 'No original on loan is left to be given back.',
    heldLead:
      'These dossiers have ended and the desk still has originals on loan. Open the dossier and record “Give back lent originals” when they are handed over.',
    papers: 'Originals',
    ended: 'Ended',
    byPost: 'To be sent by post, as the applicant chose',
    sendByPost: 'Send by post',
    straying: 'Items that go on though the result was handed over',
    strayingLead:
      'The results of these dossiers were handed over otherwise and the post is asked to cancel. Call the post to get back what the postman has already.',
    withSlip: 'With a signed slip',
    book: 'Book of results',
    none: 'No result is waiting.',
    done: (code: string) => `The result of ${code} is handed over.`,
  },
} satisfies Record<Lang, object>

export interface Waiting {
  dossier: string
  version: number
  code: string
  owner: string
  procedure: string
  readySince: number
  deliverBy: Dossier['deliverBy']
  /** The last item that the post carries for it. */
  postal: PostalItem | undefined
  /** Originals that are given back with it. */
  lent: InboxRow['lent']
  /** The idempotency key of its button. */
  key: string
}

/** A hand-over that was not done: somebody was first, or something is wrong with the receiver's name. */
export interface RefusedHandOver {
  dossier: string
  /** As it was typed. */
  receiver: string
  returned: readonly string[]
  problem?: string | undefined
  first?: {
    refusal: Refusal
    code: string
    since: readonly DossierEvent[]
    staff: ReadonlyMap<string, string>
  }
}

export interface HandOverView {
  frame: WorkspaceFrame
  services: WebServices
  waiting: readonly Waiting[]
  refused: RefusedHandOver | undefined
  /** What the post carries though it was handed over otherwise. */
  straying: readonly PostalItem[]
  /** How many have waited too long; undefined: nobody counted. */
  unclaimed: number | undefined
  isFirst: boolean
  /** Where the next page begins. */
  next: string | undefined
}

/** The desk of results: one press each. */
export function handOverPage(view: HandOverView): string {
  const { frame, services, waiting, refused, straying, isFirst, next } = view
  const { lang } = frame
  const t = handOverWords[lang]
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading
        lead={t.lead}
        actions={
          <LinkButton href={paths.handedBook} kind="quiet" size="small" icon="file">
            {t.book}
          </LinkButton>
        }
      >
        {t.title}
      </Heading>
      <FindForm lang={lang} />
      {refused && <Refused frame={frame} services={services} refused={refused} />}
      <HandingTabs frame={frame} unclaimed={view.unclaimed} current="results" />
      <Straying lang={lang} items={straying} />
      {waiting.length > 1 && (
        <div class="row no-print">
          <LinkButton href={paths.bulkHandOver} kind="secondary" size="small">
            {t.several}
          </LinkButton>
        </div>
      )}
      {waiting.length === 0 ? (
        <EmptyState icon="hand" title={t.none} />
      ) : (
        <Table
          lang={lang}
          caption={t.title}
          narrow="cards"
          rows={waiting}
          rowKey={({ dossier }) => dossier}
          columns={[
            {
              head: t.code,
              rowHead: true,
              cell: ({ dossier, code }) => (
                <a class="code" href={paths.dossier(dossier)}>
                  {code}
                </a>
              ),
            },
            { head: t.procedure, cell: ({ procedure }) => procedure },
            { head: t.owner, cell: ({ owner }) => owner },
            { head: t.since, cell: ({ readySince }) => formatMoment(readySince, lang) },
            {
              head: t.act,
              cell: (row) => (
                <div class="stack stack-s">
                  <ByPost frame={frame} services={services} row={row} />
                  <HandOver frame={frame} row={row} refused={refused} />
                  <LinkButton href={paths.give(row.dossier)} kind="quiet" size="small">
                    {t.withSlip}
                  </LinkButton>
                </div>
              ),
            },
          ]}
        />
      )}
      <Pagination
        lang={lang}
        first={isFirst ? undefined : paths.return}
        next={next === undefined ? undefined : `${paths.return}?after=${encodeURIComponent(next)}`}
      />
    </WorkspaceLayout>,
  )
}

function Straying({ lang, items }: { lang: Lang; items: readonly PostalItem[] }) {
  const t = handOverWords[lang]
  if (items.length === 0) return null
  return (
    <Notice tone="soon" title={t.straying}>
      <p>{t.strayingLead}</p>
      <ul>
        {items.map((item) => (
          <li>
            <a class="code" href={paths.postal(item.dossier)}>
              {item.orderNumber}
            </a>
            {` · ${sayPostal(item, lang)}`}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Refused({
  frame,
  services,
  refused,
}: Pick<HandOverView, 'frame' | 'services'> & { refused: RefusedHandOver }) {
  const { first, receiver } = refused
  if (first === undefined) return null
  const { refusal, since, staff, code } = first
  const { directory } = services.office
  const { lang, me } = frame
  const names = {
    lang,
    staff,
    agency: (agency: string) => directory.nameOf(agency, lang),
    node: (node: string) => node,
  }
  return (
    <div>
      {code && <p class="label-line">{code}</p>}
      <SaidConflict refusal={refusal} since={since} me={me.actor.id} names={names} />
      {receiver && (
        <p>
          {handOverWords[lang].receiver}: <strong>{receiver}</strong>
        </p>
      )}
    </div>
  )
}

/** How its item fares, or that the applicant wants one. */
function ByPost({ frame, services, row }: Pick<HandOverView, 'frame' | 'services'> & { row: Waiting }) {
  const { dossier, deliverBy, postal } = row
  const { lang } = frame
  const t = handOverWords[lang]
  if (postal === undefined && deliverBy !== 'post') return null
  const isNeeded = services.connections?.isPostal === true && (postal === undefined || isOver(postal))
  return (
    <p>
      {postal ? <a href={paths.postal(dossier)}>{sayPostal(postal, lang)}</a> : t.byPost}
      {isNeeded && (
        <>
          {' · '}
          <a href={paths.postal(dossier)}>{t.sendByPost}</a>
        </>
      )}
    </p>
  )
}

interface HandOverProps {
  frame: WorkspaceFrame
  row: Waiting
  refused: RefusedHandOver | undefined
}

function HandOver({ frame, row, refused }: HandOverProps) {
  const t = handOverWords[frame.lang]
  const own = refused?.dossier === row.dossier ? refused : undefined
  const errorId = `error-${row.dossier}`
  return (
    <form method="post" action={paths.return} class="row">
      {own?.problem && (
        <p class="error" id={errorId} role="alert">
          {own.problem}
        </p>
      )}
      <input type="hidden" name="_csrf" value={frame.csrf} />
      <input type="hidden" name="key" value={row.key} />
      <input type="hidden" name="dossier" value={row.dossier} />
      <input type="hidden" name="version" value={String(row.version)} />
      <input
        class="input input-short"
        name="receiver"
        autoComplete="off"
        value={own?.receiver}
        aria-invalid={own?.problem === undefined ? undefined : 'true'}
        aria-describedby={own?.problem === undefined ? undefined : errorId}
        placeholder={t.receiver}
        aria-label={t.of(row.code)}
      />
      <Lent lang={frame.lang} row={row} ticked={own?.returned ?? []} />
      <Button kind="secondary" size="small">
        {t.hand}
      </Button>
    </form>
  )
}

/** What is given back with the result; nothing is ticked beforehand, it records what was given. */
function Lent({
  lang,
  row: { dossier, lent },
  ticked,
}: {
  lang: Lang
  row: Waiting
  ticked: readonly string[]
}) {
  if (lent.length === 0) return null
  return (
    <fieldset>
      <legend>{handOverWords[lang].returned}</legend>
      {lent.map(({ component, name }) => (
        <div class="choice">
          <input
            type="checkbox"
            id={`returned-${dossier}-${component}`}
            name="returned"
            value={component}
            checked={ticked.includes(component)}
          />
          <label for={`returned-${dossier}-${component}`}>{name}</label>
        </div>
      ))}
    </fieldset>
  )
}
