import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { listSearchWords, saveSearchWord } from '../../../../catalogue/index.ts'
import { langOf } from '../../../../platform/http/index.ts'
import { cleanLine } from '../../../../platform/index.ts'
import { TextArea, TextField } from '../../../fields/index.ts'
import { formOf, queryOf } from '../../../shell/forms/form.ts'
import { sendPrivatePage } from '../../../shell/pages/send-page.ts'
import type { WebServices } from '../../../shell/services.ts'
import {
  Button,
  ErrorSummary,
  type FormError,
  Heading,
  render,
  Table,
  WorkspaceLayout,
} from '../../../ui/index.ts'
import { signedIn, type WorkspaceFrame, workspaceFrame } from '../../shell/frame.tsx'
import { paths } from '../../shell/rail.ts'
import { searchWordsWords } from './search-words-words.ts'

const EDIT = { access: { permission: 'catalogue.edit' } } as const
const LONGEST = 200

type Words = Awaited<ReturnType<typeof listSearchWords>>

interface Typed {
  said: string
  meant: string
}

/** `GET /work/search-words` lists what people say and what it means, `POST` keeps a word; without a meaning it is no everyday word any more. */
export function addSearchWords(app: FastifyInstance, services: WebServices): void {
  app.get(paths.searchWords, { config: EDIT }, (request, reply) => show(services, request, reply))
  app.post(paths.searchWords, { config: EDIT }, (request, reply) => save(services, request, reply))
}

async function show(
  services: WebServices,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: Typed = { said: '', meant: '' },
  errors: readonly FormError[] = [],
): Promise<FastifyReply> {
  const lang = langOf(request)
  const t = searchWordsWords[lang]
  const { done } = queryOf(request)
  const frame = await workspaceFrame(request, services, {
    title: t.title,
    reply,
    hasErrors: errors.length > 0,
    toast: done === 'save' || done === 'remove' ? { title: t.done[done] } : undefined,
    path: paths.searchWords,
  })
  const words = await listSearchWords(services.office.database)
  return sendPrivatePage(reply, draw(frame, words, typed, errors))
}

async function save(services: WebServices, request: FastifyRequest, reply: FastifyReply) {
  const { office, clock } = services
  const t = searchWordsWords[langOf(request)]
  const form = formOf(request)
  const said = cleanLine(form.said ?? '')
  const meant = (form.meant ?? '').split('\n').map(cleanLine).filter(Boolean)
  const isRemoving = form.do === 'remove'
  const errors: FormError[] = [
    ...(said === '' || said.length > LONGEST ? [{ id: 'said', message: t.needSaid }] : []),
    ...(!isRemoving && (meant.length === 0 || meant.some((one) => one.length > LONGEST))
      ? [{ id: 'meant', message: t.needMeant }]
      : []),
  ]
  if (errors.length > 0) {
    reply.code(422)
    return show(services, request, reply, { said: form.said ?? '', meant: form.meant ?? '' }, errors)
  }
  const by = { at: clock.now(), name: signedIn(request).staff.fullName }
  await saveSearchWord(office.database, { said, meant: isRemoving ? [] : meant }, by)
  await office.catalogue.refresh()
  return reply.redirect(`${paths.searchWords}?done=${isRemoving ? 'remove' : 'save'}`, 303)
}

function draw(frame: WorkspaceFrame, words: Words, typed: Typed, errors: readonly FormError[]): string {
  const { lang, csrf } = frame
  const t = searchWordsWords[lang]
  const errorOf = (id: string) => errors.find((error) => error.id === id)?.message
  const used = words.filter(({ meant }) => meant.length > 0)
  return render(
    <WorkspaceLayout {...frame.layout} main={undefined}>
      <Heading lead={t.lead}>{t.title}</Heading>
      <ErrorSummary lang={lang} errors={errors} />
      <form method="post" action={paths.searchWords} class="stack">
        <input type="hidden" name="_csrf" value={csrf} />
        <TextField
          lang={lang}
          name="said"
          label={t.said}
          value={typed.said}
          autoComplete="off"
          error={errorOf('said')}
        />
        <TextArea
          lang={lang}
          name="meant"
          label={t.meant}
          value={typed.meant}
          rows={3}
          error={errorOf('meant')}
        />
        <div class="row">
          <Button>{t.save}</Button>
        </div>
      </form>
      <Heading level={2}>{t.list}</Heading>
      {used.length === 0 ? (
        <p>{t.none}</p>
      ) : (
        <Table
          lang={lang}
          caption={t.list}
          narrow="cards"
          rows={used}
          rowKey={({ said }) => said}
          columns={[
            { head: t.said, rowHead: true, cell: ({ said }) => said },
            { head: t.meant, cell: ({ meant }) => meant.join('; ') },
            {
              head: t.remove,
              tight: true,
              cell: ({ said }) => (
                <form method="post" action={paths.searchWords}>
                  <input type="hidden" name="_csrf" value={csrf} />
                  <input type="hidden" name="said" value={said} />
                  <Button kind="quiet" name="do" value="remove">
                    {t.removeOf(said)}
                  </Button>
                </form>
              ),
            },
          ]}
        />
      )}
    </WorkspaceLayout>,
  )
}
