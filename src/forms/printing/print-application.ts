import { listUnprintable, renderPdf } from '../../platform/pdf/index.ts'
import { visiblePages } from '../filling/asked.ts'
import type { Answers, FormAt, FormDefinition } from '../model.ts'
import { APPLICATION_FORM } from './application-form.ts'
import { type PrintHead, printDataOf } from './print-data.ts'

/**
 * The application as PDF: what stands in the procedure's record as "Tờ khai" or "Đơn". Its answers are attached as
 * `application.json`: `{ form, answers }`, as they are stored.
 */
export async function printApplication(
  form: FormDefinition,
  answers: Answers,
  at: FormAt,
  head: PrintHead,
): Promise<Buffer> {
  const data = printDataOf(form, answers, at, head)
  const unprintable = await listUnprintable(JSON.stringify(data.sections))
  const asked = visiblePages(form, answers, at).flatMap(({ questions }) => questions.map(({ key }) => key))
  const given = Object.fromEntries(
    asked.flatMap((key) => (answers[key] === undefined ? [] : [[key, answers[key]]])),
  )
  const attached = JSON.stringify({ form: form.source ?? null, answers: given }, undefined, 1)
  return renderPdf(APPLICATION_FORM, { ...data, unprintable, attached })
}
