import type { LoadedDossier } from '../../../dossiers/index.ts'
import { isOver, type PostalItem, type PostalKind } from '../../../integration/index.ts'
import { formatNumber, type Lang } from '../../../platform/index.ts'
import { FirstButton } from '../../fields/index.ts'
import { type PostalFields, PostalQuestions } from '../../shell/postal/postal-form.tsx'
import { PostalStory } from '../../shell/postal/postal-story.tsx'
import {
  Button,
  EmptyState,
  ErrorSummary,
  type FormError,
  Notice,
  render,
  WorkspaceLayout,
} from '../../ui/index.ts'
import type { WorkspaceFrame } from '../shell/frame.tsx'
import { paths } from '../shell/rail.ts'

export const postalPageWords = {
  vi: {
    title: 'Bưu chính',
    back: 'Hồ sơ',
    order: { collect: 'Đặt bưu tá đến lấy giấy tờ', return: 'Gửi kết quả qua bưu chính' },
    lead: {
      collect: 'Bưu tá đến địa chỉ này lấy giấy tờ và giao tại Bộ phận Một cửa.',
      return:
        'Bưu tá nhận bì thư tại quầy và giao tận tay. Khi bưu chính báo đã giao, hồ sơ tự ghi là đã trả kết quả.',
    },
    postage: 'Cước do người nhận dịch vụ trả cho bưu chính.',
    go: 'Đặt bưu chính',
    cancel: 'Hủy đơn này',
    asked: 'Đã báo bưu chính hủy đơn; trang này đổi khi bưu chính trả lời.',
    tooLate: 'Bưu tá đã lấy bưu gửi nên không hủy được nữa.',
    owed: (amount: string) => `Còn ${amount} đồng phí, lệ phí chưa nộp`,
    owedMore: 'Bưu tá không thu hộ. Thu tại quầy hoặc người dân nộp trực tuyến, rồi đặt bưu chính.',
    unneeded: 'Không còn cần bưu gửi này',
    unneededMore:
      'Kết quả đã được trả cách khác, hoặc hồ sơ đã kết thúc. Bưu chính đã được báo hủy; bưu gửi mà bưu tá đã lấy thì gọi bưu cục để thu lại.',
    none: 'Chưa có bưu gửi nào của hồ sơ này',
    off: 'Bưu chính chưa được kết nối; gửi theo cách của quầy rồi ghi việc trả kết quả trên hồ sơ.',
    nothing: 'Lúc này không có gì để gửi hay lấy qua bưu chính.',
  },
  en: {
    title: 'Post',
    back: 'Dossier',
    order: { collect: 'Have papers collected', return: 'Send the result by post' },
    lead: {
      collect: 'The postman fetches the papers at this address and brings them to the one-stop desk.',
      return:
        'The postman takes the envelope at the desk. When the post says that it is delivered, the result is recorded as handed over.',
    },
    postage: 'Whoever uses the service pays the postage to the post.',
    go: 'Order',
    cancel: 'Cancel this order',
    asked: 'The post is asked to cancel it; this page changes when it has answered.',
    tooLate: 'The postman has it already, so it cannot be cancelled.',
    owed: (amount: string) => `${amount} VND of fees and charges are not paid yet`,
    owedMore:
      'The postman does not collect them. Take them at the desk or let the applicant pay online, then order.',
    unneeded: 'Nobody needs this item any more',
    unneededMore:
      'The result was handed over otherwise, or the dossier has ended. The post is asked to cancel; call it to get back what the postman has already.',
    none: 'The post carries nothing for this dossier yet',
    off: 'The post is not connected; send it as the desk does and record the hand-over on the dossier.',
    nothing: 'There is nothing to send or to fetch by post now.',
  },
} satisfies Record<Lang, object>

export interface PostalView {
  frame: WorkspaceFrame
  found: LoadedDossier
  items: readonly PostalItem[]
  /** What this person may order now. */
  kind: PostalKind | undefined
  /** Whether this person may have it cancelled now. */
  mayCancel: (item: PostalItem) => boolean
  isOn: boolean
  /** Whole đồng to be paid before a result may go. */
  owed: number
  fields: PostalFields
  errors: readonly FormError[]
  key: string
}

export function postalPage(view: PostalView): string {
  const { frame, found, items, kind, isOn, owed, errors, mayCancel } = view
  const { lang } = frame
  const t = postalPageWords[lang]
  const { id, code, reference } = found.state
  const isUnderWay = items.some((item) => item.kind === kind && !isOver(item))
  const mayOrder = kind !== undefined && (!isUnderWay || errors.length > 0)
  return render(
    <WorkspaceLayout {...frame.layout}>
      <div class="stack stack-l">
        <p>
          <a href={paths.dossier(id)}>
            {t.back} <span class="code">{code ?? reference}</span>
          </a>
        </p>
        {items.toReversed().map((item) => (
          <PostalStory lang={lang} item={item} reader="concerned">
            {mayCancel(item) && <Cancel frame={frame} item={item} />}
            {item.unneededAt !== null && !isOver(item) && (
              <Notice tone="soon" title={t.unneeded}>
                {t.unneededMore}
              </Notice>
            )}
          </PostalStory>
        ))}
        {mayOrder && owed > 0 && (
          <Notice tone="soon" title={t.owed(formatNumber(owed, lang))}>
            {t.owedMore}
          </Notice>
        )}
        {mayOrder && (owed === 0 || errors.length > 0) && <Order view={view} kind={kind} />}
        {items.length === 0 && !mayOrder && (
          <EmptyState icon="share" title={t.none}>
            {isOn ? t.nothing : t.off}
          </EmptyState>
        )}
      </div>
    </WorkspaceLayout>,
  )
}

function Cancel({ frame, item }: { frame: WorkspaceFrame; item: PostalItem }) {
  return (
    <form method="post" action={paths.postal(item.dossier)}>
      <input type="hidden" name="_csrf" value={frame.csrf} />
      <input type="hidden" name="cancel" value={item.id} />
      <Button kind="quiet" size="small">
        {postalPageWords[frame.lang].cancel}
      </Button>
    </form>
  )
}

function Order({ view, kind }: { view: PostalView; kind: PostalKind }) {
  const { frame, found, fields, errors, key } = view
  const { lang, csrf } = frame
  const t = postalPageWords[lang]
  return (
    <form method="post" action={paths.postal(found.state.id)} class="card stack">
      <h2>{t.order[kind]}</h2>
      <p>
        {t.lead[kind]} {t.postage}
      </p>
      <FirstButton />
      <ErrorSummary lang={lang} errors={errors} />
      <input type="hidden" name="_csrf" value={csrf} />
      <input type="hidden" name="key" value={key} />
      <input type="hidden" name="kind" value={kind} />
      <PostalQuestions lang={lang} fields={fields} errors={errors} />
      <p>
        <Button>{t.go}</Button>
      </p>
    </form>
  )
}
