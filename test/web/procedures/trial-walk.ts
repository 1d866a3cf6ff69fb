/** The citizen's half of a test run, filled in page by page as a browser sends it. */
import { findDraft, formOfDraft } from '../../../src/catalogue/index.ts'
import { typedFor } from '../../../src/forms/filling/sample-answers.testing.ts'
import type { Database } from '../../../src/platform/database/index.ts'
import { type FormParts, SAMPLES } from '../../files.ts'
import { plainOf } from '../forms.ts'
import type { StaffBrowser } from '../staff-browser.ts'

/** Fills in every page of a draft's form and files it; answers the officers' page of the trial. */
export async function fillTrial(database: Database, by: StaffBrowser, id: string) {
  const draft = await findDraft(database, id)
  if (draft === undefined) throw new Error('no draft')
  const { pages } = formOfDraft(draft.version)
  let { body } = await by.get(`/work/drafts/${id}/trial/apply`)
  for (let round = 0; round < 40; round += 1) {
    const carried = plainOf(/name="trial_answers" value="([^"]*)"/.exec(body)?.[1] ?? '{}')
    if (body.includes('value="file"'))
      return by.post(`/work/drafts/${id}/trial`, {
        trial_answers: carried,
        act: 'file',
        agency: /<select[^>]*name="agency".*?<option value="([^"]+)"/s.exec(body)?.[1] ?? '',
      })
    const key = /<form[^>]*action="[^"]*trial\/apply\/([a-z0-9_]+)/.exec(body)?.[1] ?? ''
    const questions = pages.find((page) => page.key === key)?.questions ?? []
    const asked = [...body.matchAll(/name="asked\[\]" value="([^"]+)"/g)].map(([, name = '']) => name)
    const typed = questions.flatMap((question) => Object.entries(typedFor(question, question.key)))
    const parts: FormParts = [
      ['trial_answers', carried],
      ...asked.map((name): FormParts[number] => ['asked[]', name]),
      ...typed.flatMap(([name, value]) => [value].flat().map((one): FormParts[number] => [name, one])),
      ...questions
        .filter(({ kind }) => kind === 'file')
        .map((one): FormParts[number] => [one.key, { name: 'giay.pdf', content: SAMPLES.pdf }]),
    ]
    const answer = await by.send(`/work/drafts/${id}/trial/apply/${key}`, parts)
    if (answer.statusCode !== 200)
      throw new Error(`page ${key}: ${answer.statusCode} ${/error-summary.*?<\/ul>/s.exec(answer.body)?.[0]}`)
    ;({ body } = answer)
  }
  throw new Error('the form does not end')
}
