/** Where the dossier goes with a step that is completed, said beside the button. Pure. */
import type { Foreseen, OpenTask } from '../../../../dossiers/index.ts'
import { formatMoment, type Lang } from '../../../../platform/index.ts'
import { taskNames } from '../../../words/task.ts'
import { type ActsInput, stepOf } from '../acts-input.ts'
import { waysFrom } from './ways-from.ts'

const words = {
  vi: {
    next: 'Tiếp theo',
    granted: 'Nếu đồng ý',
    refused: 'Nếu từ chối',
    by: (moment: string) => `hạn ${moment}`,
    desk: (agency: string) => `có kết quả, về ${agency} để trả cho người nộp`,
    beside: (steps: string) => `chờ các bước làm song song: ${steps}`,
    either: (ways: string) => `tùy nội dung ghi dưới đây: ${ways}`,
    or: ' hoặc ',
    end: 'có kết quả',
  },
  en: {
    next: 'Next',
    granted: 'If granted',
    refused: 'If refused',
    by: (moment: string) => `due ${moment}`,
    desk: (agency: string) => `the result is ready and goes to ${agency} to be handed over`,
    beside: (steps: string) => `waits for what is done beside it: ${steps}`,
    either: (ways: string) => `by what is entered below: ${ways}`,
    or: ' or ',
    end: 'the result is ready',
  },
} satisfies Record<Lang, object>

/** One line; where the step decides one for each decision, unless both lead to the same. Empty where nothing was tried. */
export function sayNext(base: Readonly<Record<string, unknown>>, input: ActsInput): string[] {
  const { ahead, lang, procedure } = input
  const step = stepOf(procedure, base.node)
  if (ahead === undefined || step === undefined) return []
  const t = words[lang]
  const say = (decision?: 'granted' | 'refused') => {
    const seen = ahead({ node: step.id, ...(decision === undefined ? {} : { decision }) })
    return seen === undefined ? sayWays(base, input) : saySeen(seen, step.id, input)
  }
  if (step.decides !== true) return [`${t.next}: ${say()}.`]
  const [granted, refused] = [say('granted'), say('refused')]
  return granted === refused
    ? [`${t.next}: ${granted}.`]
    : [`${t.granted}: ${granted}.`, `${t.refused}: ${refused}.`]
}

function saySeen({ opened, isEnd }: Foreseen, node: string, input: ActsInput): string {
  const { dossier, directory, lang } = input
  const t = words[lang]
  if (isEnd) return t.desk(directory.nameOf(dossier.receivingAgency, lang))
  if (opened.length > 0) return opened.map((task) => sayTask(task, input)).join('; ')
  const beside = dossier.tasks.filter((task) => task.node !== undefined && task.node !== node)
  return t.beside(beside.map((task) => nameOf(task, input)).join('; '))
}

function sayTask(task: OpenTask, input: ActsInput): string {
  const { directory, lang } = input
  const { agency, unit, dueAt } = task
  return [
    nameOf(task, input),
    directory.nameOf(agency, lang),
    ...(unit === undefined ? [] : [directory.unitNameOf(agency, unit, lang)]),
    ...(dueAt === undefined ? [] : [words[lang].by(formatMoment(dueAt, lang))]),
  ].join(' · ')
}

/** The way hangs on something that is still to be typed. */
function sayWays(base: Readonly<Record<string, unknown>>, input: ActsInput): string {
  const { lang } = input
  const t = words[lang]
  const names = waysFrom(base, input).map((node) => ('name' in node && node.name ? node.name[lang] : t.end))
  return t.either([...new Set(names)].join(t.or))
}

function nameOf({ node, kind }: Pick<OpenTask, 'node' | 'kind'>, { procedure, lang }: ActsInput): string {
  const found = node === undefined ? undefined : procedure?.flow.nodes.get(node)
  const name = found && 'name' in found ? found.name?.[lang] : undefined
  return name ?? taskNames[lang][kind]
}
