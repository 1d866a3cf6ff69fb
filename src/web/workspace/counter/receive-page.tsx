import { sayFullMoment } from '../../../calendar/index.ts'
import type { LikeDossier } from '../../../dossiers/index.ts'
import type { Lang } from '../../../platform/index.ts'
import { FirstButton } from '../../fields/index.ts'
import { Button, ErrorSummary, Heading, LinkButton, Notice, render, WorkspaceLayout } from '../../ui/index.ts'
import { paths } from '../shell/rail.ts'
import { DeclaredPart, OfferForm } from './declaring/declared-part.tsx'
import { submittedPapers } from './receive-fields.ts'
import { ReceiveOutcome } from './receive-outcome.tsx'
import { ReceivePapers, sayFiles } from './receive-papers.tsx'
import { Person, Place } from './receive-person.tsx'
import type { ReceiveView } from './receive-view.ts'
import { SaveState } from './save-state.tsx'
import { BatchPart } from './scanning/batch-part.tsx'
import { mayBeSeveral } from './several/several-rows.ts'

const words = {
  vi: {
    another: 'Chọn thủ tục khác',
    several: 'Nhận nhiều hồ sơ cùng loại',
    papers: 'Giấy tờ nhận vào',
    papersLead: 'Đánh dấu giấy tờ đã nhận và ghi số bản.',
    like: (code: string, at: string) => `Người này vừa nộp thủ tục này: ${code}, ${at}.`,
    likeWhat:
      'Nếu đây là một hồ sơ khác (thửa khác, người khác, bản khác), hãy xác nhận; những gì đã nhập vẫn còn.',
    likeOpen: 'Mở hồ sơ kia',
    likeSure: 'Đúng, hai hồ sơ khác nhau',
    made: (code: string) => `Biểu mẫu này đã được gửi và đã thành hồ sơ ${code}.`,
    madeWhat:
      'Lần này nội dung khác nên chưa được ghi. Bấm “Tiếp nhận” nếu đây là một hồ sơ khác; những gì đã nhập vẫn còn.',
    madeOpen: 'Mở hồ sơ đã tiếp nhận',
  },
  en: {
    another: 'Choose another procedure',
    several: 'Several of these at once',
    papers: 'Papers taken in',
    papersLead: 'Tick the papers you have received and enter how many.',
    like: (code: string, at: string) => `This person has just filed this procedure: ${code}, ${at}.`,
    likeWhat:
      'If this is another dossier (another plot, person or copy), confirm it; what you typed is kept.',
    likeOpen: 'Open the other dossier',
    likeSure: 'Yes, two different dossiers',
    made: (code: string) => `This form was sent already and has become dossier ${code}.`,
    madeWhat:
      'This time it says something else and was not recorded. Press “Accept” if it is another dossier; what you typed is kept.',
    madeOpen: 'Open the accepted dossier',
  },
} satisfies Record<Lang, object>

/** Counter acceptance of one dossier on one screen: who, which papers, what comes of it; by keyboard alone. */
export function receivePage(view: ReceiveView): string {
  const { frame, procedure, errors } = view
  const { lang } = frame
  const t = words[lang]
  const { version } = procedure
  const action = frame.uploadTo(paths.receive)
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading
        eyebrow={version.procedure}
        actions={
          <>
            {mayBeSeveral(procedure) && (
              <LinkButton href={paths.receiveSeveral(version.procedure)} kind="secondary" size="small">
                {t.several}
              </LinkButton>
            )}
            <LinkButton href={paths.receive} kind="quiet" size="small" icon="arrowLeft">
              {t.another}
            </LinkButton>
          </>
        }
      >
        {version.name[lang]}
      </Heading>
      {view.made && (
        <div role="alert">
          <Notice tone="soon" title={t.made(view.made.code)}>
            <p>{t.madeWhat}</p>
            <p>
              <a href={`/work/received/${view.made.id}`}>{t.madeOpen}</a>
            </p>
          </Notice>
        </div>
      )}
      <form method="post" action={action} encType="multipart/form-data" class="receive" data-saves>
        <FirstButton />
        <div class="receive-top">
          <ErrorSummary lang={lang} errors={errors} />
          {view.cardRead && <Notice>{view.cardRead}</Notice>}
          {view.like && <Like {...view} like={view.like} />}
          <input type="hidden" name="_csrf" value={frame.csrf} />
          <input type="hidden" name="key" value={view.formKey} />
          <input type="hidden" name="procedure" value={version.procedure} />
        </div>
        <div class="card stack stack-l">
          <SaveState lang={lang} savedAt={view.savedAt} />
          <DeclaredPart view={view} />
          <Person {...view} check={view} />
          {view.hasForm && view.declared === undefined && <OfferForm lang={lang} />}
          <Place {...view} />
        </div>
        <section class="stack">
          <Heading level={2} lead={`${t.papersLead} ${sayFiles(lang, view.maxBytes)}`}>
            {t.papers}
          </Heading>
          <ReceivePapers
            lang={lang}
            version={version}
            fields={view.fields}
            files={view.files}
            maxBytes={view.maxBytes}
            action={action}
            isNew={view.isNew}
            errors={errors}
            kept={view.kept}
          />
          {submittedPapers(version).length > 0 && <BatchPart view={view} action={action} />}
        </section>
        <ReceiveOutcome {...view} />
      </form>
    </WorkspaceLayout>,
  )
}

/** Asked once: a double receipt is found later only by chance. */
function Like({ frame: { lang }, like }: ReceiveView & { like: LikeDossier }) {
  const t = words[lang]
  return (
    <div role="alert">
      <Notice tone="soon" title={t.like(like.code ?? like.reference, sayFullMoment(like.submittedAt, lang))}>
        <p>{t.likeWhat}</p>
        <div class="row">
          <Button name="again" value={like.id}>
            {t.likeSure}
          </Button>
          <a href={paths.dossier(like.id)}>{t.likeOpen}</a>
        </div>
      </Notice>
    </div>
  )
}
