/** Fields of forms: each file knows one field whole, how it is drawn, read and all that can be wrong with it. */

export { Choice, type ChoiceOption } from './choice.tsx'
export { DateField } from './date-field.tsx'
export { FileCell, FileField, FirstButton, fileErrors, type KeptFile, sayFileLimits } from './file-field.tsx'
export { FormQuestions, type FormQuestionsProps, summaryErrors } from './form/form-questions.tsx'
export { FormSummary } from './form/form-summary.tsx'
export type { ProposedValue } from './form/proposal-note.tsx'
export { StepLine } from './form/step-line.tsx'
export { CountCell, NumberField } from './number-field.tsx'
export { type NumberRules, readNumber } from './number-input.ts'
export { choiceErrors, type Option, Select } from './select.tsx'
export { TextArea } from './text-area.tsx'
export { TextCell, TextField, textErrors } from './text-field.tsx'
