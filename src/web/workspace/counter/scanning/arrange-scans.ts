/** Scans that stand on the screen already: one before another, or a quarter turn to the right. */
import type { FastifyRequest } from 'fastify'
import { type PaperFile, takeUpload } from '../../../../dossiers/index.ts'
import type { Lang } from '../../../../platform/index.ts'
import { type UploadForm, writeFileReference } from '../../../shell/forms/upload-form.ts'
import type { WebServices } from '../../../shell/services.ts'
import type { FormError } from '../../../ui/index.ts'
import { signedIn } from '../../shell/frame.tsx'
import { contentOf } from './content-of.ts'
import { scanWords } from './scan-words.ts'

const [EARLIER, TURN] = ['earlier-', 'turn-']

export interface Arranged {
  form: UploadForm
  /** A button of these was pressed: nothing else is meant to happen. */
  isArranging: boolean
  errors: readonly FormError[]
}

/** Moves or turns the file whose button was pressed; what is turned is stored as a file of its own, the one before is swept. */
export async function arrangeScans(
  services: WebServices,
  request: FastifyRequest,
  form: UploadForm,
  lang: Lang,
): Promise<Arranged> {
  const pressed = Object.entries(form.fields).find(
    ([name]) => name.startsWith(EARLIER) || name.startsWith(TURN),
  )
  if (pressed === undefined) return { form, isArranging: false, errors: [] }
  const [button, [reference] = []] = pressed
  const field = button.slice(button.indexOf('-') + 1)
  const held = form.files.get(field) ?? []
  const at = held.findIndex((file) => writeFileReference(file) === reference)
  const file = held[at]
  if (file === undefined) return { form, isArranging: true, errors: [] }
  const put = (files: readonly PaperFile[]): UploadForm => ({
    ...form,
    files: new Map([...form.files, [field, files]]),
  })
  if (button.startsWith(EARLIER)) {
    const others = held.filter((one) => one !== file)
    return { form: put(others.toSpliced(Math.max(0, at - 1), 0, file)), isArranging: true, errors: [] }
  }
  const turned = await turn(services, request, file)
  const message = scanWords[lang].broken(file.name)
  return turned === undefined
    ? { form, isArranging: true, errors: [{ id: field, message }] }
    : { form: put(held.with(at, turned)), isArranging: true, errors: [] }
}

async function turn(
  { files: room, reader, clock }: WebServices,
  request: FastifyRequest,
  file: PaperFile,
): Promise<PaperFile | undefined> {
  const content = await contentOf(room, file)
  const turned = content && (await reader.turn(content, file.type))
  if (turned === undefined) return undefined
  const name = file.name.replace(/\.[^.]+$/, '.pdf')
  const { actor } = signedIn(request)
  const taken = await takeUpload(room, actor, { name, content: piece(turned) }, clock.now())
  if ('code' in taken) return undefined
  const { state: _, ...stored } = taken
  return stored
}

async function* piece(content: Uint8Array) {
  yield content
}
